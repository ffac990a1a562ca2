/**
 * The moment of a restore when the ledger changes places, made so that a crash at any instant leaves either the old one
 * or the new one, never half of each. `restore.json` (the note) says what stands where and which way things are going.
 *
 *   forward  the note is written; `ledger.sqlite` and its `-wal` and `-shm` move to `previous/` beside the staged file,
 *            all of them before the new one comes (a journal left beside another ledger would be played into it); then
 *            the staged ledger takes its name.
 *   done     the program opened it: `previous/` is let go, or kept in `damaged/` when it has no safety point.
 *   back     it did not open, or could not be moved: the new one is set aside, the previous one comes back.
 *
 * Every step may be repeated. At any start with a note present `settleRestore` carries on. All is renames within one
 * folder tree, so it takes neither space nor time.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../shared/domain/result.ts';
import { digestFile, readWholeFile, writeFileAtomically } from '../platform/atomic-file.ts';
import { localStamp } from '../platform/clock.ts';
import { attemptFiles, type FileError } from '../platform/file-errors.ts';
import { type FileLayer, makeFolderDurably, namesIn, removeIfThere, removeTree } from '../platform/file-layer.ts';
import { freeCopyName } from './copies.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { LEDGER_FILE } from './manifest.ts';
import { type PreparedRestore, RESTORE_PREFIX } from './restore.ts';

const Note = z.strictObject({
  format: z.literal(1),
  /** UTC instant. */
  startedAt: z.iso.datetime(),
  going: z.enum(['forward', 'back', 'done']),
  staged: z.string().regex(/^restore-[\w-]+$/),
  sha256: z.string(),
  /** False on a bare computer: then there is nothing to bring back. */
  hadLedger: z.boolean(),
  /** False when the previous ledger is damaged: then its very files are kept. */
  hasSafetyPoint: z.boolean(),
});
type Note = z.infer<typeof Note>;

export type SettledRestore =
  | 'nothing'
  /** The new ledger is in its place: open it, then call `confirmRestore` or `undoRestore`. */
  | 'swapped'
  /** The previous one is back, or there is none as before. */
  | 'undone'
  /** The new ledger had been opened before; what was left to tidy is done. */
  | 'finished';

const PARTS = ['-wal', '-shm', ''].map((suffix) => `${LEDGER_FILE}${suffix}`);

/** Main has closed the ledger. A refusal leaves the previous one in its place. */
export function swapIn(
  files: FileLayer,
  ledger: LedgerFolder,
  prepared: Pick<PreparedRestore, 'staged' | 'sha256'> & { readonly safetyPoint: unknown },
  now: string,
): Result<void, FileError> {
  const swapped = attemptFiles(() => {
    const note: Note = {
      format: 1,
      startedAt: now,
      going: 'forward',
      staged: prepared.staged,
      sha256: prepared.sha256,
      hadLedger: files.stat(ledger.ledger) !== undefined,
      hasSafetyPoint: prepared.safetyPoint !== undefined,
    };
    writeNote(files, ledger, note);
    goForward(files, ledger, note);
  });
  if (!swapped.ok) undoRestore(files, ledger);
  return swapped;
}

/** The restored ledger was opened and is good. Without a note there is nothing to do. */
export function confirmRestore(files: FileLayer, ledger: LedgerFolder): Result<void, FileError> {
  return attemptFiles(() => {
    const note = readNote(files, ledger);
    if (note) finish(files, ledger, note);
  });
}

/** The restored ledger does not open: the previous one comes back. Nothing may have the ledger open. */
export function undoRestore(files: FileLayer, ledger: LedgerFolder): Result<void, FileError> {
  return attemptFiles(() => {
    const note = readNote(files, ledger);
    if (note) goBack(files, ledger, note);
  });
}

/** At every start, before the ledger is opened. */
export function settleRestore(files: FileLayer, ledger: LedgerFolder): Result<SettledRestore, FileError> {
  return attemptFiles(() => {
    const note = readNote(files, ledger);
    if (!note) return 'nothing';
    if (note.going === 'done') {
      finish(files, ledger, note);
      return 'finished';
    }
    if (note.going === 'forward') {
      if (isSwapped(files, ledger, note)) return 'swapped';
      if (isStagedWhole(files, ledger, note)) {
        goForward(files, ledger, note);
        return 'swapped';
      }
    }
    goBack(files, ledger, note);
    return 'undone';
  });
}

