/**
 * Removable drives on Linux, as `lsblk` tells of them; where it is hidden (Snap, Flatpak), the mounted volumes under the
 * folders where desktops put them. Versions differ in how they write truth, numbers and letters that are not ASCII.
 */
import { z } from 'zod';
import { asBytes, type Drive, fileSystemNamed } from './drive.ts';

export const LSBLK = [
  '--json',
  '--bytes',
  '--output',
  'NAME,PATH,TYPE,RM,HOTPLUG,TRAN,FSTYPE,LABEL,UUID,MOUNTPOINT,SIZE,FSAVAIL,RO',
];

const truth = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1 || value === '1');
const text = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' && value !== '' ? value : undefined));
const bytes = z.unknown().optional().transform(asBytes);
const Device = z.object({
  path: text,
  type: text,
  rm: truth,
  hotplug: truth,
  tran: text,
  fstype: text,
  label: text,
  uuid: text,
  mountpoint: text,
  size: bytes,
  fsavail: bytes,
  ro: truth,
  get children() {
    return z.array(Device).optional();
  },
});
type Device = z.infer<typeof Device>;
const Answer = z.object({ blockdevices: z.array(Device) });

/** Where the system itself lives: a computer that was started from a stick must not copy onto it. */
const SYSTEM = /^(\/|\/boot(\/.*)?|\/home|\/usr|\/var|\/run\/live\/.*|\[SWAP\])$/;

/** `undefined` when it is no answer of `lsblk`. */
export function drivesOfLsblk(answer: string): readonly Drive[] | undefined {
  const parsed = Answer.safeParse(json(answer));
  if (!parsed.success) return undefined;
  return parsed.data.blockdevices.flatMap((disk) => {
    const volumes = volumesOf(disk);
    const isRemovable = disk.type === 'disk' && (disk.tran === 'usb' || disk.rm || disk.hotplug);
    if (!isRemovable || volumes.some(({ mountpoint }) => SYSTEM.test(mountpoint ?? ''))) return [];
    return volumes.flatMap((volume) => driveOf(disk, volume));
  });
}

/** A stick without partitions is its own volume; an unlocked one lies one floor deeper. */
const volumesOf = (device: Device): readonly Device[] => [device, ...(device.children ?? []).flatMap(volumesOf)];

function driveOf(disk: Device, { path, mountpoint, size, fsavail, ro, uuid, label, fstype }: Device): readonly Drive[] {
  if (!mountpoint?.startsWith('/') || path === undefined) return [];
  return [
    {
      path: mountpoint,
      device: path,
      disk: disk.path ?? path,
      serial: uuid,
      label: label ?? lastName(mountpoint),
      fileSystem: fileSystemNamed(fstype),
      totalBytes: size ?? 0,
      freeBytes: fsavail ?? 0,
      isReadOnly: ro || disk.ro,
      isStick: disk.rm,
    },
  ];
}

const DESKTOP_FOLDERS = /^(\/run)?\/media\/|^\/mnt\//;

/** Of `/proc/self/mounts`: what is certain to be removable is not said there. Sizes are asked for apart. */
export const drivesOfMounts = (mounts: string): readonly Drive[] =>
  mounts.split('\n').flatMap((line) => {
    const [device = '', folder = '', type = '', options = ''] = line.split(' ').map(unescaped);
    if (!device.startsWith('/dev/') || !DESKTOP_FOLDERS.test(folder)) return [];
    return [
      {
        path: folder,
        device,
        disk: device,
        serial: undefined,
        label: lastName(folder),
        fileSystem: fileSystemNamed(type),
        totalBytes: 0,
        freeBytes: 0,
        isReadOnly: options.split(',').includes('ro'),
        isStick: true,
      },
    ];
  });

/** `\040` is a space. */
const unescaped = (word: string): string =>
  word.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

const lastName = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? path;

function json(answer: string): unknown {
  try {
    return JSON.parse(answer.includes(String.raw`\x`) ? withLetters(answer) : answer);
  } catch {
    return undefined;
  }
}

/** Some versions write each byte of a letter as `\xc3`, which JSON does not know. A backslash of its own is doubled. */
const withLetters = (answer: string): string =>
  answer.replace(/\\\\|(?:\\x[0-9a-f]{2})+/gi, (escaped) =>
    escaped.startsWith(String.raw`\x`) ? JSON.stringify(bytesOf(escaped)).slice(1, -1) : escaped,
  );

const bytesOf = (escaped: string): string => Buffer.from(escaped.replaceAll(String.raw`\x`, ''), 'hex').toString('utf8');
