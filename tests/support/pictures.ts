/** Small pictures made on the spot, whole and valid. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG of one colour; `grey` makes two of them differ. */
export const aPng = (width = 40, height = 20, grey = 0x40): Buffer =>
  greyPng(width, height, new Uint8Array(width * height).fill(grey));

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One byte for each dot, row after row. */
export function greyPng(width: number, height: number, dots: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), dots.subarray(y * width, (y + 1) * width)]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Reads back what `greyPng` wrote, and no other PNG. */
export function readGreyPng(png: Buffer): { readonly width: number; readonly height: number; readonly dots: Uint8Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = 8 + 12 + 13;
  const rows = inflateSync(png.subarray(start + 8, start + 8 + png.readUInt32BE(start)));
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) dots.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { width, height, dots };
}

/** The headers of a JPEG of that size, with no picture worth looking at between them and its end. */
export function aJpeg(width = 40, height = 20): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const application = Buffer.from([0xff, 0xe0, 0, 4, 0x4a, 0x46]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), application, frame, scan, Buffer.from([0xff, 0xd9])]);
}
