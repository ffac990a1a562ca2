/** Facts of one debtor with everything ordinary, so that a test names only what matters to it. */
import { civilDays } from '../../../../../shared/domain/business-days.ts';
import { addDays, type IsoDate } from '../../../../../shared/domain/civil-date.ts';
import { DEFAULT_POLICY } from '../../../../../shared/domain/dunning/default-policy.ts';
import type { AgreementFacts, DebtorFacts, OpenDebt } from '../../../../../shared/domain/dunning/facts.ts';
import { ladderFor } from '../../../../../shared/domain/dunning/ladder-for.ts';
import { holidayCalendar } from '../../../../../shared/domain/holiday-calendar.ts';
import type { AgreementId, InvoiceId } from '../../../../../shared/domain/ids.ts';
import type { Cents } from '../../../../../shared/domain/money.ts';

export const day = (text: string) => text as IsoDate;
export const invoice = (name: string) => name as InvoiceId;
export const cents = (amount: number) => amount as Cents;

const isBusinessDay = civilDays(holidayCalendar('MD', []));
const ladder = ladderFor(DEFAULT_POLICY, { behaviour: 'unclassified', kind: 'business', onlyInWriting: false });

/** Due on Monday 2 March 2026 and known twenty days before, 1.000 €, nothing done. */
export function debt(changes: Partial<OpenDebt> & { readonly name?: string; readonly dueOn?: string } = {}): OpenDebt {
  const { name = 'a', dueOn = '2026-03-02', ...rest } = changes;
  return {
    invoiceId: invoice(name),
    dueDates: [{ dueOn: day(dueOn), outstanding: cents(100_000) }],
    enteredOn: addDays(day(dueOn), -20),
    state: 'claimable',
    done: [],
    ...rest,
  };
}

/** Three instalments of 400 €, one a month, of which the first one is to be paid on the last day of March. */
export const agreement = (changes: Partial<AgreementFacts> = {}): AgreementFacts => ({
  id: 'agreement' as AgreementId,
  ref: 'A-2026/0001',
  state: 'kept',
  validUntil: day('2026-03-20'),
  pending: cents(120_000),
  overdue: cents(0),
  next: { position: 1, on: day('2026-03-31'), amount: cents(40_000) },
  maturity: { state: 'nothing-late' },
  ...changes,
});

export function factsOn(today: string, changes: Partial<DebtorFacts> = {}): DebtorFacts {
  return {
    today: day(today),
    isBusinessDay,
    restsInAugust: false,
    manners: DEFAULT_POLICY.manners,
    ladder,
    debts: [debt()],
    punctual: false,
    contacts: [],
    brokenPromises: 0,
    announced: [],
    ...changes,
  };
}

/** These rungs, each done by a contact on its day. */
export const done = (steps: Readonly<Record<string, string>>): OpenDebt['done'] =>
  Object.entries(steps).map(([rungId, on]) => ({ rungId, on: day(on), how: 'contact' as const }));
