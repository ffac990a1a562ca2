/** The work list of the day, what is done from it, and the follow-up of one debtor. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { Excuse } from '../domain/dunning/excuse.ts';
import { StepKind } from '../domain/dunning/facts.ts';
import { ContactChannel, RungId } from '../domain/dunning/policy.ts';
import { ContactId, DebtorId, InvoiceId, PauseId } from '../domain/ids.ts';
import { Cents, NonNegativeCents } from '../domain/money.ts';
import { AgendaGroup, AgendaRow, BecauseView, DoneBefore, LadderStepView, LegalClock } from './agenda-values.ts';
import { ContactOutcome, ContactView } from './contacts.ts';
import type { Contract } from './define.ts';
import { shortText, windowInput, windowOf } from './lists.ts';

export const agendaChannels = {
  /** The work list of today: its three groups with their first rows. It costs what those rows cost, however much is in the ledger. */
  'agenda.today': {
    kind: 'query',
    input: z.strictObject({ first: z.int().min(1).max(50) }),
    output: z.strictObject({
      today: IsoDate,
      /** The steps are still those of another day or policy: they are being told anew. */
      telling: z.boolean(),
      groups: z.array(z.strictObject({ group: AgendaGroup, total: z.int().nonnegative(), rows: z.array(AgendaRow) })),
      /** After days without opening the program: what happened meanwhile. Until it is put away. */
      away: z
        .strictObject({
          since: IsoDate,
          days: z.int().positive(),
          steps: z.int().nonnegative(),
          promisesKept: z.int().nonnegative(),
          promisesBroken: z.int().nonnegative(),
        })
        .optional(),
      bank: z.strictObject({ lastPaymentOn: IsoDate.optional(), checkedOn: IsoDate.optional(), ask: z.boolean() }),
      /** The first thing of the next days, when today is done. */
      tomorrow: z.strictObject({ name: z.string(), on: IsoDate, because: BecauseView }).optional(),
      debtors: z.int().nonnegative(),
    }),
    errors: ['ledger-not-open'],
  },
  /** The money beside the work list, and what was done today: drawn once the rows are. */
  'agenda.figures': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      figures: z.strictObject({ outstanding: Cents, overdue: Cents, collectedThisMonth: Cents, expected30: Cents }),
      /** Of the last eight weeks what came in, of the next four what is expected; Mondays, ascending. */
      weeks: z.array(z.strictObject({ from: IsoDate, received: Cents, expected: Cents })).length(12),
      /** Of a debtor whose day is done: struck through, with what was done. */
      done: z.array(
        z.strictObject({
          debtorId: DebtorId,
          name: z.string(),
          what: z.enum(['contact', 'skipped', 'snoozed', 'paid', 'letter', 'promise', 'decided']),
          channel: ContactChannel.optional(),
          outcome: ContactOutcome.optional(),
          amount: Cents.optional(),
          until: IsoDate.optional(),
          /** What takes it back: `contacts.remove`, `agenda.resume`, `agenda.unskip`, `agenda.decideConsequence`. */
          contactId: ContactId.optional(),
          pauseId: PauseId.optional(),
          skippedIds: z.array(z.uuid()).optional(),
          consequenceId: z.uuid().optional(),
        }),
      ),
      summary: z.strictObject({
        calls: z.int().nonnegative(),
        messages: z.int().nonnegative(),
        letters: z.int().nonnegative(),
        promises: z.int().nonnegative(),
        promised: NonNegativeCents,
        collected: NonNegativeCents,
      }),
    }),
    errors: ['ledger-not-open'],
  },
  /** Legal windows that close within the next days, the first to close first; one row for each debtor and kind. */
  'agenda.clocks': {
    kind: 'query',
    input: z.strictObject({ days: z.int().min(1).max(366) }),
    output: z.strictObject({ total: z.int().nonnegative(), clocks: z.array(LegalClock).max(50) }),
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
      debts: z
        .array(
          z.strictObject({
            invoiceId: InvoiceId,
            number: z.string(),
            outstanding: Cents,
            step: StepKind,
            on: IsoDate,
            rungId: RungId.optional(),
            because: BecauseView,
          }),
        )
        .max(200),
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
      addressedAs: z.enum(['usted', 'tu']),
      onlyInWriting: z.boolean(),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** Leaves out the rung that is due, of every invoice it serves; the next one keeps its own day. */
  'agenda.skip': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, reason: shortText.min(1) }),
    /** What `agenda.unskip` takes. */
    output: z.strictObject({ ids: z.array(z.uuid()) }),
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
  /** Leaves out again what was taken up. The inverse of `agenda.unskip`. */
  'agenda.skipAgain': {
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
      doneBefore: DoneBefore.nullable(),
    }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** The inverse of the one before: each invoice back to its own answer. */
  'agenda.restoreDoneBefore': {
    kind: 'command',
    input: z.strictObject({
      debtorId: DebtorId,
      answers: z.array(z.strictObject({ invoiceId: InvoiceId, doneBefore: DoneBefore.nullable() })).max(10_000),
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
  /** Our claim was reported to the insolvency administrator (TRLC art. 28.1.4.º); `null` takes it back. */
  'agenda.reportInsolvency': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, on: IsoDate.nullable() }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'date-in-future', 'ledger-not-open'],
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
