/**
 * Which stored files nothing names any more, and since when. They are removed thirty days after that, and thirty days after
 * their bytes were last put.
 *
 * Policy   named by the ledger in any row (also in the bin, in a command to undo, in an older wording), by a point of this
 *          computer, or by a ledger that was set aside. While a point's list cannot be read, or a restore is on its way, nobody
 *          can tell: then nothing is unused.
 */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { BIN_DAYS } from '../../shared/domain/bin-retention.ts';
import { addDays, IsoDate } from '../../shared/domain/civil-date.ts';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { hashesIn, namedAnywhere } from '../db/named-files.ts';
import { readWholeFile, writeFileAtomically } from '../platform/atomic-file.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { wasPutSince } from '../platform/blob-sweep.ts';
import { type FileLayer, namesIn } from '../platform/file-layer.ts';
import { findCopies } from './copies.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import type { BackupPorts } from './snapshot.ts';
import { type BackupError, refuse, type Work } from './work.ts';

const DAY_MILLISECONDS = 86_400_000;
const Memory = z.strictObject({ format: z.literal(1), lookedOn: IsoDate, since: z.record(z.string(), IsoDate) });
export type UnusedMemory = z.infer<typeof Memory>;

export type Unused = { readonly unused: readonly BlobHash[]; readonly due: readonly BlobHash[]; readonly lastPutBefore: number };

/** Looks, and writes down since when each has been unused. */
export async function findUnusedFiles(
  { files, clock, ...ports }: BackupPorts,
  ledger: LedgerFolder,
  sqlite: Database,
  work: Work,
): Promise<Result<Unused, BackupError>> {
  const today = clock.today();
  const lastPutBefore = Date.parse(clock.now()) - BIN_DAYS * DAY_MILLISECONDS;
  const inPoints = await namedByPoints({ files, clock, ...ports }, ledger);
  if (!inPoints.ok) return inPoints;
  const store = createBlobStore(ledger.blobs, files);
  const inLedger = namedAnywhere(sqlite, () => {
    if (work.cancelled()) refuse('cancelled');
  });
  const setAside = namedInFiles(files, ledger.damaged);
  const isNamed = (hash: BlobHash): boolean => inLedger.has(hash) || inPoints.value.has(hash) || setAside.has(hash);
  const isHeldBack = files.stat(ledger.restoreNote) !== undefined;
  const unused = isHeldBack ? [] : store.list().filter((hash) => !isNamed(hash));
  const before = readUnusedMemory(files, ledger.folder)?.since ?? {};
  const since = Object.fromEntries(unused.map((hash) => [hash, before[hash] ?? today]));
  writeMemory(files, ledger.folder, { format: 1, lookedOn: today, since });
  const isDue = (hash: BlobHash): boolean =>
    addDays(since[hash] ?? today, BIN_DAYS) <= today && !wasPutSince(files, store.pathOf(hash), lastPutBefore);
  return ok({ unused, due: unused.filter(isDue), lastPutBefore });
}

async function namedByPoints(ports: BackupPorts, ledger: LedgerFolder): Promise<Result<ReadonlySet<string>, BackupError>> {
  if (ports.files.stat(ledger.points) === undefined) return ok(new Set());
  const found = await findCopies(ports.files, ledger.points);
  if (!found.ok) return found;
  const named = new Set<string>();
  for (const { manifest } of found.value) {
    if (!manifest.ok) return manifest;
    for (const { hash } of manifest.value.blobs) named.add(hash);
  }
  return ok(named);
}

/** A ledger that was set aside may not open; its bytes can be read all the same. */
function namedInFiles(files: FileLayer, folder: string): ReadonlySet<string> {
  const named = new Set<string>();
  for (const name of namesIn(files, folder)) {
    const path = join(folder, name);
    if (files.stat(path)?.kind === 'folder') for (const hash of namedInFiles(files, path)) named.add(hash);
    else for (const hash of hashesIn(readWholeFile(files, path).toString('latin1'))) named.add(hash);
  }
  return named;
}

const fileIn = (folder: string): string => join(folder, 'unused-files.json');

/** What is not readable is told anew: the thirty days begin again. */
export function readUnusedMemory(files: FileLayer, folder: string): UnusedMemory | undefined {
  if (files.stat(fileIn(folder))?.kind !== 'file') return undefined;
  try {
    return Memory.parse(JSON.parse(readWholeFile(files, fileIn(folder)).toString('utf8')));
  } catch {
    return undefined;
  }
}

const writeMemory = (files: FileLayer, folder: string, memory: UnusedMemory): void =>
  writeFileAtomically(files, fileIn(folder), Buffer.from(JSON.stringify(memory)));
