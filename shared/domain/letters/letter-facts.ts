/**
 * Everything a letter is made of, already computed: the use case reads the ledger and fills this; composing decides
 * nothing about money. Units: cents, basis points a year, civil days. An optional field that is absent is unknown:
 * if the text needs it, the letter shows a gap.
 */
import type { IsoDate } from '../civil-date.ts';
import type { DebtorKind } from '../debtor-kind.ts';
import type { Tone } from '../dunning/policy.ts';
import type { DayCount, InterestStep } from '../late-payment-interest.ts';
import type { BasisPoints, Cents } from '../money.ts';
import type { SettlementAttempt, SettlementDelivery } from '../settlement-attempt.ts';
import type { AgreementFacts, GuaranteeFacts } from './agreement-facts.ts';
import type { LetterLanguage } from './catalogue.ts';
import { DeliveryChannel } from './delivery-channel.ts';
import type { NoticeFacts } from './notice-facts.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { Wording } from './wording.ts';

export { DeliveryChannel };

export type PostalAddress = {
  readonly street?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly town?: string | undefined;
  readonly province?: string | undefined;
  /** Only when it is not Spain. */
  readonly country?: string | undefined;
};

export type CreditorFacts = {
  readonly name: string;
  readonly taxId?: string | undefined;
  readonly address: PostalAddress;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** One person (autónomo): "Muy señores míos". */
  readonly isPerson: boolean;
  /** Who signs for a company. */
  readonly representative?: { readonly name: string; readonly role: string } | undefined;
  readonly privacyEmail?: string | undefined;
  readonly privacyUrl?: string | undefined;
};

export type DebtorFacts = {
  readonly id: string;
  readonly kind: DebtorKind;
  /** The kind was only guessed, by an import: the law of the letter hangs on it. */
  readonly isKindGuessed?: boolean | undefined;
  readonly name: string;
  readonly taxId?: string | undefined;
  readonly address: PostalAddress;
  /** A natural person, autónomos too: usted instead of ustedes, and the data-protection note. */
  readonly isPerson: boolean;
  /** Known treatment of a natural person: "Estimado Sr. García:". */
  readonly treatment?: { readonly title: 'Sr.' | 'Sra.'; readonly surname: string } | undefined;
  /** Department or person, second line of the address; only of an organisation. */
  readonly attention?: string | undefined;
  readonly insolvent: boolean;
  /** The client has an agreement that is being complied with. */
  readonly hasLiveAgreement: boolean;
  /** In which their letters are written, where those are translated; Spanish when absent. */
  readonly language?: LetterLanguage | undefined;
};

/** One line of the table: an invoice, or one due date of it. */
export type InvoiceFacts = {
  readonly id: string;
  readonly number: string;
  readonly instalment?: { readonly number: number; readonly of: number } | undefined;
  /** What it is for, to stand inside a sentence: "material eléctrico". */
  readonly concept?: string | undefined;
  readonly issuedOn: IsoDate;
  readonly operationOn?: IsoDate | undefined;
  readonly dueOn: IsoDate;
  /** To be collected at this due date: VAT included, withholding and corrective invoices deducted. */
  readonly total: Cents;
  readonly paid: Cents;
  readonly outstanding: Cents;
  readonly isDisputed: boolean;
  /** The owner decided not to claim it. */
  readonly isSetApart?: boolean | undefined;
  /** A promissory note that has not matured covers it. */
  readonly coveredByNoteUntil?: IsoDate | undefined;
};

/** A step of the accrual without its exact fractions: its row is rounded by itself and need not add up. */
export type InterestTranche = Pick<InterestStep, 'from' | 'to' | 'days' | 'base' | 'rate' | 'source' | 'amountRounded'>;

export type InvoiceInterest = {
  readonly invoiceNumber: string;
  readonly tranches: readonly InterestTranche[];
  /** Interest already covered by payments, up to the calculation date. */
  readonly paid: Cents;
  /** Rounded once, from the unrounded tranches, less what was paid. */
  readonly subtotal: Cents;
};

export type InterestFacts = {
  /** `law-3-2004` only for businesses and public bodies. */
  readonly basis: 'law-3-2004' | 'agreed' | 'legal-interest';
  readonly dayCount: DayCount;
  /** From the due date, or from the receipt of an earlier demand (consumers). */
  readonly startsAt: 'due-date' | 'demand';
  /** First day of interest that a letter to a consumer names; absent while default has not begun. */
  readonly inDefaultSince?: IsoDate | undefined;
  /** Empty while nothing has accrued. */
  readonly invoices: readonly InvoiceInterest[];
  /** Of one more day at today's rate and principal. */
  readonly daily: Cents;
  readonly currentRate: BasisPoints;
  readonly agreedIn?: string | undefined;
  /** The invoices bear different rates, or from different kinds of day: one paragraph cannot tell it truly. */
  readonly isMixed?: boolean | undefined;
  /** First day that no published rate covers, or whose rate is provisional. */
  readonly rateMissingFrom?: IsoDate | undefined;
};

