/**
 * Two ways of writing the acts of a shop: through the use cases, as the program does, and row by row with prepared statements, which
 * is what makes half a million of them bearable. A test compares every row of both.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { recordContact } from '../../electron/core/agenda/contacts.ts';
import type { AppContext } from '../../electron/core/context.ts';
import { debtorColumns } from '../../electron/core/debtors/debtor-fields.ts';
import { createDebtor } from '../../electron/core/debtors/save-debtor.ts';
import { invoiceColumns } from '../../electron/core/invoices/invoice-fields.ts';
import { createInvoice } from '../../electron/core/invoices/save-invoice.ts';
import { recordPaymentIn, tellRecorded } from '../../electron/core/payments/record-payment.ts';
import { canonicalJson, type EventValue } from '../../electron/db/repositories/event-repository.ts';
import { listDueDates } from '../../electron/db/repositories/invoice-repository.ts';
import { bareNumber } from '../../electron/db/repositories/search-repository.ts';
import type { WriteTx } from '../../electron/db/unit-of-work.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { ContactId, DebtorId, DueDateId, InvoiceId, PaymentId } from '../../shared/domain/ids.ts';
import { numberKey } from '../../shared/domain/imports/keys.ts';
import { cents, ZERO } from '../../shared/domain/money.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import { ok } from '../../shared/domain/result.ts';
import type { ShopAct } from './shop-acts.ts';

export type ShopWriter = (act: ShopAct) => void;
/** Which records the shop became. */
export type Written = { readonly debtors: Map<number, DebtorId>; readonly invoices: Map<string, InvoiceId> };

export const invoiceName = ({ debtor, invoice }: { readonly debtor: number; readonly invoice: number }): string =>
  `${debtor}/${invoice}`;
const instantOf = (on: IsoDate): string => `${on}T10:00:00.000Z`;

export function useCaseWriter(ctx: AppContext, newId: <T>() => T, { debtors, invoices }: Written): ShopWriter {
  return (act) => {
    const then: AppContext = { ...ctx, newId, today: () => act.on, now: () => instantOf(act.on) };
    const write = (work: (tx: WriteTx) => void): void => {
      ctx.uow.write((tx) => {
        work(tx);
        return ok({});
      });
    };
    const debtorId = debtors.get(act.debtor) as DebtorId;
    if (act.what === 'debtor') write((tx) => debtors.set(act.debtor, createDebtor(then, tx, act.fields)));
    else if (act.what === 'invoice')
      write((tx) => invoices.set(invoiceName(act), createInvoice(then, tx, { ...act.fields, debtorId })));
    else if (act.what === 'contact') {
      const noted = recordContact(then, { ...act.contact, debtorId, direction: 'out', on: act.on, doesStep: false });
      if (!noted.ok) throw new Error(noted.error.code);
    } else {
      write((tx) => {
        const schedule = listDueDates(tx, [invoices.get(invoiceName(act)) as InvoiceId]);
        const payment = {
          debtorId,
          amount: cents(act.covers.reduce((sum, one) => sum + one, 0)),
          receivedOn: act.on,
          method: 'transfer' as const,
          mode: 'principal-first' as const,
          designatedByDebtor: false,
          lines: schedule.map(({ id: dueDateId }, index) => ({
            dueDateId,
            toPrincipal: cents(act.covers[index] ?? 0),
            toInterest: ZERO,
            because: 'only-debt' as const,
          })),
          charges: [],
        };
        const paid = recordPaymentIn(then, tx, payment);
        if (!paid.ok) throw new Error(paid.error.code);
        tellRecorded(then, tx, { ...payment, ...paid.value });
      });
    }
  };
}

type Value = string | number | boolean | null | undefined;

