/**
 * The removable drives of this computer, by the system's own tools and without native modules. Asking costs a process,
 * so there is a cheap sign to look at between: when it changes, something was plugged in or taken out.
 */
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drive } from './drive.ts';
import { drivesOfLsblk, drivesOfMounts, LSBLK } from './linux.ts';
import { DISKUTIL_LIST, diskutilInfo, driveOfDiskutil, volumesOfDiskutil } from './macos.ts';
import { runTool } from './run-tool.ts';
import { drivesOfPowerShell, ejectDrive, LIST_DRIVES } from './windows.ts';

export type Drives = {
  find(): Promise<readonly Drive[]>;
  /** Costs next to nothing. Equal signs: nothing came or went. */
  sign(): Promise<string>;
  /** Best effort: false when the system does not let it go, and then the owner takes it out by hand. */
  eject(drive: Drive): Promise<boolean>;
};

type Tool = typeof runTool;

/** `lsblk` and `udisksctl` are found by `PATH`: that is also how a test plugs in a stick (`tests/support/fake-stick.ts`). */
export function systemDrives(platform: NodeJS.Platform = process.platform, run: Tool = runTool): Drives {
  if (platform === 'win32') return windowsDrives(run);
  return platform === 'darwin' ? macDrives(run) : linuxDrives(run);
}

function linuxDrives(run: Tool): Drives {
  const mounts = () => readFile('/proc/self/mounts', 'utf8').catch(() => '');
  return {
    find: async () => {
      const drives = drivesOfLsblk((await run('lsblk', LSBLK)) ?? '') ?? drivesOfMounts(await mounts());
      return Promise.all(drives.map(withFreeSpace));
    },
    sign: mounts,
    eject: async ({ device, disk }) => {
      const isFree = (await run('udisksctl', ['unmount', '-b', device])) ?? (await run('umount', [device]));
      if (isFree === undefined) return false;
      // Unmounted is enough to take it out; power is only put off so that its light says so.
      await run('udisksctl', ['power-off', '-b', disk]);
      return true;
    },
  };
}

const DISKUTIL = '/usr/sbin/diskutil';

function macDrives(run: Tool): Drives {
  return {
    find: async () => {
      const volumes = volumesOfDiskutil((await run(DISKUTIL, DISKUTIL_LIST)) ?? '') ?? [];
      const infos = await Promise.all(volumes.map((device) => run(DISKUTIL, diskutilInfo(device))));
      return infos.flatMap((info) => driveOfDiskutil(info ?? '') ?? []);
    },
    sign: async () => (await readdir('/Volumes').catch(() => [])).join('\n'),
    eject: async ({ disk }) => (await run(DISKUTIL, ['eject', disk])) !== undefined,
  };
}

const LETTERS = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);

function windowsDrives(run: Tool): Drives {
  const systemRoot = process.env.SystemRoot ?? 'C:\\Windows';
  const powerShell = `${systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const isThere = (letter: string) => isAnswering(`${letter}\\`);
  return {
    find: async () => {
      const answer = await run(powerShell, LIST_DRIVES);
      const drives = answer === undefined ? undefined : drivesOfPowerShell(answer, process.env.SystemDrive ?? 'C:');
      return drives ?? [];
    },
    // One after the other: a letter of a network that is away may take its time, and must not hold more than one thread.
    sign: async () => {
      const there: string[] = [];
      for (const letter of LETTERS) if (await isThere(letter)) there.push(letter);
      return there.join(' ');
    },
    eject: async ({ device, isStick }) => {
      if (!isStick || (await run(powerShell, ejectDrive(device))) === undefined) return false;
      for (let second = 0; second < 7; second += 1) {
        if (!(await isThere(device))) return true;
        await pause(1_000);
      }
      return false;
    },
  };
}

const isAnswering = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const pause = (milliseconds: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, milliseconds).unref();
  return promise;
};

/** Where the tool did not tell it. */
async function withFreeSpace(drive: Drive): Promise<Drive> {
  if (drive.freeBytes > 0 && drive.totalBytes > 0) return drive;
  const volume = await statfs(join(drive.path)).catch(() => undefined);
  if (!volume) return drive;
  return { ...drive, freeBytes: volume.bavail * volume.bsize, totalBytes: drive.totalBytes || volume.blocks * volume.bsize };
}
