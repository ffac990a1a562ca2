/** What the next step of a debtor is told from: the policy that serves them and everything that has happened. */
import { z } from 'zod';
import type { EarlyMaturity } from '../agreements/early-maturity.ts';
import type { DayTest } from '../business-days.ts';
import type { IsoDate } from '../civil-date.ts';
import type { AgreementId, InvoiceId } from '../ids.ts';
import type { Cents } from '../money.ts';
import type { Consequence, DunningManners, Ladder, RungId } from './policy.ts';

/** What the owner had already done when the debt entered the ledger. */
export type DoneBefore = 'nothing' | 'called' | 'letter' | 'demand';

/** A step of an invoice that was done, skipped, or done before it entered. */
export type DoneStep = {
  readonly rungId: RungId;
  readonly on: IsoDate;
  readonly how: 'contact' | 'skipped' | 'before';
  /** Where the rung stood when it was done: says how far a ladder that lacks it (another class, an edited policy) was climbed. */
  readonly afterDays?: number | undefined;
};

/** An agreement over a debt, as it stands. `offered`: accepted by paying until its last day. */
export type AgreementFacts = {
  readonly id: AgreementId;
  readonly ref: string;
  readonly state: 'offered' | 'kept' | 'late' | 'broken' | 'paid';
  readonly validUntil: IsoDate;
  readonly pending: Cents;
  /** Of instalments whose day has passed. */
  readonly overdue: Cents;
  /** The oldest one with something to pay; absent once everything was. */
  readonly next?: { readonly position: number; readonly on: IsoDate; readonly amount: Cents } | undefined;
  readonly graceEndsOn?: IsoDate | undefined;
  readonly maturity: EarlyMaturity;
  /** The last notice about the instalments that are still late. */
  readonly noticeSentOn?: IsoDate | undefined;
};

/** One open invoice: something of it is still to be collected. */
export type OpenDebt = {
  readonly invoiceId: InvoiceId;
  /** Its unpaid due dates, ascending; each is late on its own. */
  readonly dueDates: readonly { readonly dueOn: IsoDate; readonly outstanding: Cents }[];
  /** The day it was written in the ledger. */
  readonly enteredOn: IsoDate;
  readonly state: 'claimable' | 'disputed' | 'set-apart' | 'note';
  /** Of a dispute: the day by which it has to be answered, when the law gives one. */
  readonly answerBy?: IsoDate | undefined;
  readonly disputedOn?: IsoDate | undefined;
  /** Of an invoice covered by a promissory note: the note's own due date. */
  readonly noteDueOn?: IsoDate | undefined;
  readonly setApartOn?: IsoDate | undefined;
  /** Paused or snoozed until that day, exclusive: on it, it comes back. */
  readonly pausedUntil?: IsoDate | undefined;
  /** Those of every ladder and every due date; what they say about the oldest unpaid one is read by `climbed`. */
  readonly done: readonly DoneStep[];
  /** Absent: not yet answered. */
  readonly doneBefore?: DoneBefore | undefined;
  /** Covers it now. Its ladder sleeps meanwhile. */
  readonly agreement?: AgreementFacts | undefined;
  /** An agreement over it was not kept and says so: what comes before the formal demand is not asked for again. */
  readonly returnsToDemand?: boolean | undefined;
};

export type DebtorFacts = {
  readonly today: IsoDate;
  /** Of the owner's calendar: neither weekend nor holiday. */
  readonly isBusinessDay: DayTest;
  /** In August nothing is claimed: steps wait for the first of September. */
  readonly restsInAugust: boolean;
  readonly manners: DunningManners;
  /** As `ladderFor` gives it: of the debtor's class, and in writing when they asked for that. */
  readonly ladder: Ladder;
  readonly debts: readonly OpenDebt[];
  /** Paid every invoice so far no later than the grace days. False of a debtor without paid invoices. */
  readonly punctual: boolean;
  readonly insolvency?:
    | { readonly declaredOn: IsoDate; readonly publishedOn?: IsoDate | undefined; readonly reportedOn?: IsoDate | undefined }
    | undefined;
  readonly pausedUntil?: IsoDate | undefined;
  /** Days on which the debtor was contacted by us, in any order; every channel counts. */
  readonly contacts: readonly IsoDate[];
  /** The newest one that was not called off. */
  readonly promise?:
    | {
        readonly promisedFor: IsoDate;
        readonly amount: Cents;
        readonly state: 'pending' | 'kept' | 'broken';
        /** A contact came after it was broken. */
        readonly answered: boolean;
      }
    | undefined;
  readonly brokenPromises: number;
  /** The last formal demand that has a term, and the last day of it. */
  readonly demand?: { readonly sentOn: IsoDate; readonly answerBy: IsoDate } | undefined;
  /** Told to the debtor, and neither kept nor withdrawn yet. */
  readonly announced: readonly { readonly id: string; readonly what: Consequence; readonly on: IsoDate }[];
};

/** Why a step is the next one; the sentence is the catalogue's (`agenda.because.*`). */
export type Because = { readonly code: BecauseCode; readonly params: Readonly<Record<string, string | number>> };

export const BecauseCode = z.enum([
  'rung-due',
  'rung-late',
  'rung-ahead',
  'gap',
  'caught-up',
  'entry-question',
  'promise-pending',
  'promise-broken',
  'dispute-answer',
  'dispute-waiting',
  'demand-waiting',
  'demand-unanswered',
  'paused',
  'set-apart',
  'note-waiting',
  'note-due',
  'agreement',
  'agreement-offered',
  'agreement-paid',
  'instalment-grace',
  'instalment-reminded',
  'instalment-missed',
  'notice-sent',
  'notice-unproven',
  'notice-unanswered',
  'notice-running',
  'maturity-open',
  'small-sum',
  'announced',
  'insolvency-report',
  'insolvency-review',
  'ladder-finished',
  'escalate',
]);
export type BecauseCode = z.infer<typeof BecauseCode>;

export const StepKind = z.enum([
  /** A step of the ladder. */
  'rung',
  /** "¿Qué has hecho ya?" of a debt that entered late. */
  'entry',
  'judge-promise',
  'answer-dispute',
  'review-dispute',
  'keep-announcement',
  /** An instalment of an agreement was not paid. */
  'claim-instalment',
  /** Neither was it after the notice and its days: everything may be declared due. */
  'declare-maturity',
  /** Everything agreed was paid: the agreement is closed, and what it gave up is given up. */
  'close-agreement',
  'wait-promise',
  'wait-demand',
  'wait-agreement',
  'wait-note',
  'resume-pause',
  'review-set-apart',
  'report-insolvency',
  'review-insolvency',
  /** The ladder is through: agreement, lawyer, agency, or write it off. */
  'decide',
]);
export type StepKind = z.infer<typeof StepKind>;

/** The next step of one open debt. Every open debt has one, with a day that is never before today. */
export type DebtStep = {
  readonly invoiceId: InvoiceId;
  readonly kind: StepKind;
  readonly on: IsoDate;
  /** Of a step of the ladder. */
  readonly rungId?: RungId;
  /** The oldest unpaid due date: what the step is counted from. */
  readonly dueOn: IsoDate;
  readonly because: Because;
  /** Of a step of an agreement: which one, and what it is about. */
  readonly agreementId?: AgreementId;
  readonly amount?: Cents;
};

/** What the debtor's row of the work list says: the step that leads, and all the debts that the same contact serves. */
export type DebtorStep = DebtStep & { readonly serves: readonly InvoiceId[] };
