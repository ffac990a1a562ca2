/** A small real ledger with stored files, and copies of it, for the faults that need no running program. Used without vitest too. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCopies } from '../../electron/backup/copies.ts';
import { makeCopy } from '../../electron/backup/copy-folder.ts';
import { type LedgerFolder, ledgerFolder } from '../../electron/backup/ledger-folder.ts';
import { lockedFiles } from '../../electron/backup/locked-files.ts';
import type { BackupPorts } from '../../electron/backup/snapshot.ts';
import type { Work } from '../../electron/backup/work.ts';
import { readMigrations } from '../../electron/db/migrate.ts';
import { createLedger, openLedger } from '../../electron/db/open.ts';
import { appendEvent } from '../../electron/db/repositories/event-repository.ts';
import { createBlobStore } from '../../electron/platform/blob-store.ts';
import { makeLock } from '../../electron/platform/copy-lock.ts';
import { keptInBulk } from '../../electron/workers/open-for-task.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { ok } from '../../shared/domain/result.ts';
import { type FaultyFiles, faultyFiles } from '../support/faulty-files.ts';

const migrations = readMigrations(fileURLToPath(new URL('../../resources/migrations', import.meta.url)));
const DAY = 86_400_000;
export const STEADY: Work = { progress: () => {}, cancelled: () => false };

export type ShopWithCopy = {
  readonly ports: BackupPorts & { readonly files: FaultyFiles };
  /** With the key of its copies, if they have one. */
  readonly opening: BackupPorts;
  readonly ledger: LedgerFolder;
  /** Plays the stick. */
  readonly stick: string;
  /** One more debtor who owes something, a day later. */
  work(): void;
  /** A refusal throws. */
  copy(): Promise<string>;
  /** Everything of another moment: a folder beside, to be spoiled. */
  duplicate(): string;
  remove(): void;
};

export async function shopWithCopy(debtors = 40, kind: 'plain' | 'encrypted' = 'plain'): Promise<ShopWithCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-faults-'));
  const ledger = ledgerFolder(join(folder, 'ledgers', 'main'));
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  let day = 0;
  let ids = 0;
  const now = () => new Date(Date.UTC(2026, 0, 10, 12) + day * DAY).toISOString();
  const files = faultyFiles();
  const ports = {
    files,
    clock: { now, today: () => now().slice(0, 10) as IsoDate },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    migrations,
    programVersion: '0.1.0',
  };
  // What opens the lock is not at stake here, so it may cost little.
  const secret = kind === 'encrypted' ? makeLock('cuatro gatos en el tejado', { N: 2 ** 14, r: 8, p: 1 }) : undefined;
  const keys = secret ? [secret.held] : [];
  const opening = { ...ports, files: lockedFiles(files, keys), keys, scratch: folder };
  const created = createLedger(ledger.ledger, {
    migrations,
    now: now(),
    keepDerived: keptInBulk({ now: now() }),
    fill: ({ sqlite }) => {
      sqlite.prepare("INSERT INTO ledger (id, ledgerId, kind, createdAt) VALUES (1, 'faults', 'main', ?)").run(now());
      sqlite.prepare("INSERT INTO business_profile (id, name, updatedAt) VALUES (1, 'Ferretería Inventada', ?)").run(now());
    },
  });
  if (!created.ok) throw new Error(created.error.code);
  created.value.close();
  const blobs = createBlobStore(ledger.blobs);

  const work = (): void => {
    day += 1;
    const opened = openLedger(ledger.ledger, { role: 'main', migrations, now: now(), keepDerived: keptInBulk({ now: now() }) });
    if (!opened.ok) throw new Error(opened.error.code);
    const { sqlite, uow, close } = opened.value;
    const id = ports.newId();
    const stored = blobs.put(Buffer.from(`documento de ${id}`.repeat(200)));
    if (!stored.ok) throw new Error(stored.error.code);
    uow.write((tx) => {
      sqlite
        .prepare("INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES (?, 'business', ?, 'BAR', ?, ?)")
        .run(id, `Bar ${id}`, now(), now());
      sqlite
        .prepare(
          "INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt) VALUES (?, ?, 'invoice', ?, ?, '2026-01-10', 12100, ?, ?)",
        )
        .run(`i-${id}`, id, id, id, now(), now());
      sqlite
        .prepare(
          "INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents) VALUES (?, ?, ?, 1, '2026-02-10', 12100, 12100)",
        )
        .run(`v-${id}`, `i-${id}`, id);
      sqlite
        .prepare(
          "INSERT INTO attachments (id, debtorId, purpose, name, contentType, byteSize, blobHash, addedAt) VALUES (?, ?, 'invoice', 'f.pdf', 'application/pdf', ?, ?, ?)",
        )
        .run(`a-${id}`, id, stored.value.size, stored.value.hash, now());
      appendEvent(tx, { at: now(), type: 'invoice-created', subjectId: `i-${id}`, payload: { total: 12_100 } });
      return ok(undefined);
    });
    close();
  };
  for (let n = 0; n < debtors; n += 1) work();

  return {
    ports,
    opening,
    ledger,
    stick,
    work,
    copy: async () => {
      const made = await makeCopy(opening, ledger, { folder: stick, ...(secret && { lock: secret.lock }) }, STEADY);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return made.value.folder;
    },
    duplicate: () => {
      const beside = join(folder, `stick-${ports.newId()}`);
      cpSync(stick, beside, { recursive: true });
      return beside;
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Names of the copies on a disk, newest first. */
export async function copiesOn(shop: ShopWithCopy, folder: string): Promise<readonly string[]> {
  const found = await findCopies(shop.ports.files, folder);
  return found.ok ? found.value.map((copy) => copy.folder) : [];
}

/** Mulberry32: the same seed gives the same faults. */
export function randomFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
