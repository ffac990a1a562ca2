/** What is measured, by area: what each screen asks for first, searching as one types, writing, and the rules alone. */
import { factGatherer } from '../../electron/core/agenda/gather-facts.ts';
import { refreshEverybody } from '../../electron/core/agenda/keep-next-steps.ts';
import { debtorsToFollow } from '../../electron/db/repositories/next-step-repository.ts';
import { addDays, type IsoDate } from '../../shared/domain/civil-date.ts';
import { DEFAULT_POLICY } from '../../shared/domain/dunning/default-policy.ts';
import { nextSteps } from '../../shared/domain/dunning/next-steps.ts';
import { ok } from '../../shared/domain/result.ts';
import type { BenchApp } from './bench-app.ts';
import { interestOfAll } from './interest.ts';
import { measureLetters } from './letters.ts';
import { type Area, type Measured, measure, WARMING } from './measure.ts';
import { twoOldestDebts } from './writing.ts';

const BULK_RUNS = 3;
const PAYMENT = 'Record a payment of two debts (durable)';
const page = { offset: 0, limit: 50 } as const;
/** Names, a tax number, a telephone, and how both begin. */
const WORDS = ['tall', 'imagi', 'niguez', 'B1000', 'quim', '610001234', 'clínica 23'] as const;
const NUMBERS = ['F26/1', '26/12', 'F25/12', '100-3'] as const;
const SHORT = ['t', 'ta', 'f2', '12'] as const;
const ANYTHING = ['talleres', 'B10001234', '610001234', 'F26/123', '1.234,56', '217,80'] as const;
const oneOf = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length];

export type Wanted = { readonly invoices: number; readonly only: RegExp; readonly runs: number };

