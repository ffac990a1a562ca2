/**
 * The calendar: what falls on each day, in three layers. `mine`: the owner's next steps. `theirs`: promises, instalments of
 * agreements, and invoices that fall due. `legal`: days after which something can no longer be claimed, taken back or answered.
 */
import { z } from 'zod';
import { daysBetween, IsoDate } from '../domain/civil-date.ts';
import { StepKind } from '../domain/dunning/facts.ts';
import { ContactChannel, RungLetter, ShortTextId } from '../domain/dunning/policy.ts';
import { AgreementId, DebtorId, InvoiceId, PauseId } from '../domain/ids.ts';
import { Cents } from '../domain/money.ts';
import { BecauseView } from './agenda-values.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { windowInput, windowOf } from './lists.ts';

export const CalendarLayer = z.enum(['mine', 'theirs', 'legal']);
export type CalendarLayer = z.infer<typeof CalendarLayer>;

const about = { debtorId: DebtorId, name: z.string(), amount: Cents, phone: z.string().optional() } as const;
const invoice = { invoiceId: InvoiceId, number: z.string() } as const;

const agreement = { agreementId: AgreementId, ref: z.string() } as const;

const WhatToDo = z.strictObject({
  step: StepKind,
  rung: z.strictObject({ channel: ContactChannel, text: ShortTextId.optional(), letter: RungLetter.optional() }).optional(),
});

export const CalendarEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('step'),
    ...about,
    ...WhatToDo.shape,
    because: BecauseView,
    /** Of a pause: what is then to be done. */
    afterwards: WhatToDo.optional(),
    movable: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('promise'), ...about, state: z.enum(['pending', 'kept', 'broken']) }),
  /** Of a signed agreement: what is left of it. */
  z.strictObject({ kind: z.literal('instalment'), ...about, ...agreement, position: z.int(), isLate: z.boolean() }),
  /** The last day of a proposal. */
  z.strictObject({ kind: z.literal('offer'), ...about, ...agreement }),
  z.strictObject({ kind: z.literal('due'), ...about, ...invoice }),
  /** So many invoices fall due that they are told together. */
  z.strictObject({ kind: z.literal('dues'), count: z.int().positive(), amount: Cents }),
  /** The last day to claim it, the first and the last to take its VAT back, the last to tell the agency, the last to answer,
   * the last to file what was negotiated (of several invoices the first). */
  z.strictObject({
    kind: z.literal(['limitation', 'vat-opens', 'vat-closes', 'vat-notify', 'dispute', 'filing']),
    ...about,
    ...invoice,
  }),
]);
export type CalendarEntry = z.infer<typeof CalendarEntry>;

export const CalendarDay = z.strictObject({
  on: IsoDate,
  /** Of each layer that was asked for; of the others none. */
  totals: z.strictObject({ mine: z.int(), theirs: z.int(), legal: z.int() }),
  /** The first ones of each layer. */
  entries: z.array(CalendarEntry),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const MoveHintView = z.strictObject({
  code: z.enum(['weekend', 'august', 'holiday', 'gap', 'promise', 'demand', 'announced', 'limitation', 'vat', 'busy']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type MoveHintView = z.infer<typeof MoveHintView>;

export const DayForMove = z.strictObject({
  on: IsoDate,
  /** Absent: the step can go there. */
  stays: z
    .strictObject({
      code: z.enum(['in-past', 'waits', 'law-day', 'not-before']),
      on: IsoDate.optional(),
      because: BecauseView.optional(),
    })
    .optional(),
  hints: z.array(MoveHintView),
});
export type DayForMove = z.infer<typeof DayForMove>;

/** Six weeks: what a month shows. */
const MOST_DAYS = 42;
const range = { from: IsoDate, to: IsoDate } as const;
const layers = z.array(CalendarLayer).max(3);
const isShort = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): boolean =>
  from <= to && daysBetween(from, to) < MOST_DAYS;

/** What the computer shows by itself. `privacy`: no names where others may see them: in notices and in calendar files. */
export const NoticeSettings = z.strictObject({ notices: z.boolean(), privacy: z.boolean() });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const calendarChannels = {
  /** Six weeks at most: days that have something, each with its first entries, and the days on which the business rests. */
  'calendar.range': {
    kind: 'query',
    input: z.strictObject({ ...range, layers, perDay: z.int().min(1).max(50) }).refine(isShort),
    output: z.strictObject({
      days: z.array(CalendarDay).max(MOST_DAYS),
      holidays: z.array(z.strictObject({ on: IsoDate, name: z.string() })),
      /** August: nothing is claimed. */
      restsInAugust: z.boolean(),
    }),
    errors: ['ledger-not-open'],
  },
  /** Everything of one day and layer. */
  'calendar.day': {
    kind: 'query',
    input: z.strictObject({ on: IsoDate, layer: CalendarLayer, ...windowInput }),
    output: windowOf(CalendarEntry),
    errors: ['ledger-not-open'],
  },
  /** Before a step is moved: where it can go, and what speaks against each day. */
  'calendar.conflicts': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId, ...range }).refine(isShort),
    /** No days of a debtor who has no step. */
    output: z.strictObject({ on: IsoDate.optional(), days: z.array(DayForMove).max(MOST_DAYS) }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** The step that leads, to another day: later is a pause until then, earlier takes pauses back. */
  'calendar.move': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, to: IsoDate }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'step-stays', 'date-in-past', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** The inverse of the one before, and its own. */
  'calendar.moveBack': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, end: z.array(PauseId).max(1_000), renew: z.array(PauseId).max(1_000) }),
    output: z.strictObject({}),
    errors: ['pause-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** Writes an iCalendar file (RFC 5545) where the owner chooses; `saved` is false when the question was put away. */
  'calendar.export': {
    kind: 'job',
    input: z.strictObject({ ...range, layers }).refine(({ from, to }) => from <= to),
    output: z.strictObject({ saved: z.boolean(), events: z.int().nonnegative() }),
    errors: ['print-nothing', ...DISK_ERRORS, 'ledger-not-open'],
  },
  'calendar.notices': { kind: 'query', input: z.strictObject({}), output: NoticeSettings, errors: ['ledger-not-open'] },
  'calendar.saveNotices': {
    kind: 'command',
    input: z.strictObject({ settings: NoticeSettings }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['settings', 'undo'],
  },
} as const satisfies Contract;
