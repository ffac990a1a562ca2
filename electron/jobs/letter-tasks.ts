import type { BlobHash } from '../../shared/domain/ids.ts';
import type { ComposedLetter } from '../../shared/domain/letters/compose-letter.ts';
import type { InvoiceInterest, LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { LetterAmounts } from '../../shared/domain/letters/letter-model.ts';
import type { TemplateId } from '../../shared/domain/letters/letter-template.ts';

/** Everything a letter is drawn from; the worker reads nothing of the ledger but the two pictures. */
export type LetterToDraw = {
  readonly templateId: TemplateId;
  readonly facts: LetterFacts;
  readonly isDraft: boolean;
  readonly logo?: BlobHash | undefined;
  readonly signature?: BlobHash | undefined;
  /** Where the PDF goes; it does not exist yet. */
  readonly file: string;
};
export type DrawnLetter = Pick<ComposedLetter, 'gaps' | 'paragraphs'> & {
  readonly file: string;
  readonly pages: number;
  /** Printed at the foot of each page; a draft has none. */
  readonly code?: string | undefined;
  readonly amounts: LetterAmounts;
  /** Of each invoice, as the statement prints it. */
  readonly interest: readonly InvoiceInterest[];
};
