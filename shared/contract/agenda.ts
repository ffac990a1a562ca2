/** The work list of the day, what is done from it, and the follow-up of one debtor. */
import { z } from 'zod';
import { Behaviour } from '../domain/behaviour.ts';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { Excuse } from '../domain/dunning/excuse.ts';
import { BecauseCode, StepKind } from '../domain/dunning/facts.ts';
import { Consequence, ContactChannel, RungId, RungLetter, ShortTextId, Tone } from '../domain/dunning/policy.ts';
import { DebtorId, InvoiceId, PauseId } from '../domain/ids.ts';
import { Cents, NonNegativeCents } from '../domain/money.ts';
import { ContactOutcome, ContactView } from './contacts.ts';
import type { Contract } from './define.ts';
import { shortText, windowInput, windowOf } from './lists.ts';

/** A sentence of the catalogue (`agenda.because.<code>`) and what it needs. */
const BecauseView = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** Of the rung that is to be done now: where it stands in its ladder and what it is made of. */
const RungView = z.strictObject({
  id: RungId,
  position: z.int().positive(),
  total: z.int().positive(),
  afterDays: z.int(),
  channel: ContactChannel,
  tone: Tone,
  text: ShortTextId.optional(),
  letter: RungLetter.optional(),
  announces: Consequence.optional(),
});

export const AgendaGroup = z.enum(['urgent', 'today', 'week']);
export type AgendaGroup = z.infer<typeof AgendaGroup>;

