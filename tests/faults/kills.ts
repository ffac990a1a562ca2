/** Kills the working program at a random moment and looks at what is left: all that was confirmed, and nothing in halves. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { checkCopy, findCopies } from '../../electron/backup/copies.ts';
import { ledgerFolder } from '../../electron/backup/ledger-folder.ts';
import { confirmRestore, settleRestore } from '../../electron/backup/restore-swap.ts';
import { migrate, readMigrations } from '../../electron/db/migrate.ts';
import { openLedger } from '../../electron/db/open.ts';
import { applyPragmas } from '../../electron/db/pragmas.ts';
import { verifyEventChain } from '../../electron/db/repositories/event-repository.ts';
import { outstandingOf } from '../../electron/db/repositories/invoice-repository.ts';
import { systemClock } from '../../electron/platform/clock.ts';
import { systemFiles } from '../../electron/platform/file-layer.ts';
import { newId } from '../../electron/platform/ids.ts';
import { keptInBulk } from '../../electron/workers/open-for-task.ts';
import type { InvoiceId } from '../../shared/domain/ids.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = fileURLToPath(new URL('busy-program.ts', import.meta.url));
const migrations = readMigrations(join(root, 'resources', 'migrations'));

export type Work = 'commands' | 'imports' | 'copies' | 'restores' | 'migrations';
type Confirmed = { readonly kind: string; readonly id: string; readonly amount: number };
export type Killed = {
  readonly confirmed: number;
  readonly killedAfter: number;
  /** In the middle of that very work: a migration that had not ended, or the work itself once it had begun. */
  readonly inside: boolean;
  readonly faults: readonly string[];
};

/** What the program tells when the work to be cut short begins. */
const BEGINS: Readonly<Record<Work, string>> = {
  commands: 'ready ready',
  imports: 'ready ready',
  copies: 'working working',
  restores: 'working working',
  migrations: 'loaded loaded',
};

/** `milliseconds` count from the moment at which that work begins. */
export async function killAndLook(work: Work, seed: number, milliseconds: number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-kill-'));
  try {
    if (work === 'copies' || work === 'restores') await runAndKill(folder, 'commands', seed, 150);
    if (work === 'migrations') makeOlderLedger(join(folder, 'data', 'ledgers', 'main'));
    const { confirmed, inside, problem } = await runAndKill(folder, work, seed, milliseconds);
    const faults = [...(problem ? [problem] : []), ...(await lookAt(folder, confirmed, work))];
    return { confirmed: confirmed.length, killedAfter: milliseconds, inside, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runAndKill(
  folder: string,
  work: Work,
  seed: number,
  milliseconds: number,
): Promise<{ confirmed: readonly Confirmed[]; inside: boolean; problem?: string }> {
  const userDataFolder = join(folder, 'data');
  mkdirSync(userDataFolder, { recursive: true });
  // The ledger is brought up to date before the program is ready; then it works on.
  const asked = work === 'migrations' ? 'commands' : work;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, userDataFolder, asked, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  let killed = false;
  const kill = (): void => {
    killed = true;
    child.kill('SIGKILL');
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const hadBegun = out.includes(BEGINS[work]);
    out += text;
    if (!hadBegun && out.includes(BEGINS[work])) setTimeout(kill, milliseconds);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      // The last line may have been cut by the kill.
      const lines = out.slice(0, out.lastIndexOf('\n') + 1).split('\n');
      const confirmed = lines.flatMap((line) => {
        const [kind, id, amount] = line.split(' ');
        return kind && id && !STAGES.has(kind) ? [{ kind, id, amount: Number(amount) }] : [];
      });
      const inside = killed && (work === 'migrations' ? !out.includes('ready ready') : out.includes(BEGINS[work]));
      resolve({ confirmed, inside, ...(!killed && { problem: `it ended by itself: ${errors.slice(0, 500)}` }) });
    });
  });
}

const STAGES: ReadonlySet<string> = new Set(['loaded', 'ready', 'working']);

