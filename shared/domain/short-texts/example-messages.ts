/** Invented cases, so that a message can be read before there is anybody to send it to. Nothing of the owner's is in them. */
import type { IsoDate } from '../civil-date.ts';
import type { ShortTextId } from '../dunning/policy.ts';
import type { Cents } from '../money.ts';
import type { ShortTextFacts } from './compose-short-text.ts';

export type ExampleCase = 'one' | 'several' | 'person' | 'part' | 'reserved' | 'firm' | 'private';

/** They speak of an instalment, or of a meeting: how many invoices stand behind it changes nothing. */
const NAMES_NO_INVOICE: ReadonlySet<ShortTextId> = new Set(['S6', 'S7', 'S9']);

/** The first is shown when the page opens. */
export const casesOf = (id: ShortTextId): readonly ExampleCase[] =>
  NAMES_NO_INVOICE.has(id)
    ? ['firm', 'private']
    : id === 'S8'
      ? ['one', 'several', 'person', 'part', 'reserved']
      : ['one', 'several', 'person'];

const DAY = {
  today: '2026-11-23' as IsoDate,
  due: '2026-11-20' as IsoDate,
  before: '2026-11-12' as IsoDate,
  limit: '2026-11-30' as IsoDate,
};

const ABOUT_AN_INSTALMENT: ReadonlySet<ShortTextId> = new Set(['S6', 'S7']);

export function exampleMessageFacts(id: ShortTextId, which: ExampleCase): ShortTextFacts {
  const isPrivate = which === 'person' || which === 'private';
  const several = which === 'several';
  const invoices = several ? ['F26/0013', 'F26/0014', 'F26/0019'] : ['F26/0013'];
  const outstanding = (several ? 128_440 : 60_379) as Cents;
  const left = (which === 'part' ? 30_379 : 0) as Cents;
  return {
    today: DAY.today,
    user: 'Rosa Tejada',
    creditorShort: 'La Tuerca',
    contactPhone: '910 00 00 01',
    isPerson: isPrivate,
    firstName: isPrivate ? 'Javier' : 'Lola',
    invoices,
    invoiceCount: invoices.length,
    // Before it falls due, or after.
    dueOn: id === 'S1' ? DAY.limit : DAY.due,
    outstanding: id === 'S8' ? left : outstanding,
    lastMessageOn: DAY.before,
    limitOn: DAY.limit,
    promise: {
      amount: outstanding,
      promisedFor: id === 'S5' ? DAY.limit : DAY.due,
      madeOn: id === 'S5' ? DAY.today : DAY.before,
    },
    iban: 'ES9121000418450200051332',
    received: {
      amount: (outstanding - left) as Cents,
      on: DAY.due,
      paysAll: left === 0,
      reservesInterest: which === 'reserved',
    },
    ...(ABOUT_AN_INSTALMENT.has(id) && {
      instalment: { ref: 'A-2026/0003', position: 2, on: id === 'S6' ? DAY.limit : DAY.due, amount: 15_000 as Cents },
    }),
    ...(id === 'S9' && { meeting: { ref: '2026/0017', on: DAY.limit, at: '10:00', by: 'phone' as const } }),
  };
}