export async function measureAreas(app: BenchApp, { invoices, only, runs }: Wanted): Promise<readonly Area[]> {
  const { ask, run, application } = app;
  const { ctx } = application;
  const today = ctx.today();
  const { rows } = await ask<{ rows: { id: string }[] }>('debtors.list', { filter: {}, sort: 'owed', ...page });
  const fattest = rows[0]?.id ?? '';
  const areas: Area[] = [];

  async function area(title: string, wanted: readonly (readonly [name: string, times: number, work: (n: number) => unknown])[]) {
    const measured: Measured[] = [];
    for (const [name, times, work] of wanted) if (only.test(name)) measured.push(await measure(name, times, work));
    if (measured.length > 0) areas.push({ title, rows: measured });
  }
  const debtors = (sort: string, filter = {}) => ask('debtors.list', { filter, sort, ...page });
  const list = (sort: string, status = 'all', text?: string) =>
    ask('invoices.list', { filter: { status, ...(text && { text }) }, sort, descending: true, ...page });
  const paid = (sort: string, filter = {}) => ask('payments.list', { filter, sort, descending: true, ...page });

  await area('Hoy', [
    ['Hoy: work list', runs, () => ask('agenda.today', { first: 20 })],
    ['Hoy: figures and what was done', runs, () => ask('agenda.figures', {})],
    ['Hoy: a group further down', runs, () => ask('agenda.group', { group: 'today', offset: 100, limit: 50 })],
    ['Hoy: legal clocks', runs, () => ask('agenda.clocks', { days: 60 })],
    [
      'Calendar: a month',
      runs,
      () => ask('calendar.range', { ...monthOf(today), layers: ['mine', 'theirs', 'legal'], perDay: 5 }),
    ],
  ]);
  await area('Deudores', [
    ['Deudores, by amount owed', runs, () => debtors('owed')],
    ['Deudores, by name', runs, () => debtors('name')],
    ['Deudores, by oldest debt', runs, () => debtors('oldest')],
    ['Deudores, by next step', runs, () => debtors('next-step')],
    ['Deudores, who is late, by what is late', runs, () => debtors('overdue', { states: ['overdue'] })],
    ['Deudores, search as you type', runs, (n) => debtors('owed', { text: oneOf(WORDS, n) })],
    ['Deudores, one or two letters', runs, (n) => debtors('owed', { text: oneOf(SHORT, n) })],
    ['Anything by name, NIF, phone, number or sum', runs, (n) => ask('find.anything', { text: oneOf(ANYTHING, n), most: 5 })],
  ]);
  await area('Ficha of whoever owes most', [
    ['Ficha: data', runs, () => ask('debtors.get', { id: fattest })],
    ['Ficha: claim with its steps', runs, () => ask('debtors.claim', { id: fattest })],
    ['Ficha: what comes next', runs, () => ask('agenda.ofDebtor', { debtorId: fattest })],
    ['Ficha: timeline', runs, () => ask('debtors.timeline', { subjectId: fattest, limit: 50 })],
    ['Ficha: limitation with its steps', runs, () => ask('limitation.get', { debtorId: fattest })],
    ['Ficha: VAT relief', runs, () => ask('vatRelief.ofDebtor', { debtorId: fattest })],
    ['Ficha: what a payment would pay', runs, () => ask('payments.propose', aPayment(fattest, today))],
  ]);
  await area('Facturas', [
    ['Facturas, newest', runs, () => list('issued')],
    ['Facturas, all by due date', runs, () => list('due')],
    ['Facturas, all by what is owed', runs, () => list('outstanding')],
    ['Facturas, all by total', runs, () => list('total')],
    ['Facturas, all by number', runs, () => list('number')],
    ['Facturas, all by debtor', runs, () => list('debtor')],
    ['Facturas, overdue by due date', runs, () => list('due', 'overdue')],
    ['Facturas, open, newest', runs, () => list('issued', 'open')],
    ['Facturas, not due yet', runs, () => list('due', 'not-due')],
    ['Facturas, paid', runs, () => list('issued', 'paid')],
    ['Facturas, not claimable', runs, () => list('issued', 'not-claimable')],
    ['Facturas, search as you type', runs, (n) => list('issued', 'all', oneOf([...NUMBERS, ...WORDS], n))],
    ['Facturas, a year by its number (10 % of all)', runs, () => list('issued', 'all', 'F25/')],
    ['Facturas, one or two letters', runs, (n) => list('issued', 'all', oneOf(SHORT, n))],
  ]);
  await area('Cobros', [
    ['Cobros, newest', runs, () => paid('received')],
    ['Cobros, by amount', runs, () => paid('amount')],
    ['Cobros, by debtor', runs, () => paid('debtor')],
    ['Cobros, search as you type', runs, (n) => paid('received', { text: oneOf([...NUMBERS, ...WORDS], n) })],
    ['Cobros, one or two letters', runs, (n) => paid('received', { text: oneOf(SHORT, n) })],
  ]);
  const payments = only.test(PAYMENT)
    ? await Promise.all(rows.slice(1, runs + WARMING + 1).map(({ id }) => twoOldestDebts(app, id)))
    : [];
  await area('Writing', [
    ['Record a promise (durable)', runs, () => ask('promises.record', { debtorId: fattest, amount: 100, promisedFor: today })],
    [PAYMENT, runs, (n) => ask('payments.record', payments[n])],
    ['Record a call that does the step (durable)', runs, (n) => ask('contacts.record', aCall(rows[n + 1]?.id ?? fattest))],
  ]);
  const facts = ctx.uow.read((db) => [...factGatherer(db, toldOf(app))(debtorsToFollow(db)).values()]);
  const rules = interestOfAll(invoices);
  await area('Everybody at once, in a worker of the program', [
    [
      'Next steps of everybody: facts, rules, comparison',
      BULK_RUNS,
      () => ctx.uow.write((tx) => ok(refreshEverybody(tx, toldOf(app)))),
    ],
    ['Next steps of everybody: rules alone', BULK_RUNS, () => facts.map((one) => nextSteps(one))],
    ['Preview of an edited policy (job)', BULK_RUNS, () => run('policy.preview', { policy: DEFAULT_POLICY })],
    ['Interest of every invoice to today: rules alone', BULK_RUNS, () => rules(today)],
  ]);
  const letters = await measureLetters(only);
  return letters.rows.length > 0 ? [...areas, letters] : areas;
}

const toldOf = ({ application: { ctx } }: BenchApp) => ({ today: ctx.today(), localDay: ctx.localDay, now: ctx.now() });

/** Six weeks around the first of the month, as the calendar shows it. */
function monthOf(today: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const from = `${today.slice(0, 8)}01` as IsoDate;
  return { from, to: addDays(from, 40) };
}

const aCall = (debtorId: string) => ({ debtorId, channel: 'call', direction: 'out', outcome: 'no-answer', doesStep: true });

const aPayment = (debtorId: string, receivedOn: IsoDate) => ({
  debtorId,
  amount: 100_000,
  receivedOn,
  mode: 'principal-first',
  toCharges: 0,
});
