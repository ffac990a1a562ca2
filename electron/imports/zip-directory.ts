/**
 * Looks through a ZIP (xlsx, ods) before the spreadsheet library does: names, real sizes and checksums. A file that
 * swells to many times its size is refused, and one damaged bit is noticed here and not read as another amount.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../shared/domain/result.ts';

export type ZipProblem = 'damaged' | 'too-large' | 'protected';

const MOST_ENTRIES = 5_000;
/** All entries unpacked; 200,000 rows of thirty columns are far below it. */
const MOST_UNPACKED_BYTES = 400 * 1024 * 1024;
const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 65_535;

type Entry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

/** The names inside, once every entry has been unpacked and its checksum holds. */
export function inspectZip(bytes: Uint8Array): Result<readonly string[], ZipProblem> {
  const entries = readDirectory(bytes);
  if (!entries) return err('damaged');
  if (entries.some((entry) => entry.flags & 1)) return err('protected');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES) return err('too-large');
  return entries.every((entry) => isWhole(bytes, entry)) ? ok(entries.map((entry) => entry.name)) : err('damaged');
}

function readDirectory(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_RECORD_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

function isWhole(bytes: Uint8Array, entry: Entry): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_RECORD) return false;
  const nameEnd = entry.offset + 30 + view.getUint16(entry.offset + 26, true);
  const start = nameEnd + view.getUint16(entry.offset + 28, true);
  // Each entry is described twice, and a reader may believe either: they must say the same.
  const agrees =
    new TextDecoder().decode(bytes.subarray(entry.offset + 30, nameEnd)) === entry.name &&
    view.getUint16(entry.offset + 6, true) === entry.flags &&
    view.getUint16(entry.offset + 8, true) === entry.method;
  if (!agrees) return false;
  if (start + entry.packed > bytes.length) return false;
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : unpack(packed, entry);
  return content !== undefined && content.length === entry.unpacked && crc32(content) === entry.checksum;
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array | undefined {
  if (entry.method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch {
    return undefined;
  }
}