/** As the version before the newest migrations left it, with rows to be carried over. */
function makeOlderLedger(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const now = systemClock.now();
  const sqlite = new Database(join(folder, 'ledger.sqlite'));
  try {
    applyPragmas(sqlite, 'main');
    const migrated = migrate(sqlite, migrations.slice(0, 1), now);
    if (!migrated.ok) throw new Error(migrated.error.code);
    sqlite.prepare("INSERT INTO ledger (id, ledgerId, kind, createdAt) VALUES (1, 'older', 'main', ?)").run(now);
    sqlite.prepare("INSERT INTO business_profile (id, name, updatedAt) VALUES (1, 'Ferretería Inventada', ?)").run(now);
    const insert = sqlite.prepare(
      "INSERT INTO debtors (id, kind, name, nameKey, createdAt, updatedAt) VALUES (?, 'business', ?, 'BAR', ?, ?)",
    );
    sqlite.transaction(() => {
      for (let n = 0; n < OLDER_DEBTORS; n += 1) insert.run(`d-${n}`, `Bar ${n}`, now, now);
    })();
  } finally {
    sqlite.close();
  }
}
/** So many that bringing them up to date takes a while. */
const OLDER_DEBTORS = 20_000;

async function lookAt(folder: string, confirmed: readonly Confirmed[], work: Work): Promise<readonly string[]> {
  const file = join(folder, 'data', 'ledgers', 'main', 'ledger.sqlite');
  const now = systemClock.now();
  if (work === 'restores') {
    // What the program itself does at its next start with a restore that was cut off.
    const places = ledgerFolder(join(folder, 'data', 'ledgers', 'main'));
    const settled = settleRestore(systemFiles, places);
    if (!settled.ok) return [`the restore is not settled: ${settled.error.code}`];
    if (settled.value === 'swapped') confirmRestore(systemFiles, places);
  }
  const opened = openLedger(file, { role: 'main', migrations, now, keepDerived: keptInBulk({ now }) });
  if (!opened.ok) return [`the ledger does not open: ${opened.error.code}`];
  const { sqlite, uow, close } = opened.value;
  const faults: string[] = [];
  if (work === 'migrations') {
    const carried = sqlite.prepare("SELECT count(*) FROM debtors WHERE id LIKE 'd-%'").pluck().get();
    if (carried !== OLDER_DEBTORS) faults.push(`of ${OLDER_DEBTORS} debtors ${carried} are left`);
  }
  const expect = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };

  expect(sqlite.pragma('integrity_check', { simple: true }) === 'ok', 'pages are damaged');
  expect((sqlite.pragma('foreign_key_check') as unknown[]).length === 0, 'rows lost their parent');
  expect(verifyEventChain(sqlite).whole, 'the event chain is broken');
  for (const entry of confirmed)
    expect(await isThere(sqlite, folder, entry), `${entry.kind} ${entry.id} was confirmed and is not there`);
  const halves = sqlite.prepare('SELECT count(*) AS n FROM invoices GROUP BY importId HAVING importId IS NOT NULL').all() as {
    n: number;
  }[];
  expect(
    halves.every(({ n }) => n === 400),
    `an import is there in part: ${JSON.stringify(halves)}`,
  );
  const invoices = sqlite.prepare('SELECT id FROM invoices').all() as { id: InvoiceId }[];
  const stored = sqlite.prepare('SELECT id, outstandingCents FROM due_dates WHERE invoiceId = ?');
  for (const { id } of invoices.slice(-200)) {
    const source = uow.read((db) => outstandingOf(db, id));
    const rows = stored.all(id) as { id: never; outstandingCents: number }[];
    expect(
      rows.every((row) => source.get(row.id) === row.outstandingCents),
      `invoice ${id} does not add up`,
    );
  }
  close();
  return faults;
}

async function isThere(sqlite: Database.Database, folder: string, { kind, id, amount }: Confirmed): Promise<boolean> {
  const one = (sql: string): Record<string, unknown> | undefined =>
    sqlite.prepare(sql).get(id) as Record<string, unknown> | undefined;
  if (kind === 'invoice') return one('SELECT totalCents AS n FROM invoices WHERE id = ?')?.n === amount;
  if (kind === 'payment') return one('SELECT amountCents AS n FROM payments WHERE id = ?')?.n === amount;
  if (kind === 'import') return one('SELECT count(*) AS n FROM invoices WHERE importId = ?')?.n === amount;
  return kind === 'restore' || copyIsGood(folder, id);
}

/** Older generations may have made room for newer ones; a copy that is there must be whole. */
async function copyIsGood(folder: string, name: string): Promise<boolean> {
  const ports = { files: systemFiles, clock: systemClock, newId, migrations, programVersion: '0.1.0' };
  const found = await findCopies(systemFiles, join(folder, 'stick'));
  if (!found.ok) return false;
  const copy = found.value.find((one) => one.name === name);
  if (!copy) return found.value.length >= 3;
  return (await checkCopy(ports, copy.folder, { progress: () => {}, cancelled: () => false })).ok;
}
