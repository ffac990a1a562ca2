/** A removable drive as the system's own tool tells of it. Paths and devices never leave main. */
export type FileSystemName = 'fat32' | 'exfat' | 'ntfs' | 'apfs' | 'hfs' | 'ext' | 'other';

export type Drive = {
  /** Where its files are: `E:\`, `/Volumes/TIENDA`, `/media/ana/TIENDA`. */
  readonly path: string;
  /** The volume, by which it is let go: `E:`, `disk4s1`, `/dev/sdb1`. */
  readonly device: string;
  /** The whole drive: `disk4`, `/dev/sdb`; on Windows the volume again. */
  readonly disk: string;
  /** Of the volume. Neither letters nor paths tell a drive again. */
  readonly serial: string | undefined;
  readonly label: string;
  readonly fileSystem: FileSystemName;
  readonly totalBytes: number;
  readonly freeBytes: number;
  /** A switch on the stick, or a file system that this computer only reads. */
  readonly isReadOnly: boolean;
  /** False for disks in a case, which some systems do not let go of by a command. */
  readonly isStick: boolean;
};

const NAMES: Readonly<Record<string, FileSystemName>> = {
  vfat: 'fat32',
  msdos: 'fat32',
  fat: 'fat32',
  fat32: 'fat32',
  exfat: 'exfat',
  ntfs: 'ntfs',
  ntfs3: 'ntfs',
  'ntfs-3g': 'ntfs',
  apfs: 'apfs',
  hfs: 'hfs',
  hfsplus: 'hfs',
  ext2: 'ext',
  ext3: 'ext',
  ext4: 'ext',
};

/** As each system calls them. FAT12 and FAT16, of very small sticks, have FAT32's limit or a lower one. */
export const fileSystemNamed = (name: unknown): FileSystemName =>
  NAMES[String(name ?? '').toLowerCase()] ?? (/^fat/i.test(String(name)) ? 'fat32' : 'other');

/** Numbers arrive as numbers or as text; anything else is no number. */
export function asBytes(value: unknown): number | undefined {
  const bytes = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof bytes === 'number' && Number.isFinite(bytes) && bytes >= 0 ? bytes : undefined;
}