function goForward(files: FileLayer, ledger: LedgerFolder, note: Note): void {
  const { staged, previous } = placesOf(ledger, note);
  moveParts(files, ledger.folder, previous);
  files.rename(staged, ledger.ledger);
  files.syncFolder(ledger.folder);
}

function goBack(files: FileLayer, ledger: LedgerFolder, note: Note): void {
  const { previous, rejected, folder } = placesOf(ledger, note);
  if (note.going !== 'back') writeNote(files, ledger, { ...note, going: 'back' });
  if (isSwapped(files, ledger, note)) moveParts(files, ledger.folder, rejected);
  moveParts(files, previous, ledger.folder);
  dropNote(files, ledger);
  removeTree(files, folder);
}

function finish(files: FileLayer, ledger: LedgerFolder, note: Note): void {
  const { previous, folder } = placesOf(ledger, note);
  if (note.going !== 'done') writeNote(files, ledger, { ...note, going: 'done' });
  if (!note.hasSafetyPoint && namesIn(files, previous).length > 0) {
    makeFolderDurably(files, ledger.damaged);
    files.rename(previous, join(ledger.damaged, freeCopyName(files, ledger.damaged, localStamp(note.startedAt))));
    files.syncFolder(ledger.damaged);
  }
  dropNote(files, ledger);
  removeTree(files, folder);
}

/** True once the staged ledger took its name: it is staged no more, and what stood there before is aside. */
function isSwapped(files: FileLayer, ledger: LedgerFolder, note: Note): boolean {
  const { staged, previous } = placesOf(ledger, note);
  const isAside = !note.hadLedger || files.stat(join(previous, LEDGER_FILE)) !== undefined;
  return isAside && files.stat(staged) === undefined && files.stat(ledger.ledger) !== undefined;
}

function isStagedWhole(files: FileLayer, ledger: LedgerFolder, note: Note): boolean {
  const { staged } = placesOf(ledger, note);
  return files.stat(staged)?.kind === 'file' && digestFile(files, staged).hash === note.sha256;
}

/** The ledger's own file last. */
function moveParts(files: FileLayer, from: string, to: string): void {
  makeFolderDurably(files, to);
  for (const part of PARTS) if (files.stat(join(from, part))) files.rename(join(from, part), join(to, part));
  files.syncFolder(to);
  if (files.stat(from)) files.syncFolder(from);
}

const placesOf = (ledger: LedgerFolder, note: Note) => {
  const folder = join(ledger.staging, note.staged);
  return { folder, staged: join(folder, LEDGER_FILE), previous: join(folder, 'previous'), rejected: join(folder, 'rejected') };
};

function writeNote(files: FileLayer, ledger: LedgerFolder, note: Note): void {
  writeFileAtomically(files, ledger.restoreNote, Buffer.from(JSON.stringify(note)));
}

function readNote(files: FileLayer, ledger: LedgerFolder): Note | undefined {
  if (files.stat(ledger.restoreNote)?.kind !== 'file') return undefined;
  const parsed = parseNote(readWholeFile(files, ledger.restoreNote).toString('utf8'));
  if (parsed) return parsed;
  const guessed = guessNote(files, ledger);
  // A note that nobody can read and no ledger aside: nothing had been moved.
  if (!guessed) dropNote(files, ledger);
  return guessed;
}

function parseNote(text: string): Note | undefined {
  try {
    return Note.parse(JSON.parse(text));
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return undefined;
    throw thrown;
  }
}

/** A note is never half-written by us; one that a bad disk spoiled leads back to the ledger that was moved aside. */
function guessNote(files: FileLayer, ledger: LedgerFolder): Note | undefined {
  const staged = namesIn(files, ledger.staging)
    .filter((name) => name.startsWith(RESTORE_PREFIX))
    .find((name) => namesIn(files, join(ledger.staging, name, 'previous')).length > 0);
  if (!staged) return undefined;
  return {
    format: 1,
    startedAt: '1970-01-01T00:00:00.000Z',
    going: 'back',
    staged,
    sha256: '',
    hadLedger: true,
    hasSafetyPoint: false,
  };
}

function dropNote(files: FileLayer, ledger: LedgerFolder): void {
  removeIfThere(files, ledger.restoreNote);
  files.syncFolder(ledger.folder);
}
