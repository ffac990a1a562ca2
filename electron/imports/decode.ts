/**
 * Bytes of a text file to text, in a fixed order and without statistics: mark of the file, zeros of UTF-16, valid
 * UTF-8, and otherwise the one-byte code page in which the Spanish letters fall next to other letters.
 * Statistical detectors mistake windows-1252 invoices for Hebrew or EBCDIC.
 */
import iconv from 'iconv-lite';
import type { Encoding } from '../../shared/domain/imports/table.ts';
import { utf16Order } from './sniff.ts';

type OneByte = 'windows-1252' | 'cp850' | 'macintosh';

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** `chosen` is what the user picked after seeing broken accents; it wins over everything. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const encoding = chosen ?? guessEncoding(bytes);
  return { text: withoutMarks(decodeAs(bytes, encoding)), encoding };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'cp850' || encoding === 'macintosh') {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return iconv.decode(buffer, encoding);
  }
  return new TextDecoder(encoding).decode(bytes);
}

/** The byte order mark, and the end-of-file character that MS-DOS programs write. */
function withoutMarks(text: string): string {
  const end = text.trimEnd();
  return (end.endsWith('\u001A') ? end.slice(0, -1) : text).replace(/^\uFEFF/, '');
}

function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return utf16Order(bytes) ?? (isUtf8(bytes) ? 'utf-8' : bestOneByte(bytes));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** MacRoman enters only when the two usual ones explain less than half of the accented bytes. Ties go to windows-1252. */
function bestOneByte(bytes: Uint8Array): OneByte {
  const windows = score(bytes, 'windows-1252');
  const dos = score(bytes, 'cp850');
  const [best, points] = dos > windows ? (['cp850', dos] as const) : (['windows-1252', windows] as const);
  const accented = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  return points < accented && score(bytes, 'macintosh') > points ? 'macintosh' : best;
}

const SPANISH_LETTERS = new Set('áéíóúüñçàèòÁÉÍÓÚÜÑÇÀÈÒ');
const SPANISH_SIGNS = new Set('ºª€·¿¡');
const UNLIKELY_NEXT_TO_LETTER = new Set('¥¢£¤¦¨׃‡†');
const ASCII_LETTER = /[A-Za-z]/;
const BOX_DRAWING = /[\u2500-\u259F]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a wrong code page
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u0019\u001B-\u001F\u007F-\u009F\uFFFD]/;

type Class = 'letter' | 'sign' | 'wrong' | 'unlikely' | 'plain';

function score(bytes: Uint8Array, encoding: OneByte): number {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = [...decodeAs(all, encoding)];
  const classes = characters.map(classOf);
  const isLetter = characters.map((character) => ASCII_LETTER.test(character) || SPANISH_LETTERS.has(character));

  let points = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    const kind = classes[byte];
    if (kind === 'plain') continue;
    if (kind === 'sign') points += 1;
    else if (kind === 'wrong') points -= 3;
    else {
      const besideLetter = isLetter[bytes[index - 1] ?? 0x20] || isLetter[bytes[index + 1] ?? 0x20];
      if (besideLetter) points += kind === 'letter' ? 2 : -3;
    }
  }
  return points;
}

function classOf(character: string): Class {
  if (SPANISH_LETTERS.has(character)) return 'letter';
  if (SPANISH_SIGNS.has(character)) return 'sign';
  if (CONTROL.test(character) || BOX_DRAWING.test(character)) return 'wrong';
  return UNLIKELY_NEXT_TO_LETTER.has(character) ? 'unlikely' : 'plain';
}
