/**
 * The answers in `tests/data/drives`, one computer of a shop for each system; names and serials are invented.
 *
 * Linux    written by `lsblk` 2.38 itself: `-none` on a computer without removable drives, `-shop` on the tree of a
 *          computer that was put together for it (`lsblk --sysroot`); `-texts` as versions before 2.33 write numbers and
 *          truth. They know no `PATH` and no `FSAVAIL`, answer nothing at all, and the mounts are read instead.
 * macOS    by the keys of `diskutil list -plist` and `diskutil info -plist` (diskutil(8), DiskArbitration): keys in order
 *          of the alphabet, `<dict/>` for what is empty, 0 as the own room of an APFS volume, no UUID of a volume in the
 *          list for a stick without partitions, cards in the slot of the computer "internal" and removable at once.
 * Windows  by the classes Win32_LogicalDisk and MSFT_Partition and the way Windows PowerShell 5.1 writes JSON: one line
 *          that ends in CR LF, `'` and `&` as escapes, a reader without card and a locked BitLocker drive without size.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Drive } from '../../../../../electron/platform/drives/drive.ts';
import { drivesOfLsblk, drivesOfMounts } from '../../../../../electron/platform/drives/linux.ts';
import { driveOfDiskutil, volumesOfDiskutil } from '../../../../../electron/platform/drives/macos.ts';
import { readPlist } from '../../../../../electron/platform/drives/plist.ts';
import { systemDrives } from '../../../../../electron/platform/drives/system-drives.ts';
import { drivesOfPowerShell, ejectDrive, LIST_DRIVES } from '../../../../../electron/platform/drives/windows.ts';

const recorded = (name: string): string => readFileSync(new URL(`../../../../data/drives/${name}`, import.meta.url), 'utf8');

/** Path, label, file system, and what it may: the room is of whole drives below. */
const summary = ({ path, label, fileSystem, isReadOnly, isStick }: Drive) =>
  [path, label, fileSystem, isReadOnly ? 'read only' : 'writable', isStick ? 'stick' : 'disk'].join(' · ');