/** One row of the work list: a debtor and the one thing to do with them, or a legal window that closes. */
export const AgendaRow = z.strictObject({
  /** Of a step: the debtor's id. Of a legal clock: its own. Names the row in lists and in "hecho hoy". */
  key: z.string(),
  debtorId: DebtorId,
  name: z.string(),
  kind: DebtorKind,
  behaviour: Behaviour,
  group: AgendaGroup,
  step: z.string(),
  on: IsoDate,
  because: BecauseView,
  /** What the step is about, still owed. */
  amount: Cents,
  oldestDays: z.int().nonnegative(),
  invoices: z.array(z.strictObject({ id: InvoiceId, number: z.string() })).max(5),
  invoiceCount: z.int().nonnegative(),
  channel: ContactChannel.optional(),
  rung: RungView.optional(),
  reach: z.strictObject({
    phone: z.string().optional(),
    mobile: z.string().optional(),
    email: z.string().optional(),
    address: z.boolean(),
    onlyInWriting: z.boolean(),
  }),
  /** Of a legal clock. */
  clock: z
    .strictObject({ what: z.enum(['limitation', 'vat']), until: IsoDate, amount: Cents, invoiceId: InvoiceId.optional() })
    .optional(),
  /** Of an announced consequence that is to be kept. */
  announcement: z.strictObject({ id: z.uuid(), what: Consequence, on: IsoDate }).optional(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** One rung of the debtor's ladder as the ficha draws it. `on`: when it was done, or is planned. */
const LadderStepView = RungView.extend({
  state: z.enum(['done', 'skipped', 'before', 'now', 'next']),
  on: IsoDate,
});

export const agendaChannels = {
  /** The work list of today: its three groups with their first rows, what was done today, and the figures beside it. */
  'agenda.today': {
    kind: 'query',
    input: z.strictObject({ first: z.int().min(1).max(50) }),
    output: z.strictObject({
      today: IsoDate,
      groups: z.array(z.strictObject({ group: AgendaGroup, total: z.int().nonnegative(), rows: z.array(AgendaRow) })),
      /** Of a debtor whose day is done: struck through, with what was done. */
      done: z.array(
        z.strictObject({
          key: z.string(),
          debtorId: DebtorId,
          name: z.string(),
          what: z.enum(['contact', 'skipped', 'snoozed', 'paid', 'letter', 'promise', 'decided']),
          channel: ContactChannel.optional(),
          outcome: ContactOutcome.optional(),
          amount: Cents.optional(),
          until: IsoDate.optional(),
        }),
      ),
      /** After days without opening the program: what happened meanwhile. Until it is put away. */
      away: z
        .strictObject({
          since: IsoDate,
          days: z.int().positive(),
          steps: z.int().nonnegative(),
          promisesKept: z.int().nonnegative(),
          promisesBroken: z.int().nonnegative(),
          windowsClosing: z.int().nonnegative(),
        })
        .optional(),
      bank: z.strictObject({ lastPaymentOn: IsoDate.optional(), checkedOn: IsoDate.optional(), ask: z.boolean() }),
      figures: z.strictObject({ outstanding: Cents, overdue: Cents, collectedThisMonth: Cents, expected30: Cents }),
      /** Of the last eight weeks what came in, of the next four what is expected; Mondays, ascending. */
      weeks: z.array(z.strictObject({ from: IsoDate, received: Cents, expected: Cents })).length(12),
      summary: z.strictObject({
        calls: z.int().nonnegative(),
        messages: z.int().nonnegative(),
        letters: z.int().nonnegative(),
        promises: z.int().nonnegative(),
        promised: NonNegativeCents,
        collected: NonNegativeCents,
      }),
      /** The first thing of the next days, when today is done. */
      tomorrow: z.strictObject({ name: z.string(), on: IsoDate, because: BecauseView }).optional(),
      debtors: z.int().nonnegative(),
    }),
    errors: ['ledger-not-open'],
  },
  /** More rows of a group than the first ones. */
  'agenda.group': {
    kind: 'query',
    input: z.strictObject({ group: AgendaGroup, ...windowInput }),
    output: windowOf(AgendaRow),
    errors: ['ledger-not-open'],
  },
  /** The follow-up of one debtor: the ladder, the next step with its reason, contacts, pauses. */
  'agenda.ofDebtor': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId }),
    output: z.strictObject({
      row: AgendaRow.optional(),
      ladder: z.strictObject({ id: z.string(), name: z.string(), own: z.boolean(), steps: z.array(LadderStepView) }),
      /** Invoices that go another way than the one that leads: paused, disputed, at another rung. */
      debts: z.array(
        z.strictObject({
          invoiceId: InvoiceId,
          number: z.string(),
          outstanding: Cents,
          step: z.string(),
          on: IsoDate,
          rungId: RungId.optional(),
          because: BecauseView,
        }),
      ),
      contacts: z.array(ContactView).max(200),
      pauses: z.array(
        z.strictObject({
          id: PauseId,
          invoiceId: InvoiceId.optional(),
          number: z.string().optional(),
          kind: z.enum(['snooze', 'pause']),
          reason: z.string(),
          from: IsoDate,
          until: IsoDate,
        }),
      ),
      /** Announced consequences that were kept, of all that came due. */
      credibility: z.strictObject({ announced: z.int().nonnegative(), kept: z.int().nonnegative() }),
      /** How often each usual answer was given. */
      excuses: z.array(z.strictObject({ excuse: Excuse, times: z.int().positive() })),
      brokenPromises: z.int().nonnegative(),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** Leaves out the rung that is due, of every invoice it serves; the next one keeps its own day. */
  'agenda.skip': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, reason: shortText.min(1) }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'nothing-to-skip', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  'agenda.unskip': {
    kind: 'command',
    input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(10_000) }),
    output: z.strictObject({}),
    errors: ['nothing-to-skip', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** Nothing is asked of the debtor, or about one invoice, until that day. */
  'agenda.pause': {
    kind: 'command',
    input: z.strictObject({
      debtorId: DebtorId,
      invoiceId: InvoiceId.optional(),
      kind: z.enum(['snooze', 'pause']),
      until: IsoDate,
      reason: shortText.min(1),
    }),
    output: z.strictObject({ id: PauseId }),
    errors: ['debtor-not-found', 'invoice-not-found', 'date-in-past', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  'agenda.resume': {
    kind: 'command',
    input: z.strictObject({ id: PauseId }),
    output: z.strictObject({}),
    errors: ['pause-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  'agenda.pauseAgain': {
    kind: 'command',
    input: z.strictObject({ id: PauseId }),
    output: z.strictObject({}),
    errors: ['pause-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** "¿Qué has hecho ya?" of debts that entered late: they go on from there. `null` takes the answer back. */
  'agenda.setDoneBefore': {
    kind: 'command',
    input: z.strictObject({
      debtorId: DebtorId,
      /** All that wait for the answer when absent. */
      invoiceIds: z.array(InvoiceId).max(10_000).optional(),
      doneBefore: z.enum(['nothing', 'called', 'letter', 'demand']).nullable(),
    }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** "¿Lo cumples?": kept or withdrawn; `null` takes the answer back. */
  'agenda.decideConsequence': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid(), decision: z.enum(['kept', 'withdrawn']).nullable() }),
    output: z.strictObject({}),
    errors: ['consequence-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** "Está al día": the bank was looked at today. */
  'agenda.bankChecked': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['agenda'],
  },
  /** Puts away "has estado fuera". */
  'agenda.welcomeBack': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['agenda'],
  },
  /** The ladder that serves a debtor instead of the one of their class; absent: the one of the class again. */
  'agenda.setLadder': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, ladderId: z.string().max(40).optional() }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'ladder-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** How to address them in messages, and whether they asked to be written to only. */
  'agenda.setManner': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, addressedAs: z.enum(['usted', 'tu']), onlyInWriting: z.boolean() }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** Every next step anew: a new day, a new policy, another calendar. */
  'agenda.recompute': {
    kind: 'job',
    input: z.strictObject({}),
    output: z.strictObject({ debtors: z.int().nonnegative(), changed: z.int().nonnegative() }),
    errors: ['ledger-not-open', 'cancelled'],
    touches: ['agenda', 'debtors'],
  },
} as const satisfies Contract;
