/**
 * A stick for specs that run the whole program on Linux. The program asks the system's own `lsblk` and `udisksctl`, found
 * by `PATH`; a spec puts a folder with two small commands before the others, which answer from a file. Nothing of the
 * program knows of it: what it parses, reads and writes is real, only the socket is a file.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export const FAKE_STICKS_WORK = process.platform === 'linux';

export type FakeSocket = {
  /** For `programOptions.environment`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Plugs a new, empty stick in, or one that was there before. Gives the folder that plays it. */
  plug(label: string): Promise<string>;
  unplug(): Promise<void>;
};

export function fakeSocket(folder: string): FakeSocket {
  const tools = join(folder, 'tools');
  const answer = join(folder, 'lsblk.json');
  const tell = (devices: readonly object[]) => writeFile(answer, JSON.stringify({ blockdevices: devices }));
  const install = async (name: string, script: string) => {
    await writeFile(join(tools, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(tools, name), 0o755);
  };
  return {
    environment: { PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` },
    plug: async (label) => {
      const stick = join(folder, label);
      await mkdir(stick, { recursive: true });
      await mkdir(tools, { recursive: true });
      await install('lsblk', `cat '${answer}'`);
      await install('udisksctl', `echo '{"blockdevices": []}' > '${answer}'`);
      const volume = { name: 'sdz1', path: '/dev/sdz1', type: 'part', rm: true, hotplug: true, tran: null, fstype: 'vfat' };
      const place = { label, uuid: '0E23-9BC6', mountpoint: stick, size: 31_913_934_848, fsavail: 28_991_029_248, ro: false };
      const disk = {
        name: 'sdz',
        path: '/dev/sdz',
        type: 'disk',
        rm: true,
        hotplug: true,
        tran: 'usb',
        mountpoint: null,
        size: 0,
      };
      await tell([{ ...disk, children: [{ ...volume, ...place }] }]);
      return stick;
    },
    unplug: () => tell([]),
  };
}
