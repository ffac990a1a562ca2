/** The answers in `tests/data/drives` have the very shape of each tool; names and sizes are invented. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drivesOfLsblk, drivesOfMounts } from '../../../../../electron/platform/drives/linux.ts';
import { driveOfDiskutil, volumesOfDiskutil } from '../../../../../electron/platform/drives/macos.ts';
import { readPlist } from '../../../../../electron/platform/drives/plist.ts';
import { systemDrives } from '../../../../../electron/platform/drives/system-drives.ts';
import { drivesOfPowerShell, ejectDrive, LIST_DRIVES } from '../../../../../electron/platform/drives/windows.ts';

const recorded = (name: string): string => readFileSync(new URL(`../../../../data/drives/${name}`, import.meta.url), 'utf8');

const FAT_STICK = {
  path: '/Volumes/PAPA & HIJOS',
  device: 'disk4s1',
  disk: 'disk4',
  serial: '0E239BC6-F960-3107-89CF-1C97F78BB46B',
  label: 'PAPA & HIJOS',
  fileSystem: 'fat32',
  totalBytes: 31_914_983_424,
  freeBytes: 29_412_687_872,
  isReadOnly: false,
  isStick: true,
};

describe('the removable drives of Linux', () => {
  it('are the mounted volumes of removable disks: no system disk, no disc, nothing that is not mounted', () => {
    expect(drivesOfLsblk(recorded('lsblk-2.38-stick.json'))).toEqual([
      {
        path: '/media/ana/MUÑOZ 32',
        device: '/dev/sda1',
        disk: '/dev/sda',
        serial: '0E23-9BC6',
        label: 'MUÑOZ 32',
        fileSystem: 'fat32',
        totalBytes: 31_913_934_848,
        freeBytes: 28_991_029_248,
        isReadOnly: false,
        isStick: true,
      },
    ]);
  });

  it('are understood of an older lsblk, without partitions and behind an unlocked one', () => {
    const drives = drivesOfLsblk(recorded('lsblk-2.31-texts.json'));
    expect(
      drives?.map(({ path, device, fileSystem, isReadOnly, isStick }) => [path, device, fileSystem, isReadOnly, isStick]),
    ).toEqual([
      ['/run/media/ana/KINGSTON', '/dev/sdb', 'exfat', true, true],
      ['/media/ana/COPIAS', '/dev/mapper/luks-b', 'ext', false, false],
    ]);
  });

  it('are never the stick from which the computer itself was started', () => {
    const booted = recorded('lsblk-2.38-stick.json').replace('/media/ana/MUÑOZ 32', '/boot');
    expect(drivesOfLsblk(booted)).toEqual([]);
  });

  it.each(['', 'lsblk: not found', '{"blockdevices": null}', '[]'])('are not guessed from %j', (answer) => {
    expect(drivesOfLsblk(answer)).toBeUndefined();
  });

  it('are read from the mounts where lsblk is hidden', () => {
    const mounts = [
      'sysfs /sys sysfs rw,nosuid 0 0',
      '/dev/nvme0n1p2 / ext4 rw,relatime 0 0',
      '/dev/sda1 /media/ana/MI\\040LLAVE vfat ro,nosuid,nodev 0 0',
      '//nas/tienda /media/nas cifs rw 0 0',
    ].join('\n');
    expect(drivesOfMounts(mounts)).toMatchObject([
      { path: '/media/ana/MI LLAVE', label: 'MI LLAVE', device: '/dev/sda1', fileSystem: 'fat32', isReadOnly: true },
    ]);
  });

  it('fall back on the mounts, and on statfs for their room', async () => {
    const drives = systemDrives('linux', async (tool) => (tool === 'lsblk' ? recorded('lsblk-2.31-texts.json') : undefined));
    expect((await drives.find()).map(({ freeBytes }) => freeBytes)).toEqual([15_000_000_000, 900_000_000_000]);
    await expect(systemDrives('linux', async () => undefined).find()).resolves.toEqual(expect.any(Array));
  });

  it('are let go by udisks, else by umount, else not at all', async () => {
    const [drive] = drivesOfLsblk(recorded('lsblk-2.38-stick.json')) ?? [];
    if (!drive) throw new Error('no drive');
    const asked: string[] = [];
    const withTools = (...there: string[]) =>
      systemDrives('linux', async (tool, words) => {
        asked.push([tool, ...words].join(' '));
        return there.includes(tool) ? '' : undefined;
      });
    expect(await withTools('udisksctl').eject(drive)).toBe(true);
    expect(await withTools('umount').eject(drive)).toBe(true);
    expect(await withTools().eject(drive)).toBe(false);
    expect(asked.slice(0, 2)).toEqual(['udisksctl unmount -b /dev/sda1', 'udisksctl power-off -b /dev/sda']);
  });
});

describe('the removable drives of macOS', () => {
  it('are found volume by volume, also those of APFS', async () => {
    expect(volumesOfDiskutil(recorded('diskutil-list.plist'))).toEqual(['disk4s1', 'disk6s1']);
    const answers: Readonly<Record<string, string>> = {
      'list -plist external': recorded('diskutil-list.plist'),
      'info -plist disk4s1': recorded('diskutil-info-fat.plist'),
      'info -plist disk6s1': recorded('diskutil-info-apfs.plist'),
      'eject disk4': 'Disk disk4 ejected',
    };
    const drives = systemDrives('darwin', async (_tool, words) => answers[words.join(' ')]);
    const found = await drives.find();
    expect(found[0]).toEqual(FAT_STICK);
    expect(found[1]).toMatchObject({ path: '/Volumes/SSD', fileSystem: 'apfs', freeBytes: 923_864_829_952 });
    expect(found[0] && (await drives.eject(found[0]))).toBe(true);
    expect(found[1] && (await drives.eject(found[1]))).toBe(false);
  });

  it('are neither opened images nor the own disk, and NTFS is only read', () => {
    expect(driveOfDiskutil(recorded('diskutil-info-image.plist'))).toBeUndefined();
    const fat = recorded('diskutil-info-fat.plist');
    expect(driveOfDiskutil(fat.replace(/<key>Internal<\/key>\s*<false\/>/, '<key>Internal</key><true/>'))).toBeUndefined();
    const ntfs = fat
      .replace('msdos', 'ntfs')
      .replace(/<key>WritableVolume<\/key>\s*<true\/>/, '<key>WritableVolume</key><false/>');
    expect(driveOfDiskutil(ntfs)).toMatchObject({ fileSystem: 'ntfs', isReadOnly: true });
  });

  it.each(['', '<plist><dict>', '<plist></dict></plist>', '<plist><dict><key>a</string></dict></plist>'])(
    'are not guessed from %j',
    (answer) => {
      expect([readPlist(answer), volumesOfDiskutil(answer)]).toEqual([undefined, undefined]);
    },
  );

  it('come with every kind of value a property list has', () => {
    const list =
      '<plist><dict><key>a &#233;</key><array><true/><false/><integer> 7 </integer><real>1.5</real><string/><dict/></array></dict></plist>';
    expect(readPlist(list)).toEqual({ 'a é': [true, false, 7, 1.5, '', {}] });
  });
});

describe('the removable drives of Windows', () => {
  it('are sticks and disks of the USB bus, without the system drive and empty readers', () => {
    expect(drivesOfPowerShell(recorded('powershell-three.json'), 'C:')).toEqual([
      {
        path: 'E:\\',
        device: 'E:',
        disk: 'E:',
        serial: '0E239BC6',
        label: 'CAÑA',
        fileSystem: 'fat32',
        totalBytes: 31_906_103_296,
        freeBytes: 28_991_029_248,
        isReadOnly: false,
        isStick: true,
      },
      expect.objectContaining({ path: 'F:\\', label: 'F:', fileSystem: 'exfat', isReadOnly: true, isStick: false }),
    ]);
  });

  it('may be one alone, none, or a system drive on USB', () => {
    const one = '\uFEFF{"id":"E:","type":2,"label":"A","fs":"FAT","size":1,"free":1,"serial":"1"}';
    expect(drivesOfPowerShell(one, 'C:')).toMatchObject([{ path: 'E:\\', fileSystem: 'fat32' }]);
    expect(drivesOfPowerShell(one, 'e:')).toEqual([]);
    expect(drivesOfPowerShell('\r\n', 'C:')).toEqual([]);
    expect(drivesOfPowerShell('Get-CimInstance : Access denied', 'C:')).toBeUndefined();
  });

  it('are asked for in one encoded word, and let go by their letter', () => {
    const script = (words: readonly string[]) => Buffer.from(words.at(-1) ?? '', 'base64').toString('utf16le');
    expect(LIST_DRIVES.slice(0, -1)).toEqual(['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand']);
    expect(script(LIST_DRIVES)).toMatch(/^\[Console\]::OutputEncoding=\[Text\.Encoding\]::UTF8\n[\s\S]*ConvertTo-Json -Compress/);
    expect(script(ejectDrive('E:'))).toContain("ParseName('E:').InvokeVerb('Eject')");
  });

  it('that are no sticks are left to the owner to let go', async () => {
    const [, disk] = drivesOfPowerShell(recorded('powershell-three.json'), 'C:') ?? [];
    expect(disk && (await systemDrives('win32', async () => '').eject(disk))).toBe(false);
  });
});
