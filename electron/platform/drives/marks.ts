/**
 * Whose copies lie on a drive, by the marker in their folder and never by letter, name or label. Read without waiting on
 * the thread of main: a dying stick may take seconds for a few bytes.
 */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const MARKER_FILE = 'deudario.json';
export const COPIES_FOLDER = /^Copias-/;
const LARGEST_MARKER = 10_000;
const MOST_FOLDERS = 50;

/** `name`: what its owner calls the stick. */
export const Marker = z.object({ format: z.literal(1), ledgerId: z.string(), name: z.string().max(60).optional() });
export type Marker = z.infer<typeof Marker>;
export type Mark = { readonly folder: string; readonly ledgerId: string; readonly name: string | undefined };

/** The marked folders of copies on a drive. What cannot be read has no mark. */
export async function readMarks(drivePath: string): Promise<readonly Mark[]> {
  const names = await readdir(drivePath).catch((): string[] => []);
  const folders = names.filter((name) => COPIES_FOLDER.test(name)).slice(0, MOST_FOLDERS);
  const marks: Mark[] = [];
  for (const folder of folders) {
    const mark = await readMark(join(drivePath, folder, MARKER_FILE));
    if (mark) marks.push({ folder, ledgerId: mark.ledgerId, name: mark.name });
  }
  return marks;
}

async function readMark(path: string): Promise<Marker | undefined> {
  try {
    const { size } = await lstat(path);
    if (size > LARGEST_MARKER) return undefined;
    return Marker.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
