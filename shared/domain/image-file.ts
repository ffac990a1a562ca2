/**
 * Is this file a picture that paper can carry? PNG and JPEG, told by their bytes and never by their name.
 *
 * Units   pixels.
 * Rule    PNG: signature, IHDR first, every chunk whole with its CRC, IDAT and IEND. JPEG: SOI, whole segments up to a
 *         frame header with a size, then EOI.
 * Source  ISO/IEC 15948 (PNG) §5; ITU-T T.81 (JPEG) annex B.
 * Policy  at most 10,000 pixels a side and 40 million in all: a small file may unfold to more than memory holds.
 * Errors  `not-an-image`: other bytes, or larger than that. `damaged`: it begins as a picture and does not end as one.
 */
import { err, ok, type Result } from './result.ts';

export type ImageInfo = { readonly format: 'png' | 'jpeg'; readonly width: number; readonly height: number };
export type ImageError = 'not-an-image' | 'damaged';

const MAX_SIDE = 10_000;
const MAX_PIXELS = 40_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function readImage(bytes: Uint8Array): Result<ImageInfo, ImageError> {
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return checkSize(readPng(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return checkSize(readJpeg(bytes));
  return err('not-an-image');
}

function checkSize(image: ImageInfo | undefined): Result<ImageInfo, ImageError> {
  if (!image || image.width === 0 || image.height === 0) return err('damaged');
  const tooLarge = image.width > MAX_SIDE || image.height > MAX_SIDE || image.width * image.height > MAX_PIXELS;
  return tooLarge ? err('not-an-image') : ok(image);
}

function readPng(bytes: Uint8Array): ImageInfo | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const dataAt = at + 8;
    if (dataAt + length + 4 > bytes.length) return undefined;
    if (crc32(bytes.subarray(at + 4, dataAt + length)) !== view.getUint32(dataAt + length)) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, dataAt));
    if (!size && (name !== 'IHDR' || length !== 13)) return undefined;
    if (name === 'IHDR') size = { width: view.getUint32(dataAt), height: view.getUint32(dataAt + 4) };
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return size && hasPixels ? { format: 'png', ...size } : undefined;
    at = dataAt + length + 4;
  }
  return undefined;
}

function readJpeg(bytes: Uint8Array): ImageInfo | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (isFrameHeader(marker)) {
      if (length < 8 || !endsWithEnd(bytes)) return undefined;
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which lie among them. */
const isFrameHeader = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Cameras add bytes of their own after the end, so it is looked for and not expected at the last byte. */
function endsWithEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
