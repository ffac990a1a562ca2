/** Removable drives on macOS, as `diskutil` tells of them: which volumes there are, then each by itself. */
import { z } from 'zod';
import { asBytes, type Drive, fileSystemNamed } from './drive.ts';
import { readPlist } from './plist.ts';

/** Without `physical`: the volumes of an APFS stick lie on a disk that the system makes up. */
export const DISKUTIL_LIST = ['list', '-plist', 'external'];
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
  BusProtocol: z.string().optional(),
  Ejectable: z.boolean().optional(),
  TotalSize: bytes,
  Size: bytes,
  FreeSpace: bytes,
  APFSContainerFree: bytes,
  WritableVolume: z.boolean().optional(),
});

/** Identifiers of the mounted volumes; `undefined` when it is no answer of `diskutil`. */
export function volumesOfDiskutil(list: string): readonly string[] | undefined {
  const parsed = List.safeParse(readPlist(list));
  if (!parsed.success) return undefined;
  return parsed.data.AllDisksAndPartitions.flatMap((disk) => [disk, ...(disk.Partitions ?? []), ...(disk.APFSVolumes ?? [])])
    .filter(({ MountPoint }) => MountPoint !== undefined && MountPoint !== '')
    .map(({ DeviceIdentifier }) => DeviceIdentifier);
}

/** `undefined` for what is no drive of this kind: the computer's own disk, or an opened disk image. */
export function driveOfDiskutil(info: string): Drive | undefined {
  const parsed = Info.safeParse(readPlist(info));
  if (!parsed.success) return undefined;
  const found = parsed.data;
  if (!found.MountPoint || found.MountPoint === '/' || found.Internal === true || found.BusProtocol === 'Disk Image') {
    return undefined;
  }
  return {
    path: found.MountPoint,
    device: found.DeviceIdentifier,
    disk: found.ParentWholeDisk ?? found.DeviceIdentifier,
    serial: found.VolumeUUID,
    label: found.VolumeName || (found.MountPoint.split('/').at(-1) ?? ''),
    fileSystem: fileSystemNamed(found.FilesystemType),
    totalBytes: found.TotalSize ?? found.Size ?? 0,
    // APFS volumes share the room of their container and say 0 of their own.
    freeBytes: found.FreeSpace || (found.APFSContainerFree ?? 0),
    isReadOnly: found.WritableVolume === false,
    isStick: found.Ejectable !== false,
  };
}
