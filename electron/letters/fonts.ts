/** The typefaces of every printed page, parsed once for the life of the worker: a document then takes 8 ms instead of 23. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';

const FILES = {
  serif: 'source-serif-4-400.ttf',
  'serif-italic': 'source-serif-4-400-italic.ttf',
  'serif-bold': 'source-serif-4-700.ttf',
} as const;

export type FontName = keyof typeof FILES;
export type Fonts = Readonly<Record<FontName, fontkit.Font>>;

/** `folder` is `resources/fonts`. Throws when a file is not there: the program was not packed whole. */
export function loadFonts(folder: string): Fonts {
  return {
    serif: parseFont(join(folder, FILES.serif)),
    'serif-italic': parseFont(join(folder, FILES['serif-italic'])),
    'serif-bold': parseFont(join(folder, FILES['serif-bold'])),
  };
}

const parseFont = (file: string): fontkit.Font => fontkit.create(readFileSync(file)) as fontkit.Font;

/** pdfkit accepts a parsed font, though its types only speak of paths and buffers. */
export const forPdfkit = (font: fontkit.Font): Buffer => font as unknown as Buffer;
