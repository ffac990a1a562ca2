import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../../../shared/domain/image-file.ts';
import { aJpeg, aPng } from '../../../support/pictures.ts';

const NOT_AN_IMAGE = { ok: false, error: 'not-an-image' };
const DAMAGED = { ok: false, error: 'damaged' };

describe('readImage', () => {
  it('tells format and size by the bytes', () => {
    expect(readImage(aPng(640, 200))).toEqual({ ok: true, value: { format: 'png', width: 640, height: 200 } });
    expect(readImage(aJpeg(1200, 900))).toEqual({ ok: true, value: { format: 'jpeg', width: 1200, height: 900 } });
  });

  it.each([
    ['text', Buffer.from('esto no es una imagen')],
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a page that calls itself a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('refuses %s', (_, bytes) => {
    expect(readImage(bytes)).toEqual(NOT_AN_IMAGE);
  });

  it('refuses a picture that would unfold to more than memory holds', () => {
    // 10.001 pixels wide; and 8.000 × 8.000 = 64 million.
    expect([readImage(aPng(10_001, 1)), readImage(aJpeg(8_000, 8_000))]).toEqual([NOT_AN_IMAGE, NOT_AN_IMAGE]);
  });

  it('refuses a picture cut anywhere, and one without any pixel', () => {
    const png = aPng();
    for (let length = 8; length < png.length; length += 1) expect(readImage(png.subarray(0, length))).toEqual(DAMAGED);
    expect(readImage(aJpeg().subarray(0, -2))).toEqual(DAMAGED);
    expect(readImage(aPng(0, 20))).toEqual(DAMAGED);
  });

  it('notices one changed bit of a PNG, wherever it is', () => {
    const png = aPng();
    fc.assert(
      fc.property(fc.integer({ min: 8, max: png.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const changed = Buffer.from(png);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        return !readImage(changed).ok;
      }),
    );
  });

  it('answers for any bytes after a good beginning', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aPng().subarray(0, 16), aJpeg().subarray(0, 4)),
        fc.uint8Array({ maxLength: 80 }),
        (head, tail) => {
          const answer = readImage(Buffer.concat([head, tail]));
          return answer.ok || answer.error === 'damaged' || answer.error === 'not-an-image';
        },
      ),
    );
  });
});
