/**
 * Pages kept as small grey pictures, half a dot for each millimetre: enough to see that a line, a rule or a column has moved,
 * and forgiving of what one computer rounds otherwise than another. What the words say is compared as text, elsewhere.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfPictures } from './pdf-pictures.ts';
import { greyPng, readGreyPng } from './pictures.ts';

export type GreyPage = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

const FOLDER = join(import.meta.dirname, '..', 'data', 'letters', 'pages');
const WIDTH = 105;
/** The page is drawn this many times larger, and each dot is the mean of what it covers. */
const FINER = 4;
/** Greys of 256. */
const NOTICEABLE = 28;
/** Dots of a page that may differ so much: about one in two thousand. */
const FORGIVEN = 8;
const MILLIMETRES_PER_DOT = 210 / WIDTH;

export async function greyPages(bytes: Uint8Array): Promise<readonly GreyPage[]> {
  const pictures = await pdfPictures(bytes, WIDTH * FINER);
  return pictures.map(({ width, height, rgba }) => {
    const page = { width: Math.floor(width / FINER), height: Math.floor(height / FINER) };
    const dots = new Uint8Array(page.width * page.height);
    for (let y = 0; y < page.height; y += 1)
      for (let x = 0; x < page.width; x += 1) dots[y * page.width + x] = meanGrey(rgba, width, x * FINER, y * FINER);
    return { ...page, dots };
  });
}

function meanGrey(rgba: Uint8ClampedArray, width: number, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + FINER; y += 1)
    for (let x = left; x < left + FINER; x += 1) {
      const at = (y * width + x) * 4;
      sum += 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
    }
  return Math.round(sum / (FINER * FINER));
}

const fileOf = (name: string, page: number): string => join(FOLDER, `${name}-${page}.png`);

/** In plain words what looks different; empty when the pages look as they are kept. */
export function differences(name: string, pages: readonly GreyPage[]): readonly string[] {
  const kept = keptPages(name);
  if (kept.length === 0) return [`${name} has no kept pages yet`];
  if (kept.length !== pages.length) return [`${name} has ${pages.length} pages; ${kept.length} are kept`];
  return pages.flatMap((page, index) => {
    const before = kept[index];
    const difference = before && differenceOf(before, page);
    return difference ? [`${name}, page ${index + 1}: ${difference}`] : [];
  });
}

export function differenceOf(before: GreyPage, now: GreyPage): string | undefined {
  if (before.width !== now.width || before.height !== now.height) return 'its size is another one';
  const changed = [...now.dots.keys()].filter((at) => Math.abs((now.dots[at] ?? 0) - (before.dots[at] ?? 0)) > NOTICEABLE);
  const first = changed[0];
  if (changed.length <= FORGIVEN || first === undefined) return undefined;
  const [x, y] = [first % now.width, Math.floor(first / now.width)].map((dots) => Math.round(dots * MILLIMETRES_PER_DOT));
  return `${changed.length} places look different, the highest at ${y} mm from the top and ${x} mm from the left`;
}

function keptPages(name: string): readonly GreyPage[] {
  const pages: GreyPage[] = [];
  for (let page = 1; existsSync(fileOf(name, page)); page += 1) pages.push(readGreyPng(readFileSync(fileOf(name, page))));
  return pages;
}

/** Names that have kept pages. */
export const keptNames = (): readonly string[] =>
  existsSync(FOLDER) ? [...new Set(readdirSync(FOLDER).map((file) => file.replace(/-\d+\.png$/, '')))].sort() : [];

/** Forgets all the pages that were kept before. */
export function keep(all: Readonly<Record<string, readonly GreyPage[]>>): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, pages] of Object.entries(all))
    for (const [index, { width, height, dots }] of pages.entries())
      writeFileSync(fileOf(name, index + 1), greyPng(width, height, dots));
}
