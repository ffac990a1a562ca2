/** Removable drives on macOS, as `diskutil` tells of them: which volumes there are, then each by itself. */
import { z } from 'zod';
import { asBytes, type Drive, fileSystemNamed } from './drive.ts';
import { readPlist } from './plist.ts';

/**
 * Without `physical`: the volumes of an APFS stick lie on a disk that the system makes up. Without `external`: a card in
 * the computer's own slot counts as internal.
 */
export const DISKUTIL_LIST = ['list', '-plist'];
export const diskutilInfo = (device: string): readonly string[] => ['info', '-plist', device];

const Volume = z.object({ DeviceIdentifier: z.string(), MountPoint: z.string().optional() });
const List = z.object({
  AllDisksAndPartitions: z.array(
    Volume.extend({ Partitions: z.array(Volume).optional(), APFSVolumes: z.array(Volume).optional() }),
  ),
});
const bytes = z.unknown().optional().transform(asBytes);
const Info = z.object({
  DeviceIdentifier: z.string(),
  ParentWholeDisk: z.string().optional(),
  MountPoint: z.string().optional(),
  VolumeName: z.string().optional(),
  VolumeUUID: z.string().optional(),
  FilesystemType: z.string().optional(),
  Internal: z.boolean().optional(),
  RemovableMedia: z.boolean().optional(),
  OpticalMediaType: z.string().optional(),
  APFSPhysicalStores: z.array(z.object({ APFSPhysicalStore: z.string().optional() })).optional(),
  BusProtocol: z.string().optional(),
  Ejectable: z.boolean().optional(),
  TotalSize: bytes,
  Size: bytes,
  FreeSpace: bytes,
  APFSContainerFree: bytes,
  WritableVolume: z.boolean().optional(),
});

/** Where the system mounts what was plugged in; it hides there what Time Machine looks back at. */
const PLUGGED_IN = /^\/Volumes\/[^.]/;
const OPENED_IMAGE = new Set(['Disk Image', 'Virtual Interface']);

/** Identifiers of the mounted volumes; `undefined` when it is no answer of `diskutil`. */
export function volumesOfDiskutil(list: string): readonly string[] | undefined {
  const parsed = List.safeParse(readPlist(list));
  if (!parsed.success) return undefined;
  return parsed.data.AllDisksAndPartitions.flatMap((disk) => [disk, ...(disk.Partitions ?? []), ...(disk.APFSVolumes ?? [])])
    .filter(({ MountPoint }) => PLUGGED_IN.test(MountPoint ?? ''))
    .map(({ DeviceIdentifier }) => DeviceIdentifier);
}

/** `undefined` for what is no drive of this kind: the computer's own disk, a disc, or an opened disk image. */
export function driveOfDiskutil(info: string): Drive | undefined {
  const parsed = Info.safeParse(readPlist(info));
  if (!parsed.success) return undefined;
  const found = parsed.data;
  if (!found.MountPoint || !isPluggedIn(found)) return undefined;
  return {
    path: found.MountPoint,
    device: found.DeviceIdentifier,
    disk: carrierOf(found) ?? found.ParentWholeDisk ?? found.DeviceIdentifier,
    serial: found.VolumeUUID,
    label: (found.VolumeName || (found.MountPoint.split('/').at(-1) ?? '')).normalize(),
    fileSystem: fileSystemNamed(found.FilesystemType),
    totalBytes: found.TotalSize ?? found.Size ?? 0,
    // APFS volumes share the room of their container and say 0 of their own.
    freeBytes: found.FreeSpace || (found.APFSContainerFree ?? 0),
    isReadOnly: found.WritableVolume === false,
    isStick: found.Ejectable !== false,
  };
}

const isPluggedIn = ({ MountPoint, Internal, RemovableMedia, BusProtocol, OpticalMediaType }: z.infer<typeof Info>): boolean =>
  PLUGGED_IN.test(MountPoint ?? '') &&
  (Internal !== true || RemovableMedia === true) &&
  OpticalMediaType === undefined &&
  !OPENED_IMAGE.has(BusProtocol ?? '');

/** An APFS volume lies on a disk that the system makes up: what is let go of is the one that carries it. */
const carrierOf = ({ APFSPhysicalStores: stores }: z.infer<typeof Info>): string | undefined =>
  /^disk\d+/.exec(stores?.[0]?.APFSPhysicalStore ?? '')?.[0];