export type PaymentFacts = {
  readonly iban?: string | undefined;
  /** The creditor, when absent. */
  readonly holder?: string | undefined;
  /** Made from the invoice numbers when absent. */
  readonly concept?: string | undefined;
  /** Calendar days, from the day after receipt. */
  readonly termDays: number;
  /** For channels whose receipt is known at once (by hand, e-mail). */
  readonly limitOn?: IsoDate | undefined;
  /** The holiday or weekend day on which `limitOn` falls, because the owner wrote it so. */
  readonly limitRest?: string | undefined;
  /** The next business day after it. */
  readonly limitNext?: IsoDate | undefined;
  /** Latest limit that an earlier letter gave for this debt. */
  readonly earlierLimitOn?: IsoDate | undefined;
  /** The debtor has paid into this account before: prints the warning against forged changes of account. */
  readonly isCustomaryAccount: boolean;
  readonly withQr: boolean;
  /** The bank will present a receipt, so there is nothing to transfer. */
  readonly isDirectDebit?: boolean | undefined;
};

/** The first contact that an invitation to negotiate proposes, and whom the creditor brings. */
export type NegotiationFacts = {
  readonly by: 'phone' | 'video' | 'office';
  readonly on: IsoDate;
  /** `10:00` */
  readonly at: string;
  /** Of the creditor. */
  readonly lawyer?: string | undefined;
  /** Later invoices of the same relation are negotiated too. */
  readonly isRecurring: boolean;
};

/** An invitation that was registered for this debt, and what came of it. */
export type InvitationFacts = {
  readonly id: string;
  readonly requestedOn: IsoDate;
  readonly attempt: SettlementAttempt<SettlementDelivery & { readonly channel: DeliveryChannel }>;
  /** Ids of invoices in this letter that the invitation did not speak of. */
  readonly leftOutInvoices: readonly string[];
  /** What was to be negotiated, word by word as the invitation printed it. */
  readonly object?: string | undefined;
  readonly isRecurring?: boolean | undefined;
  /** Somebody spoke or wrote after it. */
  readonly hasTalks?: boolean | undefined;
};

/** A promise of the debtor that was not kept. */
export type BrokenPromise = { readonly amount: Cents; readonly on: IsoDate; readonly toldOn: IsoDate };

export type LetterChoices = {
  /** Voice of the sentences that the law leaves free; the usual one of the letter when absent. */
  readonly tone?: Tone | undefined;
  /** Labels of paragraphs that the owner left out; locked ones are printed all the same. */
  readonly leftOut: readonly string[];
  /** Printed as it is written. */
  readonly freeParagraph?: string | undefined;
  readonly forVatRecovery: boolean;
  /** The owner said that they do not claim in the month of this letter. */
  readonly isRestMonth?: boolean | undefined;
  readonly window: 'right' | 'left' | 'none';
  /** Millimetres, for envelopes whose window lies elsewhere. */
  readonly windowOffset: { readonly x: number; readonly y: number };
  readonly foldMarks: boolean;
};

export type LetterFacts = PaperFacts & {
  /** `2026/0001`; absent on a draft. */
  readonly reference?: string | undefined;
  readonly place?: string | undefined;
  readonly date: IsoDate;
  readonly channel: DeliveryChannel;
  readonly creditor: CreditorFacts;
  readonly debtor: DebtorFacts;
  readonly contact: {
    readonly name?: string | undefined;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
    /** "de lunes a viernes, de 9:00 a 14:00" */
    readonly hours?: string | undefined;
  };
  readonly debt: {
    /** Noun phrase: "el suministro de material eléctrico del pedido 118/2026". */
    readonly origin?: string | undefined;
    /** Noun phrase: "lo pactado en el pedido 118/2026". */
    readonly dueDateBasis?: string | undefined;
    readonly calculatedOn: IsoDate;
    readonly invoices: readonly InvoiceFacts[];
    /** Absent: no interest is claimed nor announced (L04); L05 needs the current rate to announce it. */
    readonly interest?: InterestFacts | undefined;
    /** The fixed sum of Ley 3/2004 art. 8.1, one for each late invoice. */
    readonly fixedCosts?: { readonly invoices: number; readonly amount: Cents } | undefined;
    /** Only what exceeds the fixed sum. */
    readonly otherCosts?: Cents | undefined;
    readonly previousNotices: readonly IsoDate[];
    readonly isDelivered: boolean;
    readonly hasNoObjections: boolean;
    /** The limitation preset rests on the Civil Code (art. 1973). */
    readonly limitationByCivilCode: boolean;
    /** Public administration under the LCSP. */
    readonly isPublicContract: boolean;
  };
  readonly payment: PaymentFacts;
  readonly negotiation?: NegotiationFacts | undefined;
  /** The latest one of this debt. */
  readonly invitation?: InvitationFacts | undefined;
  readonly promise?: BrokenPromise | undefined;
  readonly notice?: NoticeFacts | undefined;
  /** L11-L16. */
  readonly agreement?: AgreementFacts | undefined;
  /** L25, which is written to the guarantor. */
  readonly guarantee?: GuaranteeFacts | undefined;
  readonly annexes: {
    readonly invoiceCopies: boolean;
    /** Printed after the usual ones. */
    readonly others: readonly string[];
  };
  readonly choices: LetterChoices;
  /** The owner's own words; absent where the letter says what the program brings. */
  readonly wording?: Wording | undefined;
  /** Of the own words of this letter: when a "last chance" was given before, and amounts that were spoken of in confidence. */
  readonly saidBefore?:
    | { readonly lastOn?: IsoDate | undefined; readonly confidential?: readonly string[] | undefined }
    | undefined;
};
