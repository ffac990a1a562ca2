/** The little of DER that a signature needs: writing values, and reading the parts of a certificate as they stand. */

export const TAG = { integer: 0x02, bytes: 0x04, nothing: 0x05, id: 0x06, sequence: 0x30, set: 0x31 } as const;
/** Tagged in its place: `[0]`, `[4]`. */
export const context = (number: number): number => 0xa0 + number;

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

/** Its members in the order that DER asks for. */
export const setOf = (members: readonly Buffer[]): Buffer => der(TAG.set, ...members.toSorted(Buffer.compare));

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}

/** `1.2.840.113549.1.7.2` */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const septets: number[] = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) septets.unshift((left % 128) + 128);
    bytes.push(...septets);
  }
  return der(TAG.id, Buffer.from(bytes));
}

export type DerValue = { readonly tag: number; readonly whole: Buffer; readonly content: Buffer };

/** The values that stand one after another. */
export function valuesIn(bytes: Buffer): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at + 1] ?? 0;
    const wide = first < 0x80 ? 0 : first - 0x80;
    const length = wide === 0 ? first : bytes.readUIntBE(at + 2, wide);
    const from = at + 2 + wide;
    values.push({ tag: bytes[at] ?? 0, whole: bytes.subarray(at, from + length), content: bytes.subarray(from, from + length) });
    at = from + length;
  }
  return values;
}
