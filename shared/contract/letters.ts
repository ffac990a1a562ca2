/** Letters: what can be claimed, the draft with its preview, the register and what became of each paper. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { DebtorId, FileToken, InvoiceId, LetterId } from '../domain/ids.ts';
import { DeliveryChannel } from '../domain/letters/letter-facts.ts';
import { LetterKind } from '../domain/letters/letter-kinds.ts';
import { TemplateId } from '../domain/letters/letter-template.ts';
import { Cents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { PaperSources } from './letter-paper-values.ts';
import {
  ClaimableInvoice,
  DeliveryResult,
  LetterAmounts,
  LetterDelivery,
  LetterFilter,
  LetterGap,
  LetterInterest,
  LetterOffer,
  LetterOptions,
  LetterParagraph,
  LetterRow,
} from './letter-values.ts';
import { shortText, windowInput, windowOf } from './lists.ts';
import { ClaimView, optionalText } from './values.ts';

const READS_BYTES = [
  'letter-not-found',
  'letter-not-registered',
  'letter-missing-bytes',
  ...DISK_ERRORS,
  'ledger-not-open',
] as const;

export const letterChannels = {
  /** What can be claimed of a debtor, and the letter the program proposes; with a draft, the draft as it was left. */
  'letters.options': {
    kind: 'query',
    /** `letter`: which one is meant; without it, the demand. `about`: the record that a paper is about, such as a payment. */
    input: z.strictObject({
      debtorId: DebtorId,
      letterId: LetterId.optional(),
      letter: LetterKind.optional(),
      about: z.uuid().optional(),
    }),
    output: z.strictObject({
      debtor: z.strictObject({ id: DebtorId, name: z.string(), kind: DebtorKind, kindConfirmed: z.boolean() }),
      invoices: z.array(ClaimableInvoice),
      /** Costs of this debtor with their proof, and those without, which cannot be claimed. */
      costs: z.strictObject({ proven: Cents, unproven: Cents }),
      options: LetterOptions,
      /** The last promise that was not kept. */
      promise: z.strictObject({ amount: Cents, on: IsoDate, toldOn: IsoDate }).optional(),
      /** Of a letter that no ladder sends. */
      sources: PaperSources.optional(),
    }),
    errors: ['debtor-not-found', 'letter-not-found', 'ledger-not-open'],
  },
  /** Every letter with whether it can be written to this debtor today, in the order in which they are sent. */
  'letters.offers': {
    kind: 'query',
    /** `about`: papers are offered for this record, and of their drafts only those about it. */
    input: z.strictObject({ debtorId: DebtorId, about: z.uuid().optional() }),
    output: z.strictObject({
      debtor: z.strictObject({ id: DebtorId, name: z.string(), kind: DebtorKind }),
      offers: z.array(LetterOffer),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** The paper itself, as a draft, and what is wrong with it. Latest wins. */
  'letters.preview': {
    kind: 'job',
    input: z.strictObject({ debtorId: DebtorId, options: LetterOptions }),
    output: z.strictObject({
      token: FileToken,
      pages: z.int().positive(),
      gaps: z.array(LetterGap),
      paragraphs: z.array(LetterParagraph),
      amounts: LetterAmounts,
      interest: z.array(LetterInterest),
    }),
    errors: ['debtor-not-found', ...DISK_ERRORS, 'ledger-not-open'],
  },
  /** Makes a draft, or keeps what was changed in one. */
  'letters.saveDraft': {
    kind: 'command',
    input: z.strictObject({ letterId: LetterId.optional(), debtorId: DebtorId, options: LetterOptions }),
    output: z.strictObject({ letterId: LetterId }),
    errors: ['debtor-not-found', 'letter-not-found', 'letter-already-registered', 'ledger-not-open'],
    touches: ['letters'],
  },
  'letters.discardDraft': {
    kind: 'command',
    input: z.strictObject({ letterId: LetterId }),
    output: z.strictObject({}),
    errors: ['letter-not-found', 'letter-already-registered', 'ledger-not-open'],
    touches: ['letters', 'undo'],
  },
  'letters.restoreDraft': {
    kind: 'command',
    input: z.strictObject({ letterId: LetterId }),
    output: z.strictObject({}),
    errors: ['letter-not-found', 'ledger-not-open'],
    touches: ['letters', 'undo'],
  },
  /** Numbers, draws and files a draft for good. `total` is what the owner saw: with another figure nothing is registered. */
  'letters.register': {
    kind: 'job',
    input: z.strictObject({ letterId: LetterId, total: Cents }),
    output: z.strictObject({ letterId: LetterId, number: z.string() }),
    errors: [
      'letter-not-found',
      'letter-already-registered',
      'letter-incomplete',
      'letter-debt-changed',
      ...DISK_ERRORS,
      'ledger-not-open',
    ],
    touches: ['letters', 'debtors', 'invoices', 'undo'],
  },
  'letters.list': {
    kind: 'query',
    input: z.strictObject({ filter: LetterFilter, ...windowInput }),
    output: windowOf(LetterRow),
    errors: ['ledger-not-open'],
  },
  'letters.get': {
    kind: 'query',
    input: z.strictObject({ id: LetterId }),
    output: z.strictObject({
      row: LetterRow,
      deletedOn: IsoDate.optional(),
      /** Of what is registered; a draft is computed anew each time. */
      registered: z
        .strictObject({
          amounts: LetterAmounts,
          /** As it was frozen; empty where none is claimed. */
          interest: z.array(LetterInterest),
          /** The rule its interest follows; absent where the letter says none. */
          regime: ClaimView.shape.regime.optional(),
          calculatedTo: IsoDate,
          invoices: z.array(z.strictObject({ id: InvoiceId, number: z.string() })),
          pages: z.int().positive(),
          hash: z.string(),
          /** Own words that it was printed from, by letter and version; none: the program's own text. */
          wordings: z.array(z.strictObject({ templateId: TemplateId, version: z.int().positive(), on: IsoDate.optional() })),
          /** Printed at the foot of each page. */
          code: z.string().optional(),
          printedOn: IsoDate.optional(),
          annulledOn: IsoDate.optional(),
          annulReason: z.string().optional(),
          deliveries: z.array(LetterDelivery),
        })
        .optional(),
    }),
    errors: ['letter-not-found', 'ledger-not-open'],
  },
  /** The stored bytes, compared with their hash, for the window to draw. */
  'letters.view': {
    kind: 'query',
    input: z.strictObject({ id: LetterId }),
    output: z.strictObject({ token: FileToken }),
    errors: READS_BYTES,
  },
  /** A read-only copy with a readable name, in the system's viewer: from there it is printed. */
  'letters.open': {
    kind: 'query',
    input: z.strictObject({ id: LetterId }),
    output: z.strictObject({}),
    errors: [...READS_BYTES, 'viewer-not-opened'],
  },
  /** The same with the draft that is on the screen. */
  'letters.openDraft': {
    kind: 'query',
    input: z.strictObject({ token: FileToken, debtorId: DebtorId, templateId: TemplateId }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'file-token-unknown', 'viewer-not-opened', ...DISK_ERRORS, 'ledger-not-open'],
  },
  /** "¿Salió bien?" */
  'letters.markPrinted': {
    kind: 'command',
    input: z.strictObject({ id: LetterId, printed: z.boolean() }),
    output: z.strictObject({}),
    errors: ['letter-not-found', 'letter-not-registered', 'ledger-not-open'],
    touches: ['letters', 'undo'],
  },
  /** How it was sent, and later what came of it: a proven receipt begins the default of a consumer (art. 1100 CC). */
  'letters.recordDelivery': {
    kind: 'command',
    input: z
      .strictObject({
        letterId: LetterId,
        /** Of one that is corrected or gets its result. */
        deliveryId: z.uuid().optional(),
        channel: DeliveryChannel,
        trackingNumber: optionalText,
        sentOn: IsoDate,
        result: DeliveryResult.optional(),
        resultOn: IsoDate.optional(),
      })
      .refine(({ result, resultOn }) => (result === undefined) === (resultOn === undefined), {
        path: ['resultOn'],
        message: 'letters.delivery.resultNeedsDay',
      }),
    output: z.strictObject({ deliveryId: z.uuid() }),
    errors: [
      'letter-not-found',
      'letter-not-registered',
      'delivery-not-found',
      'date-in-future',
      'date-before-letter',
      'ledger-not-open',
    ],
    touches: ['letters', 'debtors', 'invoices', 'undo'],
  },
  'letters.removeDelivery': {
    kind: 'command',
    input: z.strictObject({ letterId: LetterId, deliveryId: z.uuid() }),
    output: z.strictObject({}),
    errors: ['letter-not-found', 'delivery-not-found', 'ledger-not-open'],
    touches: ['letters', 'debtors', 'invoices', 'undo'],
  },
  /** It keeps its number, its bytes and its place in the register; it claims nothing any more. */
  'letters.annul': {
    kind: 'command',
    input: z.strictObject({ id: LetterId, reason: shortText.min(1) }),
    output: z.strictObject({}),
    errors: ['letter-not-found', 'letter-not-registered', 'ledger-not-open'],
    touches: ['letters', 'debtors', 'invoices', 'undo'],
  },
  'letters.reinstate': {
    kind: 'command',
    input: z.strictObject({ id: LetterId }),
    output: z.strictObject({}),
    errors: ['letter-not-found', 'ledger-not-open'],
    touches: ['letters', 'debtors', 'invoices', 'undo'],
  },
} as const satisfies Contract;
