import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { StepKind } from '../domain/dunning/facts.ts';
import { ChargeId, DebtorId, InvoiceId, PromiseId } from '../domain/ids.ts';
import { Cents, NonNegativeCents, PositiveCents } from '../domain/money.ts';
import { BecauseView, RungView } from './agenda-values.ts';
import type { Contract } from './define.ts';
import { longText, shortText, windowInput, windowOf } from './lists.ts';
import { addressFields, Behaviour, ClaimView, optionalText } from './values.ts';

export const DebtorState = z.enum(['up-to-date', 'overdue', 'in-agreement', 'demanded']);
export type DebtorState = z.infer<typeof DebtorState>;

/** What to do next with a debtor, of the step that leads. */
export const NextStepView = z.strictObject({
  step: StepKind,
  on: IsoDate,
  because: BecauseView,
  /** Of a step of the ladder. */
  rung: RungView.optional(),
});
export type NextStepView = z.infer<typeof NextStepView>;

const AgingView = z.strictObject({
  notDue: Cents,
  upTo30: Cents,
  upTo60: Cents,
  upTo90: Cents,
  over90: Cents,
});

export const DebtorRow = z.strictObject({
  id: DebtorId,
  name: z.string(),
  tradeName: z.string().optional(),
  town: z.string().optional(),
  taxId: z.string().optional(),
  phone: z.string().optional(),
  kind: DebtorKind,
  kindConfirmed: z.boolean(),
  behaviour: Behaviour,
  state: DebtorState,
  insolvent: z.boolean(),
  /** Principal still to be collected; a credit in favour of the debtor is already taken off. */
  outstanding: Cents,
  overdue: Cents,
  credit: NonNegativeCents,
  aging: AgingView,
  /** Of the oldest unpaid due date; 0 when none has passed. */
  oldestDays: z.int().nonnegative(),
  openInvoices: z.int().nonnegative(),
  promise: z.strictObject({ amount: Cents, promisedFor: IsoDate }).optional(),
  /** Absent where nothing is owed. */
  nextStep: NextStepView.optional(),
  /** Of one that lies in the bin. */
  deletedOn: IsoDate.optional(),
});
export type DebtorRow = z.infer<typeof DebtorRow>;

/** Everything the owner can write about a debtor. */
export const DebtorFields = z.strictObject({
  kind: DebtorKind,
  kindConfirmed: z.boolean(),
  code: optionalText,
  name: shortText.min(1),
  tradeName: optionalText,
  /** As typed; stored normalised. A wrong one warns in the window and is kept. */
  taxId: optionalText,
  isNaturalPerson: z.boolean(),
  salutation: z.enum(['sr', 'sra']).optional(),
  ...addressFields,
  country: z.string().regex(/^[A-Z]{2}$/),
  phone: optionalText,
  mobile: optionalText,
  email: optionalText,
  iban: optionalText,
  trade: optionalText,
  termDays: z.int().min(0).max(365).optional(),
  creditLimit: NonNegativeCents.optional(),
  notes: longText.min(1).optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20),
  insolventOn: IsoDate.optional(),
  insolvencyKind: z.enum(['ordinary', 'micro_enterprise']).optional(),
  insolvencyPublishedOn: IsoDate.optional(),
  contacts: z
    .array(
      z.strictObject({
        role: z.enum(['owner', 'decides', 'billing', 'reception', 'other']),
        name: shortText.min(1),
        phone: optionalText,
        email: optionalText,
        notes: optionalText,
      }),
    )
    .max(20),
});
export type DebtorFields = z.infer<typeof DebtorFields>;

const DebtorFilter = z.strictObject({
  /** Name, trade name, NIF, phone, town or invoice number; from one letter on. */
  text: z.string().trim().max(100).optional(),
  states: z.array(DebtorState).optional(),
  kinds: z.array(DebtorKind).optional(),
  behaviours: z.array(Behaviour).optional(),
  tag: z.string().optional(),
  /** Leaves out those who owe nothing and have nothing in their favour. */
  onlyOwing: z.boolean().optional(),
  /** Those in the bin and nobody else. */
  bin: z.boolean().optional(),
});

/** Usual order: the most first for money, the oldest debt, the nearest day of a step, names from A to Z. */
export const DebtorSort = z.enum(['owed', 'overdue', 'oldest', 'next-step', 'name']);
export type DebtorSort = z.infer<typeof DebtorSort>;

