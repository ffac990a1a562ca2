/** What the VAT relief of an invoice is told from, and what is told of it. The rules stand in `vat-relief.ts`. */
import type { IsoDate } from './civil-date.ts';
import type { DebtorKind } from './debtor-kind.ts';
import type { Cents } from './money.ts';
import type { VatAlert } from './vat-relief-alerts.ts';
import type { ReliefWindow } from './vat-relief-window.ts';

export const VAT_REGIMES = ['general', 'cash_accounting', 'simplified', 'exempt', 'igic', 'foral'] as const;
export const VAT_SECURITIES = ['none', 'guarantee', 'insurance'] as const;

export type ReliefAct = {
  readonly id: string;
  /** Position of the due date, where each instalment has its own term. */
  readonly instalment?: number | undefined;
  /** Of the rectifying invoice. */
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly base: Cents;
  readonly vat: Cents;
  readonly sentOn?: IsoDate | undefined;
  readonly notifiedOn?: IsoDate | undefined;
};

export type VatReliefFacts = {
  readonly today: IsoDate;
  readonly creditor: {
    readonly regime: (typeof VAT_REGIMES)[number];
    /** Sales of the year before up to the limit; absent until answered. */
    readonly salesBelowLimit?: boolean | undefined;
  };
  readonly debtor: {
    readonly kind: DebtorKind;
    /** ISO 3166 of two letters. */
    readonly country: string;
    readonly related: boolean;
    readonly insolvency?:
      | { readonly declaredOn: IsoDate; readonly publishedOn?: IsoDate | undefined; readonly microEnterprise: boolean }
      | undefined;
  };
  readonly invoice: {
    readonly issuedOn: IsoDate;
    readonly operationOn?: IsoDate | undefined;
    readonly total: Cents;
    readonly base?: Cents | undefined;
    readonly vat?: Cents | undefined;
    readonly surcharge?: Cents | undefined;
    readonly withholding?: Cents | undefined;
    readonly recordedInBooks: boolean;
    readonly security: (typeof VAT_SECURITIES)[number];
    /** The part that is secured; absent: all of it. */
    readonly secured?: Cents | undefined;
  };
  /** In order of their day. */
  readonly dueDates: readonly { readonly position: number; readonly dueOn: IsoDate; readonly outstanding: Cents }[];
  /** First day on which a claim is proven; of a public body, the day of the certificate that recognises the debt. */
  readonly claimProvenOn?: IsoDate | undefined;
  readonly certificateOn?: IsoDate | undefined;
  readonly acts: readonly ReliefAct[];
};

export const VAT_STATES = [
  'too-early',
  'open',
  'open-needs-claim',
  'closing-soon',
  'missed',
  'done',
  'notified',
  'blocked',
  'unknown-data',
] as const;
export type VatState = (typeof VAT_STATES)[number];

export const VAT_BLOCKS = ['foreign', 'related', 'guarantee', 'insurance', 'small-consumer-debt', 'not-recorded'] as const;
export type VatBlock = (typeof VAT_BLOCKS)[number];

export const VAT_GAPS = [
  'breakdown',
  'insolvency-publication',
  'micro-enterprise',
  'claim',
  'certificate',
  'turnover',
  'notification',
  'sending-proof',
] as const;
export type VatGap = (typeof VAT_GAPS)[number];

export const VAT_REMARKS = [
  'tax-point-assumed',
  'instalments',
  'both-options',
  'safe-reading',
  'insolvency-unverified',
  'secured-part',
  'share-of-total',
  'outside-window',
  'claim-after-issue',
  'agreement-raises-again',
  'consumer-collects-vat',
] as const;
export type VatRemark = (typeof VAT_REMARKS)[number];

export const VAT_RULES = [
  'tax-point-operation',
  'tax-point-issue',
  'tax-point-instalment',
  'six-months',
  'one-year',
  'cash-accounting',
  'insolvency',
  'claim',
  'certificate',
  'amount',
  'notify',
] as const;
/** One step of the reasoning; its sentence is the catalogue's, its figures are here. */
export type VatStep = {
  readonly rule: (typeof VAT_RULES)[number];
  readonly article: string;
  readonly on?: IsoDate;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly amounts?: { readonly pending: Cents; readonly total: Cents; readonly charged: Cents; readonly vat: Cents };
};

/** What the law leaves out before any date: why there is nothing to compute. */
export const VAT_ABSENCES = ['foral', 'igic', 'simplified', 'exempt', 'no-vat', 'nothing-pending'] as const;
export type VatAbsence = (typeof VAT_ABSENCES)[number];

/** One term: of the whole invoice, or of one instalment beyond a year. */
export type VatReliefPart = {
  readonly instalment?: number;
  readonly state: VatState;
  readonly route: 'unpaid' | 'insolvency';
  readonly taxPoint: IsoDate;
  /** Absent when its dates cannot be told yet. */
  readonly window?: ReliefWindow;
  /** Days until the window or the term for telling the agency ends; negative once it has. */
  readonly daysLeft?: number;
  readonly pending: Cents;
  /** What can be taken back, or was; absent without a breakdown. */
  readonly vat?: Cents;
  readonly base?: Cents;
  readonly claimProvenOn?: IsoDate;
  readonly blocks: readonly VatBlock[];
  readonly gaps: readonly VatGap[];
  readonly remarks: readonly VatRemark[];
  readonly steps: readonly VatStep[];
  readonly alerts: readonly VatAlert[];
  /** The day by which the owner has to do something, or can begin to. */
  readonly actOn?: IsoDate;
  readonly act?: ReliefAct & { readonly notifyBy: IsoDate };
};

export type VatRelief =
  | { readonly applies: false; readonly because: VatAbsence }
  | { readonly applies: true; readonly parts: readonly VatReliefPart[] };
