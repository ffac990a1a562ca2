/** The worked case of VAT relief, and what the tests change of it. */
import { expect } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../../shared/domain/money.ts';
import { vatRelief } from '../../../../shared/domain/vat-relief.ts';
import type { VatReliefFacts, VatReliefPart } from '../../../../shared/domain/vat-relief-facts.ts';
import type { ReliefWindow } from '../../../../shared/domain/vat-relief-window.ts';

export const day = (text: string) => text as IsoDate;
export const euros = (amount: number) => Math.round(amount * 100) as Cents;

export type Change = Omit<Partial<VatReliefFacts>, 'creditor' | 'debtor' | 'invoice'> & {
  readonly creditor?: Partial<VatReliefFacts['creditor']>;
  readonly debtor?: Partial<VatReliefFacts['debtor']>;
  readonly invoice?: Partial<VatReliefFacts['invoice']>;
};

/** The worked case: 1.000,00 € + 210,00 € of VAT on 20 February 2026, a small creditor, a business that was sent a burofax. */
export function facts(change: Change = {}): VatReliefFacts {
  return {
    today: change.today ?? day('2026-11-22'),
    creditor: { regime: 'general', salesBelowLimit: true, ...change.creditor },
    debtor: { kind: 'business', country: 'ES', related: false, ...change.debtor },
    invoice: {
      issuedOn: day('2026-02-20'),
      operationOn: day('2026-02-20'),
      total: euros(1210),
      base: euros(1000),
      vat: euros(210),
      recordedInBooks: true,
      security: 'none',
      ...change.invoice,
    },
    dueDates: change.dueDates ?? [{ position: 1, dueOn: day('2026-03-22'), outstanding: euros(1210) }],
    claimProvenOn: 'claimProvenOn' in change ? change.claimProvenOn : day('2026-06-30'),
    certificateOn: change.certificateOn,
    acts: change.acts ?? [],
  };
}

export function only(change: Change = {}): VatReliefPart {
  const relief = vatRelief(facts(change));
  if (!relief.applies || !relief.parts[0]) throw new Error('nothing to recover');
  expect(relief.parts).toHaveLength(1);
  return relief.parts[0];
}

/** Tax point and due date a month apart, wherever in the calendar. */
export const invoicedOn = (from: IsoDate): Change => ({
  invoice: { operationOn: from, issuedOn: from },
  dueDates: owing(1210, addDays(from, 30)),
});

export const span = ({ opensOn, closesOn }: ReliefWindow) => [opensOn, closesOn];
export const owing = (outstanding: number, dueOn = '2026-03-22') => [
  { position: 1, dueOn: day(dueOn), outstanding: euros(outstanding) },
];
