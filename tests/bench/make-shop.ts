/**
 * The reference shop in a ledger: ten years row by row, then what goes on today through the commands of the program itself.
 * The ledger must be new; whoever has it open must not be writing.
 */
import Database from 'better-sqlite3';
import { addDays, type IsoDate } from '../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../shared/domain/ids.ts';
import { type ShopSize, SIZES, shopActs } from './shop-acts.ts';
import { agree } from './shop-agreements.ts';
import { countedIds } from './shop-ids.ts';
import { rowWriter, type Written } from './shop-writers.ts';

/** Acts of a transaction. All of a large shop in one would stay in the log beside the ledger, where every page is then looked up. */
const PIECE = 20_000;

type Told = (done: number, total: number) => void;

/** `debtors` is who they are, in their order. */
export function writeTenYears(ledgerFile: string, today: IsoDate, size: ShopSize | number, told: Told = () => {}): Written {
  const total = typeof size === 'number' ? size : SIZES[size];
  const written: Written = { debtors: new Map(), invoices: new Map() };
  const sqlite = new Database(ledgerFile);
  // Nothing is lost if it fails: it is made again.
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -400000');
  const write = rowWriter(sqlite, countedIds(), written);
  let done = 0;
  sqlite.exec('BEGIN');
  for (const act of shopActs(total, today)) {
    write(act);
    done += 1;
    if (done % PIECE > 0) continue;
    sqlite.exec('COMMIT; BEGIN');
    told(done, total);
  }
  // Everybody's steps and legal days at once, and not one after another.
  for (const stale of ['next_steps_stale', 'legal_days_stale']) {
    sqlite.exec(`DELETE FROM ${stale}; INSERT INTO ${stale} (debtorId) VALUES ('*')`);
  }
  sqlite.exec('COMMIT');
  sqlite.close();
  return written;
}

export type Ask = (channel: string, input: unknown) => Promise<unknown>;

/**
 * What a working day leaves behind, of every so many debtors: steps done, promises, pauses, disputes. Payment agreements, which have
 * states of their own, are made here too.
 */
export async function goOn(ask: Ask, today: IsoDate, { debtors, invoices }: Written): Promise<void> {
  for (const [n, debtorId] of debtors) {
    if (n % 100 === 1) await ask('contacts.record', aStep(debtorId));
    if (n % 100 === 11) await ask('promises.record', { debtorId, amount: 10_000, promisedFor: addDays(today, 3 + (n % 19)) });
    if (n % 100 === 22)
      await ask('agenda.pause', { debtorId, kind: 'pause', until: addDays(today, 10), reason: 'De vacaciones' });
    await agree(ask, today, n, debtorId);
    const disputed = n % 100 === 36 ? newestUnpaid(n, invoices) : undefined;
    if (disputed) await ask('invoices.openDispute', { id: disputed, openedOn: today, reason: 'Dice que llegó roto' });
  }
}

const aStep = (debtorId: DebtorId) => ({ debtorId, channel: 'call', direction: 'out', outcome: 'no-answer', doesStep: true });

function newestUnpaid(debtor: number, invoices: ReadonlyMap<string, InvoiceId>): InvoiceId | undefined {
  const invoice = [0, 1, 2].find((candidate) => (debtor * 7 + candidate * 5) % 3 === 0);
  return invoices.get(`${debtor}/${invoice}`);
}