export const debtorChannels = {
  'debtors.list': {
    kind: 'query',
    input: z.strictObject({
      filter: DebtorFilter,
      sort: DebtorSort,
      /** Turns the usual order of the sort round. */
      reversed: z.boolean().optional(),
      ...windowInput,
    }),
    output: windowOf(DebtorRow).extend({
      sums: z.strictObject({ outstanding: Cents, overdue: Cents, credit: NonNegativeCents }),
    }),
    errors: ['ledger-not-open'],
  },
  'debtors.get': {
    kind: 'query',
    input: z.strictObject({ id: DebtorId }),
    output: z.strictObject({
      row: DebtorRow,
      fields: DebtorFields,
      behaviourSince: IsoDate.optional(),
      behaviours: z.array(z.strictObject({ behaviour: Behaviour, since: IsoDate, reason: z.string().optional() })),
      promises: z.array(
        z.strictObject({
          id: PromiseId,
          amount: Cents,
          promisedFor: IsoDate,
          madeOn: IsoDate,
          note: z.string().optional(),
          /** Money received from the day it was made to the promised day, both included, decides. */
          state: z.enum(['pending', 'kept', 'broken', 'cancelled']),
        }),
      ),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** What a debtor owes on a day, with every step of every figure. */
  'debtors.claim': {
    kind: 'query',
    input: z.strictObject({ id: DebtorId, on: IsoDate.optional() }),
    output: z.strictObject({
      on: IsoDate,
      principal: Cents,
      principalOverdue: Cents,
      interest: Cents,
      compensation: Cents,
      /** Proven costs above the fixed compensation (Ley 3/2004 art. 8.1). */
      costs: Cents,
      credit: NonNegativeCents,
      /** Principal, interest, compensation and costs, less credit. */
      total: Cents,
      dailyInterest: Cents,
      /** What the days of interest are divided by. */
      dayCount: z.enum(['act-365', 'act-act']),
      /** Invoices that were paid, but late: interest and the 40 € can still be asked for and are not in `total`. */
      paidLate: z.strictObject({ invoices: z.int().nonnegative(), amount: Cents }),
      provisionalFrom: IsoDate.optional(),
      oldestDueOn: IsoDate.optional(),
      invoices: z.array(
        z.strictObject({ invoiceId: InvoiceId, number: z.string(), issuedOn: IsoDate, claimable: z.boolean(), claim: ClaimView }),
      ),
      charges: z.array(
        z.strictObject({
          id: ChargeId,
          invoiceId: InvoiceId.optional(),
          kind: z.enum(['compensation', 'cost']),
          incurredOn: IsoDate,
          concept: z.string(),
          amount: Cents,
          paid: Cents,
          proven: z.boolean(),
          /** Forgiven: nothing of it is claimed since. */
          waived: z.strictObject({ on: IsoDate, reason: z.string() }).optional(),
        }),
      ),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** What happened with a debtor or an invoice, newest first. `payload` holds ids, days and amounts for the sentence. */
  'debtors.timeline': {
    kind: 'query',
    input: z.strictObject({
      subjectId: z.uuid(),
      before: z.int().optional(),
      limit: z.int().min(1).max(100),
      /** Only events of these types; all of them when absent. */
      types: z.array(z.string().max(60)).max(100).optional(),
    }),
    output: z.strictObject({
      events: z.array(
        z.strictObject({
          seq: z.int(),
          at: z.string(),
          day: IsoDate,
          type: z.string(),
          subjectId: z.string(),
          payload: z.record(z.string(), z.unknown()),
          /** Readable numbers of what the payload names. */
          labels: z.record(z.string(), z.string()),
        }),
      ),
      more: z.boolean(),
    }),
    errors: ['ledger-not-open'],
  },
  /** Creates (no `id`) or changes a debtor. */
  'debtors.save': {
    kind: 'command',
    input: z.strictObject({ id: DebtorId.optional(), fields: DebtorFields }),
    output: z.strictObject({ id: DebtorId }),
    errors: ['debtor-not-found', 'date-in-future', 'ledger-not-open'],
    touches: ['debtors', 'invoices', 'undo'],
  },
  /** To the bin. Refused while it has invoices or payments. */
  'debtors.remove': {
    kind: 'command',
    input: z.strictObject({ id: DebtorId }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'debtor-has-open-debt', 'ledger-not-open'],
    touches: ['debtors', 'undo'],
  },
  'debtors.restore': {
    kind: 'command',
    input: z.strictObject({ id: DebtorId }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'ledger-not-open'],
    touches: ['debtors', 'undo'],
  },
  /** `since` is for taking back a change: without it the day is today. */
  'debtors.classify': {
    kind: 'command',
    input: z.strictObject({ id: DebtorId, behaviour: Behaviour, reason: optionalText, since: IsoDate.optional() }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'ledger-not-open'],
    touches: ['debtors', 'undo'],
  },
  /** Debtors that look like this one, so that nobody is written twice. */
  'debtors.similar': {
    kind: 'query',
    input: z.strictObject({ name: z.string().max(200), taxId: z.string().max(40).optional(), except: DebtorId.optional() }),
    output: z.strictObject({
      debtors: z.array(
        z.strictObject({ id: DebtorId, name: z.string(), taxId: z.string().optional(), because: z.enum(['tax-id', 'name']) }),
      ),
    }),
    errors: ['ledger-not-open'],
  },
  'debtors.tags': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ tags: z.array(z.string()) }),
    errors: ['ledger-not-open'],
  },
  'promises.record': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, amount: PositiveCents, promisedFor: IsoDate, note: optionalText }),
    output: z.strictObject({ id: PromiseId }),
    errors: ['debtor-not-found', 'date-in-past', 'ledger-not-open'],
    touches: ['promises', 'debtors', 'undo'],
  },
  'promises.cancel': {
    kind: 'command',
    input: z.strictObject({ id: PromiseId }),
    output: z.strictObject({}),
    errors: ['promise-not-found', 'ledger-not-open'],
    touches: ['promises', 'debtors', 'undo'],
  },
  'promises.reopen': {
    kind: 'command',
    input: z.strictObject({ id: PromiseId }),
    output: z.strictObject({}),
    errors: ['promise-not-found', 'ledger-not-open'],
    touches: ['promises', 'debtors', 'undo'],
  },
} as const satisfies Contract;