export function rowWriter(sqlite: Database, newId: <T>() => T, { debtors, invoices }: Written): ShopWriter {
  const insertInto = (table: string, columns: readonly string[]) => {
    const marks = columns.map(() => '?').join(', ');
    const statement = sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
    return (row: Readonly<Record<string, Value>>): void =>
      void statement.run(
        columns.map((column) => (typeof row[column] === 'boolean' ? Number(row[column]) : (row[column] ?? null))),
      );
  };
  const made = new Map<string, (row: Readonly<Record<string, Value>>) => void>();
  /** The columns are those of the first row: all rows of a table have the same here. */
  const insert = (table: string, row: Readonly<Record<string, Value>>): void => {
    const known = made.get(table) ?? insertInto(table, Object.keys(row));
    made.set(table, known);
    known(row);
  };

  let last = sqlite.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  const tell = (
    on: IsoDate,
    type: string,
    subjectId: string,
    told: { [key: string]: EventValue },
    about: readonly string[],
  ): void => {
    const [seq, prevHash, at, payload] = [(last?.seq ?? 0) + 1, last?.hash ?? '', instantOf(on), canonicalJson(told)];
    const sealed = `[${seq},${JSON.stringify(at)},${JSON.stringify(type)},${JSON.stringify(subjectId)},${payload}]`;
    const hash = createHash('sha256').update(prevHash).update(sealed).digest('hex');
    insert('events', { seq, at, type, subjectId, payload, prevHash, hash });
    for (const subject of [subjectId, ...about]) insert('event_subjects', { subjectId: subject, seq });
    last = { seq, hash };
  };
  const addSubject = sqlite.prepare('INSERT INTO search_subjects (subjectId, debtorId, kind) VALUES (?, ?, ?)');
  const addText = sqlite.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
  const find = (
    subjectId: string,
    debtorId: DebtorId,
    kind: 'debtor' | 'invoice',
    words: readonly (string | null | undefined)[],
  ): void => {
    const { lastInsertRowid } = addSubject.run(subjectId, debtorId, kind);
    addText.run(lastInsertRowid, words.filter((word) => word).join(' · '));
  };

  const schedules = new Map<InvoiceId, DueDateId[]>();
  const setOutstanding = sqlite.prepare('UPDATE due_dates SET outstandingCents = amountCents - ? WHERE id = ?');

  return (act) => {
    const { on } = act;
    const written = { createdAt: instantOf(on), updatedAt: instantOf(on) };
    if (act.what === 'debtor') {
      const id = newId<DebtorId>();
      debtors.set(act.debtor, id);
      const columns = debtorColumns(act.fields);
      insert('debtors', { id, ...columns, nameKey: nameKey(columns.name), ...written });
      const { name, tradeName, taxId, code, town, email, phone, mobile } = columns;
      const numbers = [phone, mobile].flatMap((number) => number ?? []);
      const digits = new Set(numbers.flatMap((number) => [number, bareNumber(number)]));
      find(id, id, 'debtor', [name, tradeName, taxId, code, town, email, ...digits]);
      tell(on, 'debtor-created', id, { kind: act.fields.kind }, []);
      return;
    }
    const debtorId = debtors.get(act.debtor) as DebtorId;
    if (act.what === 'invoice') {
      const id = newId<InvoiceId>();
      invoices.set(invoiceName(act), id);
      const columns = invoiceColumns({ ...act.fields, debtorId });
      insert('invoices', { id, ...columns, numberKey: numberKey(columns.number, columns.series ?? undefined), ...written });
      const ids = act.fields.dueDates.map(({ dueOn, amount }, index) => {
        const dueDateId = newId<DueDateId>();
        const amounts = { amountCents: amount, outstandingCents: amount, live: true };
        insert('due_dates', { id: dueDateId, invoiceId: id, debtorId, position: index + 1, dueOn, ...amounts });
        return dueDateId;
      });
      schedules.set(id, ids);
      find(id, debtorId, 'invoice', [columns.number]);
      tell(on, 'invoice-created', id, { invoiceId: id, total: act.fields.total }, [debtorId]);
    } else if (act.what === 'contact') {
      const id = newId<ContactId>();
      insert('contacts', { id, debtorId, onDay: on, ...act.contact, direction: 'out', recordedAt: instantOf(on) });
      tell(on, 'contact-recorded', id, { ...act.contact, on }, [debtorId]);
    } else {
      const invoiceId = invoices.get(invoiceName(act)) as InvoiceId;
      const id = newId<PaymentId>();
      const amount = act.covers.reduce((sum, one) => sum + one, 0);
      const mode = 'principal-first';
      insert('payments', {
        id,
        debtorId,
        receivedOn: on,
        amountCents: amount,
        method: 'transfer',
        mode,
        designatedByDebtor: false,
        surplusCents: 0,
        recordedAt: instantOf(on),
      });
      for (const [index, dueDateId] of (schedules.get(invoiceId) ?? []).entries()) {
        const taken = act.covers[index] ?? 0;
        if (taken === 0) continue;
        const allocation = { part: 'principal', invoiceId, dueDateId, amountCents: taken, because: 'only-debt' };
        insert('payment_allocations', { id: newId(), paymentId: id, ...allocation });
        setOutstanding.run(taken, dueDateId);
      }
      schedules.delete(invoiceId);
      const split = { toPrincipal: amount, toInterest: 0, toCharges: 0, invoiceIds: [invoiceId] };
      tell(on, 'payment-recorded', id, { amount, receivedOn: on, mode, surplus: 0, ...split }, [debtorId, invoiceId]);
    }
  };
}