describe('the removable drives of Linux', () => {
  it('are the mounted volumes of removable disks: no system disk, no disc, no share, no empty reader, nothing locked', () => {
    expect(drivesOfLsblk(recorded('lsblk-2.38-shop.json'))?.map(summary)).toEqual([
      '/media/rosa/MUÑOZ "1" · MUÑOZ "1" · fat32 · writable · stick',
      '/media/rosa/Fotos · Fotos · exfat · writable · stick',
      '/media/rosa/Copias y más · Copias y más · other · writable · disk',
      '/media/rosa/Gestoría · Gestoría · ntfs · read only · stick',
    ]);
    expect(drivesOfLsblk(recorded('lsblk-2.38-none.json'))).toEqual([]);
  });

  it('come with their volume, their disk, their serial and their room', () => {
    const [stick, , encrypted] = drivesOfLsblk(recorded('lsblk-2.38-shop.json')) ?? [];
    expect(stick).toEqual({
      path: '/media/rosa/MUÑOZ "1"',
      device: '/dev/sda1',
      disk: '/dev/sda',
      serial: '4A21-C0DE',
      label: 'MUÑOZ "1"',
      fileSystem: 'fat32',
      totalBytes: 29_595_009_024,
      freeBytes: 29_577_142_272,
      isReadOnly: false,
      isStick: true,
    });
    expect(encrypted).toMatchObject({ device: '/dev/mapper/luks-c2a9f1b4', disk: '/dev/sdc' });
  });

  it('are understood of an lsblk that writes numbers as text', () => {
    const drives = drivesOfLsblk(recorded('lsblk-texts.json'));
    expect(
      drives?.map(({ path, device, fileSystem, isReadOnly, isStick }) => [path, device, fileSystem, isReadOnly, isStick]),
    ).toEqual([
      ['/run/media/ana/KINGSTON', '/dev/sdb', 'exfat', true, true],
      ['/media/ana/COPIAS', '/dev/mapper/luks-b', 'ext', false, false],
    ]);
  });

  it('keep their letters where lsblk writes them as no JSON has them', () => {
    // Without a language set, some versions escape each byte: "\x" is no escape of JSON.
    const bytes = String.raw`{"blockdevices":[{"path":"/dev/sda","type":"disk","rm":true,"tran":"usb","label":"CA\xc3\x91A","mountpoint":"/media/ana/CA\xc3\x91A \\x","size":1,"fsavail":1}]}`;
    expect(drivesOfLsblk(bytes)).toMatchObject([{ path: String.raw`/media/ana/CAÑA \x`, label: 'CAÑA' }]);
  });

  it('are never the stick from which the computer itself was started', () => {
    const booted = recorded('lsblk-2.38-shop.json').replace('/media/rosa/Fotos', '/boot');
    expect(drivesOfLsblk(booted)?.map(({ disk }) => disk)).toEqual(['/dev/sdc', '/dev/sdd']);
  });

  it.each(['', 'lsblk: not found', '{"blockdevices": null}', '[]', String.raw`{"blockdevices": "\xc3`])(
    'are not guessed from %j',
    (answer) => {
      expect(drivesOfLsblk(answer)).toBeUndefined();
    },
  );

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
    const drives = systemDrives('linux', async (tool) => (tool === 'lsblk' ? recorded('lsblk-texts.json') : undefined));
    expect((await drives.find()).map(({ freeBytes }) => freeBytes)).toEqual([15_000_000_000, 900_000_000_000]);
    await expect(systemDrives('linux', async () => undefined).find()).resolves.toEqual(expect.any(Array));
  });

  it('are let go by udisks, else by umount, else not at all', async () => {
    const [drive] = drivesOfLsblk(recorded('lsblk-2.38-shop.json')) ?? [];
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
  const macWith = (list: string, asked: string[] = []) =>
    systemDrives('darwin', async (_tool, [verb = '', option = '', device = '']) => {
      asked.push([verb, option, device].filter(Boolean).join(' '));
      if (verb === 'list') return recorded(list);
      return verb === 'eject' ? `Disk ${option} ejected` : recorded(`diskutil-info-${device}.plist`);
    });

  it('are the volumes outside and the cards in its slot: no disc, no opened image, no locked volume, nothing of its own', async () => {
    expect((await macWith('diskutil-list-shop.plist').find()).map(summary)).toEqual([
      '/Volumes/PAPA & H" · PAPA & H" · fat32 · writable · stick',
      '/Volumes/Fotos · Fotos · exfat · writable · stick',
      '/Volumes/NO NAME · NO NAME · fat32 · writable · stick',
      '/Volumes/Copias ñ · Copias ñ · apfs · writable · stick',
      '/Volumes/TARJETA · TARJETA · exfat · writable · stick',
      '/Volumes/Gestoría · Gestoría · ntfs · read only · stick',
    ]);
    expect(await macWith('diskutil-list-none.plist').find()).toEqual([]);
  });

  it('come with their volume, their disk, their serial and their room, which APFS tells of the container', async () => {
    const [stick, , , apfs] = await macWith('diskutil-list-shop.plist').find();
    expect(stick).toEqual({
      path: '/Volumes/PAPA & H"',
      device: 'disk4s1',
      disk: 'disk4',
      serial: '00000029-51AE-4D07-9C3B-00000004F447',
      label: 'PAPA & H"',
      fileSystem: 'fat32',
      totalBytes: 29_580_288_000,
      freeBytes: 27_212_687_872,
      isReadOnly: false,
      isStick: true,
    });
    expect(apfs).toMatchObject({ device: 'disk7s1', freeBytes: 1_983_610_683_392, totalBytes: 1_999_995_129_856 });
  });

  it('are asked for only where they are mounted, and let go as a whole: APFS by the disk that carries it', async () => {
    const asked: string[] = [];
    const drives = macWith('diskutil-list-shop.plist', asked);
    const found = await drives.find();
    expect(asked.filter((words) => words.startsWith('info'))).toHaveLength(8);
    for (const drive of [found[0], found[3]]) expect(drive && (await drives.eject(drive))).toBe(true);
    expect(asked.slice(-2)).toEqual(['eject disk4', 'eject disk6']);
    expect(found[0] && (await systemDrives('darwin', async () => undefined).eject(found[0]))).toBe(false);
  });

  it.each([
    ['a locked volume', 'diskutil-info-disk7s2.plist'],
    ['a disc', 'diskutil-info-disk10.plist'],
    ['an opened image', 'diskutil-info-disk11s1.plist'],
  ])('are not %s', (_, name) => {
    expect(driveOfDiskutil(recorded(name))).toBeUndefined();
  });

  it('are not the own disk, nor a look back of Time Machine', () => {
    const own = recorded('diskutil-info-disk9s1.plist').replace(/<key>Internal<\/key>\s*<false\/>/, '<key>Internal</key><true/>');
    expect(driveOfDiskutil(own)).toBeUndefined();
    const list = recorded('diskutil-list-shop.plist').replace('/Volumes/Fotos', '/Volumes/.timemachine/Fotos');
    expect(volumesOfDiskutil(list)).toEqual(['disk4s1', 'disk5', 'disk7s1', 'disk8s1', 'disk9s1', 'disk10', 'disk11s1']);
  });

  it('are called as they are typed, however the accents of their names are stored', () => {
    const apart = recorded('diskutil-info-disk9s1.plist').replaceAll('Gestoría', 'Gestoría'.normalize('NFD'));
    const drive = driveOfDiskutil(apart);
    expect([drive?.label, drive?.path]).toEqual(['Gestoría', '/Volumes/Gestoría'.normalize('NFD')]);
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
  const shop = recorded('powershell-shop.json');

  it('are sticks and disks of the USB bus, without the system drive, empty readers and locked drives', () => {
    expect(drivesOfPowerShell(shop, 'C:')?.map(summary)).toEqual([
      "E:\\ · Niño's & Cía · fat32 · writable · stick",
      'F:\\ · Fotos · exfat · writable · stick',
      'G:\\ · G: · ntfs · read only · disk',
    ]);
    expect(drivesOfPowerShell(recorded('powershell-none.json'), 'C:')).toEqual([]);
    expect(drivesOfPowerShell(shop, 'C:')?.[0]).toEqual({
      path: 'E:\\',
      device: 'E:',
      disk: 'E:',
      serial: '4A21C0DE',
      label: "Niño's & Cía",
      fileSystem: 'fat32',
      totalBytes: 29_580_288_000,
      freeBytes: 27_212_687_872,
      isReadOnly: false,
      isStick: true,
    });
  });

  it('may be one alone, none, or a system drive on USB', () => {
    const one = '\uFEFF{"id":"E:","type":2,"label":"A","fs":"FAT","size":1,"free":1,"serial":"1"}';
    expect(drivesOfPowerShell(one, 'C:')).toMatchObject([{ path: 'E:\\', fileSystem: 'fat32' }]);
    expect(drivesOfPowerShell(one, 'e:')).toEqual([]);
    expect(drivesOfPowerShell('\r\n', 'C:')).toEqual([]);
    expect(drivesOfPowerShell('Get-CimInstance : Access denied', 'C:')).toBeUndefined();
    expect(drivesOfPowerShell('"E:"', 'C:')).toBeUndefined();
  });

  it('may come in the wrapping that Windows PowerShell puts around some lists, with numbers as text', () => {
    const wrapped = '{"value":[{"id":"E:","type":"2","label":"A","fs":"exFAT","size":"8","free":"5"}],"Count":1}';
    expect(drivesOfPowerShell(wrapped, 'C:')).toMatchObject([{ path: 'E:\\', totalBytes: 8, freeBytes: 5, isStick: true }]);
  });

  it('are neither shares of the network nor discs, and what is no drive hides none', () => {
    const rows = [
      { id: 'Z:', type: 4, label: 'tienda', fs: 'NTFS', size: 9, free: 9 },
      { id: 'D:', type: 5, label: 'DRIVERS', fs: 'CDFS', size: 9, free: 0 },
      { id: String.raw`\\?\Volume{0}`, type: 2, size: 9, free: 9 },
      { id: 'E:', type: 2, label: 'A', fs: 'NTFS', size: 9, free: 9 },
    ];
    expect(drivesOfPowerShell(JSON.stringify(rows), 'C:')?.map(({ path }) => path)).toEqual(['E:\\']);
  });

  it('are asked for in one encoded word, answered in ASCII whatever the code page, and let go by their letter', () => {
    const script = (words: readonly string[]) => Buffer.from(words.at(-1) ?? '', 'base64').toString('utf16le');
    expect(LIST_DRIVES.slice(0, -1)).toEqual(['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand']);
    expect(script(LIST_DRIVES)).toContain('ConvertTo-Json -Compress -InputObject $r');
    const inAscii = String.raw`[regex]::Replace($j,'[^ -~]',{param($m) '\u{0:x4}' -f [int][char]$m.Value})`;
    expect(script(LIST_DRIVES).split('\n').at(-1)).toBe(inAscii);
    expect(script(ejectDrive('E:'))).toContain("ParseName('E:').InvokeVerb('Eject')");
  });

  it('that are no sticks are left to the owner to let go', async () => {
    const disk = drivesOfPowerShell(shop, 'C:')?.at(-1);
    expect(disk && (await systemDrives('win32', async () => '').eject(disk))).toBe(false);
  });
});
