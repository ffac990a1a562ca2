/**
 * A letter ready to be laid out: texts already written in its language, in the order in which they are printed.
 * It knows no page, font or millimetre, save where the owner's envelopes have their window.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { LanguageTag } from './catalogue.ts';
import type { TemplateId } from './letter-template.ts';

/** `missing` marks a value that is not there, such as «falta: NIF del deudor». */
export type Run = { readonly text: string; readonly style?: 'strong' | 'missing' };

export type TableColumn = {
  readonly heading: string;
  readonly align: 'start' | 'end';
  /** Part of the whole width, between 0 and 1; as wide as its cells when absent. */
  readonly width?: number;
};
export type TableRow = {
  readonly kind: 'row' | 'subtotal' | 'total';
  /** One cell for each column; `''` where there is none. */
  readonly cells: readonly string[];
  /** What is printed as "Suma y sigue" when the page ends after this row. */
  readonly carried: readonly string[];
};
export type LetterTable = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

export type LetterBlock =
  | { readonly kind: 'subject' | 'salutation' | 'paragraph' | 'closing'; readonly label?: string; readonly runs: readonly Run[] }
  | { readonly kind: 'invoices'; readonly label?: string; readonly table: LetterTable }
  | { readonly kind: 'heading'; readonly text: string }
  /** Boxes to mark by hand. */
  | { readonly kind: 'checks'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly label?: string; readonly table: LetterTable }
  | {
      readonly kind: 'summary';
      readonly label?: string;
      readonly lines: readonly { readonly label: string; readonly amount: string }[];
      readonly total: { readonly label: string; readonly amount: string };
    }
  | {
      readonly kind: 'payment';
      readonly label?: string;
      readonly runs: readonly Run[];
      readonly warning?: string;
      /** Text of the EPC code, when all it needs is there. */
      readonly qr?: { readonly payload: string; readonly caption: string; readonly description: string };
    }
  | { readonly kind: 'signature'; readonly name: string; readonly signedBy?: string }
  /** Room for each party to sign, side by side; a line break parts what they are from their name. */
  | { readonly kind: 'parties'; readonly names: readonly string[] }
  | { readonly kind: 'annex-list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'privacy-note'; readonly title: string; readonly runs: readonly Run[] };

/** A page to tear off and fill in by hand. */
export type AnswerSheet = {
  readonly title: string;
  readonly lines: readonly AnswerLine[];
};
export type AnswerLine = {
  /** Begins with a box to mark. */
  readonly isChoice: boolean;
  /** `blank` is a line to write on: its share of the width that the texts leave. */
  readonly parts: readonly ({ readonly run: Run } | { readonly blank: number })[];
};

/** To be cut out and signed when its instalment is paid. */
export type ReceiptSlip = {
  readonly title: string;
  readonly amount: string;
  readonly due: string;
  readonly text: readonly Run[];
  /** What is written by hand, each on a line after its name. */
  readonly blanks: readonly string[];
  readonly signs: string;
};

/** Starts on a page of its own. */
export type InterestAnnex = {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly table: LetterTable;
  readonly notes: readonly string[];
};

export type LetterModel = {
  readonly templateId: TemplateId;
  readonly templateVersion: string;
  readonly language: LanguageTag;
  readonly date: IsoDate;
  /** Of the document, as viewers and screen readers announce it. */
  readonly title: string;
  readonly author: string;
  readonly reference?: string;
  readonly sender: { readonly name: string; readonly lines: readonly (readonly Run[])[] };
  readonly address: {
    readonly window: 'right' | 'left' | 'none';
    readonly offset: { readonly x: number; readonly y: number };
    readonly lines: readonly (readonly Run[])[];
  };
  readonly foldMarks: boolean;
  /** Place and date, reference, addressee and channel. */
  readonly heading: {
    readonly placeAndDate: readonly Run[];
    readonly facts: readonly { readonly label: string; readonly runs: readonly Run[] }[];
  };
  readonly body: readonly LetterBlock[];
  readonly interestAnnex?: InterestAnnex;
  readonly answerSheet?: AnswerSheet;
  /** Of a contract: where each party initials every page. */
  readonly initials?: { readonly title: string; readonly names: readonly string[] };
  readonly receipts?: { readonly title: string; readonly note: string; readonly slips: readonly ReceiptSlip[] };
  readonly amounts: LetterAmounts;
  readonly labels: {
    readonly carriedForward: string;
    readonly broughtForward: string;
    readonly draft: string;
    readonly logo: string;
    readonly signatureImage: string;
    /** `{page}` and `{pages}` are filled in by the layout. */
    readonly pageOf: string;
    readonly footer: string;
  };
};

/** What the letter claims, in cents. */
export type LetterAmounts = {
  readonly principal: Cents;
  readonly interest: Cents;
  readonly fixedCosts: Cents;
  readonly otherCosts: Cents;
  readonly total: Cents;
};
