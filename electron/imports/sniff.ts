/**
 * What a file is, told by its content and never by its name: banks and programs call HTML tables `.xls` and
 * anything `.txt`.
 */
export type Kind =
  | 'empty'
  | 'zip'
  | 'ole2'
  | 'html'
  | 'workbook-xml'
  | 'xml'
  | 'text'
  /** PDF, images, compressed archives, sound, programs… */
  | 'other';

const HEAD_BYTES = 4096;
/** A text table has next to no control characters; a damaged one may have a few. */
const MOST_CONTROL_CHARACTERS = 0.02;

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, sound
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x4d, 0x5a, 0x90], // Windows program
  [0x7f, 0x45, 0x4c, 0x46], // Linux program
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74], // SQLite
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole2';
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return 'other';

  const utf16 = utf16Order(bytes);
  const head = bytes.subarray(0, HEAD_BYTES);
  const text = utf16 ? new TextDecoder(utf16).decode(head) : new TextDecoder('windows-1252').decode(head);
  const visible = text.replace(/^(?:\uFEFF|ï»¿)/, '').trimStart();
  if (visible === '') return [...bytes].every(isBlankByte) ? 'empty' : 'other';
  if (visible.startsWith('<')) return markupKind(visible);
  if (!utf16 && controlShare(head) > MOST_CONTROL_CHARACTERS) return 'other';
  return 'text';
}

/** By its mark, or because more than 30 % of the bytes at odd (even) places are zero, as Western text in UTF-16 has. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = head.length / 2;
  const [even = 0, odd = 0] = zeros;
  // Zeros at both places are a binary file, not text.
  if (odd > half * 0.3 && even <= half * 0.02) return 'utf-16le';
  if (even > half * 0.3 && odd <= half * 0.02) return 'utf-16be';
  return undefined;
}

function markupKind(text: string): Kind {
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1]?.toLowerCase();
  if (root === 'html' || root === 'table' || root === 'body' || root === 'head' || root === 'meta' || root === 'div')
    return 'html';
  if (/^<!doctype\s+html/i.test(text)) return 'html';
  if (root === 'workbook' || /<office:document\b/.test(text)) return 'workbook-xml';
  return /^<\?xml/.test(text) || root !== undefined ? 'xml' : 'text';
}

const isBlankByte = (byte: number): boolean =>
  byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0xef || byte === 0xbb || byte === 0xbf;

function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a) || byte === 0x7f) controls++;
  }
  return controls / head.length;
}
