/** A real ledger with a little of everything, its stored files, and a folder that plays the stick. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { checkCopy } from '../../electron/backup/copies.ts';
import { type CopyMade, makeCopy } from '../../electron/backup/copy-folder.ts';
import { type LedgerFolder, ledgerFolder } from '../../electron/backup/ledger-folder.ts';
import type { BackupPorts } from '../../electron/backup/snapshot.ts';
import type { BackupProgress, Work } from '../../electron/backup/work.ts';
import { readMigrations } from '../../electron/db/migrate.ts';
import { createLedger, type OpenLedger, openLedger } from '../../electron/db/open.ts';
import { appendEvent } from '../../electron/db/repositories/event-repository.ts';
import { type BlobStore, createBlobStore } from '../../electron/platform/blob-store.ts';
import { keptInBulk } from '../../electron/workers/open-for-task.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { type FaultyFiles, faultyFiles } from './faulty-files.ts';
import { resourcesFolder, temporaryFolder } from './test-app.ts';

export const migrations = readMigrations(join(resourcesFolder, 'migrations'));
export const LEDGER_ID = '00000000-0000-4000-8000-000000000001';

export type Scene = {
  readonly ports: BackupPorts & { readonly files: FaultyFiles };
  readonly ledger: LedgerFolder;
  readonly stick: string;
  readonly blobs: BlobStore;
  /** The connection of the program; `undefined` while it is closed. */
  open(): OpenLedger;
  close(): void;
  /** One more debtor who owes `cents`, logged. */
  addDebt(cents: number): void;
  /** A debtor, two invoices, a payment, a registered letter and an attachment with their files. */
  addBasics(): { letter: BlobHash; attachment: BlobHash };
  setNow(instant: string): void;
};

export function backupScene(
  options: { readonly folder?: string; readonly ledgerId?: string; readonly name?: string } = {},
): Scene {
  const folder = options.folder ?? temporaryFolder();
  const ledger = ledgerFolder(join(folder, 'ledgers', 'main'));
  const stick = join(folder, 'stick');
  mkdirSync(stick, { recursive: true });
  let now = '2026-11-22T12:40:00.000Z';
  const ids = counter();
  const files = faultyFiles();
  const ports = {
    files,
    clock: { today: () => now.slice(0, 10) as IsoDate, now: () => now },
    newId: () => `id-${ids.next()}`,
    migrations,
    programVersion: '0.1.0',
  };
  const blobs = createBlobStore(ledger.blobs);
  let connection: OpenLedger | undefined;
  const close = () => {
    connection?.close();
    connection = undefined;
  };
  onTestFinished(close);

  const open = (): OpenLedger => {
    if (connection) return connection;
    const opened = files.stat(ledger.ledger)
      ? openLedger(ledger.ledger, { role: 'main', migrations, now, keepDerived: keptInBulk({ now }) })
      : createLedger(ledger.ledger, {
          migrations,
          now,
          keepDerived: keptInBulk({ now }),
          fill: ({ sqlite }) => fillProfile(sqlite, options, now),
        });
    if (!opened.ok) throw new Error(opened.error.code);
    connection = opened.value;
    return connection;
  };
  const rows = counter();
  const addDebt = (cents: number, debtorId = `d-${rows.next()}-${now}`) => {
    const { uow, sqlite } = open();
    uow.write((tx) => {
      sqlite
        .prepare(
          "INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES (?, 'business', 'Bar El Inventado', 'BAR', ?, ?)",
        )
        .run(debtorId, now, now);
      sqlite
        .prepare(
          "INSERT INTO invoices (id, debtorId, kind, number, numberKey, issuedOn, totalCents, createdAt, updatedAt) VALUES (?, ?, 'invoice', ?, ?, '2026-01-10', ?, ?, ?)",
        )
        .run(`i-${debtorId}`, debtorId, debtorId.slice(0, 50), debtorId, cents, now, now);
      sqlite
        .prepare(
          "INSERT INTO due_dates (id, invoiceId, debtorId, position, dueOn, amountCents, outstandingCents) VALUES (?, ?, ?, 1, '2026-02-10', ?, ?)",
        )
        .run(`v-${debtorId}`, `i-${debtorId}`, debtorId, cents, cents);
      appendEvent(tx, { at: now, type: 'invoice-added', subjectId: `i-${debtorId}`, payload: { amount: cents } });
      return ok(undefined);
    });
  };
  const store = (text: string): BlobHash => {
    const stored = blobs.put(Buffer.from(text));
    if (!stored.ok) throw new Error(stored.error.code);
    return stored.value.hash;
  };

  return {
    ports,
    ledger,
    stick,
    blobs,
    open,
    close,
    addDebt: (cents) => addDebt(cents),
    addBasics: () => {
      addDebt(100_000, 'soto');
      addDebt(23_450, 'ruiz');
      const [letter, attachment] = [store('carta registrada'), store('factura escaneada')];
      const { sqlite } = open();
      sqlite.exec(`
        INSERT INTO payments (id, debtorId, receivedOn, amountCents, method, mode, recordedAt)
          VALUES ('p1', 'soto', '2026-03-01', 40000, 'cash', 'interest-first', '${now}');
        UPDATE due_dates SET outstandingCents = 60000 WHERE debtorId = 'soto';
        INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, calculatedTo, year, sequence, blobHash, createdAt, updatedAt)
          VALUES ('l1', 'soto', 'L05', '1', 'registered', '{}', '2026-11-22', 2026, 1, '${letter}', '${now}', '${now}');
        INSERT INTO attachments (id, debtorId, purpose, name, contentType, byteSize, blobHash, addedAt)
          VALUES ('a1', 'soto', 'invoice', 'f.pdf', 'application/pdf', 17, '${attachment}', '${now}');
      `);
      return { letter, attachment };
    },
    setNow: (instant) => {
      now = instant;
    },
  };
}

function fillProfile(
  sqlite: Database.Database,
  options: { readonly ledgerId?: string; readonly name?: string },
  now: string,
): void {
  sqlite
    .prepare("INSERT INTO ledger (id, ledgerId, kind, createdAt) VALUES (1, ?, 'main', ?)")
    .run(options.ledgerId ?? LEDGER_ID, now);
  sqlite
    .prepare('INSERT INTO business_profile (id, name, updatedAt) VALUES (1, ?, ?)')
    .run(options.name ?? 'Ferretería Soto', now);
}

/** Work that nobody gives up, and what it told on the way. */
export function steadyWork(): Work & { readonly told: BackupProgress[] } {
  const told: BackupProgress[] = [];
  return { told, progress: (progress) => void told.push(progress), cancelled: () => false };
}

/** Work that is given up after it was asked so many times. */
export function workCancelledAfter(asked: number): Work {
  let left = asked;
  return {
    progress: () => {},
    cancelled: () => {
      left -= 1;
      return left < 0;
    },
  };
}

function counter() {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}

/** Makes a copy on the stick, or on another target; a refusal fails the test. */
export async function copyOf(scene: Scene, target = scene.stick): Promise<CopyMade> {
  const made = await makeCopy(scene.ports, scene.ledger, { folder: target }, steadyWork());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

export const checkOf = (scene: Scene, folder: string) => checkCopy(scene.ports, folder, steadyWork());

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Every file under a folder with the hash of its bytes. */
export const fingerprint = (folder: string): [string, string][] =>
  filesUnder(folder).map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]);
