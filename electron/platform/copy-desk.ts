/**
 * What this computer knows about the copies of a ledger: where they go and how the last one went. Kept in a small file
 * beside the ledger and not inside it, so that it survives a damaged ledger and a restore, and so that no copy carries
 * the paths of this computer to another. Also stands between the window and the folders it lets the owner choose.
 */
import { basename, dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { CopyState, Rehearsal } from '../../shared/contract/copy-state.ts';
import { readWholeFile, writeFileAside } from './atomic-file.ts';
import { attemptFiles, type FileError, fileErrorCode } from './file-errors.ts';
import { type FileLayer, systemFiles } from './file-layer.ts';
import { newToken } from './ids.ts';

const { last, failure, lastPointAt, pointTrouble, target, copyDays } = CopyState.shape;
/** Of a place that is a stick: it may come back under another path. */
const Known = target.unwrap().extend({ path: z.string(), isStick: z.boolean().optional(), isFat32: z.boolean().optional() });
const Memory = z.strictObject({
  format: z.literal(1),
  /** With the place in the history that it holds: how many events, and the seal of the last. */
  last: last.unwrap().extend({ events: z.int(), lastEventHash: z.string() }).optional(),
  /** Civil days of this computer on which a copy was made and verified, newest first. */
  days: copyDays,
  /** With its absolute path, which never leaves main. */
  target: Known.optional(),
  failure,
  lastPoint: z.strictObject({ madeAt: lastPointAt.unwrap(), lastEventHash: z.string() }).optional(),
  pointTrouble,
  rehearsal: Rehearsal.optional(),
  /** Copies begin by themselves when a stick of the ledger is plugged in; absent: yes. */
  isAutomatic: z.boolean().optional(),
});
export type CopyMemory = Omit<z.infer<typeof Memory>, 'format'>;
export type KnownPlace = Readonly<z.infer<typeof Known>>;

export type CopyDesk = {
  /** Of the ledger in this folder. */
  memory(ledgerFolder: string): CopyMemory;
  /**
   * Known at once, and kept when the answer comes; never rejects. Members that are `undefined` are forgotten. What the disk
   * refuses is still known until the program ends.
   */
  remember(ledgerFolder: string, change: { readonly [K in keyof CopyMemory]?: CopyMemory[K] | undefined }): Promise<void>;
  /** When all that was remembered is kept. */
  settled(): Promise<void>;
  /** A folder the owner has just chosen gets an id. */
  admit(path: string): KnownPlace;
  /** A stick that was found gets one too, with the name its owner gave it. */
  admitStick(stick: { readonly path: string; readonly name: string; readonly isFat32: boolean }): KnownPlace;
  placeOf(ledgerFolder: string, id: string): KnownPlace | undefined;
};

const FILE = 'copies.json';

export function createCopyDesk(notKept: (error: FileError) => void, files: FileLayer = systemFiles): CopyDesk {
  const known = new Map<string, CopyMemory>();
  const admitted = new Map<string, KnownPlace>();
  /** Main must not wait for a disk that is busy with a copy. Never rejects but for bugs. */
  let writing: Promise<void> = Promise.resolve();

  async function keep(ledgerFolder: string): Promise<void> {
    try {
      const bytes = Buffer.from(JSON.stringify({ format: 1, ...memory(ledgerFolder) }));
      await writeFileAside(files, join(ledgerFolder, FILE), bytes);
    } catch (thrown) {
      const code = fileErrorCode(thrown);
      if (!code) throw thrown;
      notKept({ code });
    }
  }

  function memory(ledgerFolder: string): CopyMemory {
    const already = known.get(ledgerFolder);
    if (already) return already;
    const read = attemptFiles(() => readMemory(files, join(ledgerFolder, FILE)));
    const found = read.ok ? read.value : {};
    known.set(ledgerFolder, found);
    return found;
  }

  return {
    memory,
    remember: (ledgerFolder, change) => {
      const { format: _, ...next } = Memory.parse({ format: 1, ...memory(ledgerFolder), ...change });
      known.set(ledgerFolder, next);
      writing = writing.then(() => keep(ledgerFolder));
      return writing;
    },
    settled: () => writing,
    admit: (path) => {
      const place = { id: newToken(), name: placeName(path), path };
      admitted.set(place.id, place);
      return place;
    },
    admitStick: ({ path, name, isFat32 }) => {
      const place = { id: newToken(), name, path, isStick: true, isFat32 };
      admitted.set(place.id, place);
      return place;
    },
    placeOf: (ledgerFolder, id) => {
      const { target } = memory(ledgerFolder);
      return target?.id === id ? target : admitted.get(id);
    },
  };
}

/** What a person calls a folder: its name, the letter of a drive, and of a folder of copies the stick it lies on. */
function placeName(path: string): string {
  const { root, base } = parse(path);
  if (base === '') return root.replace(/[\\/]+$/, '') || root;
  return base.startsWith('Copias-') && dirname(path) !== root ? placeName(dirname(path)) : basename(path);
}

function readMemory(files: FileLayer, path: string): CopyMemory {
  if (files.stat(path)?.kind !== 'file') return {};
  try {
    const { format: _, ...memory } = Memory.parse(JSON.parse(readWholeFile(files, path).toString('utf8')));
    return memory;
  } catch (thrown) {
    // Only a convenience was lost: the copies themselves lie where they lie.
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return {};
    throw thrown;
  }
}
