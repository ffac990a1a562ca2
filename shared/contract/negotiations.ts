/** The negotiation that the law asks for before a claim in court (LO 1/2025), as each invitation tells it, and its papers. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { AttachmentId, DebtorId, FileToken, InvoiceId, LetterId } from '../domain/ids.ts';
import { DeliveryChannel } from '../domain/letters/letter-facts.ts';
import { meansOf, SettlementEntryKind, SettlementMeans } from '../domain/settlement-entry.ts';
import { DeliveryProof, SettlementLight, SettlementReason } from '../domain/settlement-proof.ts';
import type { Contract } from './define.ts';
import { TAKEN_FILE_ERRORS } from './errors.ts';
import { longText, shortText } from './lists.ts';

const ProofFile = z.strictObject({
  id: AttachmentId,
  deliveryId: z.uuid(),
  proof: DeliveryProof,
  name: z.string(),
  addedOn: IsoDate,
});
export type ProofFile = z.infer<typeof ProofFile>;

const NegotiationEntry = z.strictObject({
  id: z.uuid(),
  kind: SettlementEntryKind,
  on: IsoDate,
  means: SettlementMeans,
  lawyers: z.string().optional(),
  note: z.string().optional(),
});
export type NegotiationEntry = z.infer<typeof NegotiationEntry>;

const LetterRef = z.strictObject({ letterId: LetterId, number: z.string(), on: IsoDate });

export const NegotiationView = z.strictObject({
  letterId: LetterId,
  number: z.string(),
  requestedOn: IsoDate,
  invoices: z.array(z.strictObject({ id: InvoiceId, number: z.string() })),
  state: z.enum(['not-sent', 'on-its-way', 'open', 'ended', 'lapsed', 'agreed']),
  /** Of the delivery that begins it or, before that, of the last one. */
  delivery: z.strictObject({ id: z.uuid(), channel: DeliveryChannel, sentOn: IsoDate, result: z.string().optional() }).optional(),
  receivedOn: IsoDate.optional(),
  /** Refused or not collected: it counts from that day, and a court may not be content with it. */
  attemptedOn: IsoDate.optional(),
  /** Of one that is open: its last day as things stand; absent while only a written end can end it. */
  endsOn: IsoDate.optional(),
  endedOn: IsoDate.optional(),
  cause: z.enum(['silence', 'proposal', 'talks', 'closed']).optional(),
  agreedOn: IsoDate.optional(),
  canFileFrom: IsoDate.optional(),
  /** Last day to file; while it is open, the one that is safe whatever happens. */
  lapsesOn: IsoDate.optional(),
  light: SettlementLight,
  reasons: z.array(SettlementReason),
  entries: z.array(NegotiationEntry),
  /** What was noted elsewhere as a contact or a promise, and counts here. */
  traces: z.strictObject({ writtenOn: IsoDate.optional(), spokenOn: IsoDate.optional() }),
  /** What the delivery that begins it should have, with what is kept. */
  slots: z.array(z.strictObject({ proof: DeliveryProof, files: z.array(ProofFile) })),
  /** The letter that ended it (L21), and the record of both (L22). */
  closing: LetterRef.optional(),
  record: LetterRef.extend({ isSigned: z.boolean() }).optional(),
});
export type NegotiationView = z.infer<typeof NegotiationView>;

const touches = ['letters', 'debtors', 'invoices', 'undo'] as const;

export const negotiationChannels = {
  /** Of every invitation of a debtor that was registered and not annulled, or of one; newest first. */
  'negotiations.list': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId, letterId: LetterId.optional() }),
    output: z.strictObject({ negotiations: z.array(NegotiationView) }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** An answer, a meeting, a proposal or the end. What was said goes in the note, which is printed nowhere. */
  'negotiations.record': {
    kind: 'command',
    input: z
      .strictObject({
        letterId: LetterId,
        kind: SettlementEntryKind,
        on: IsoDate,
        means: SettlementMeans,
        lawyers: shortText.min(1).optional(),
        note: longText.min(1).optional(),
      })
      .refine(({ kind, means }) => meansOf(kind).includes(means), { path: ['means'] }),
    output: z.strictObject({ id: z.uuid() }),
    errors: ['letter-not-found', 'letter-not-registered', 'date-in-future', 'date-before-letter', 'ledger-not-open'],
    touches,
  },
  'negotiations.remove': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['negotiation-entry-not-found', 'ledger-not-open'],
    touches,
  },
  'negotiations.restore': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['negotiation-entry-not-found', 'ledger-not-open'],
    touches,
  },
  /** The papers of a letter's deliveries: the post office's receipt, the certified text, the advice of receipt. */
  'deliveries.proofs': {
    kind: 'query',
    input: z.strictObject({ letterId: LetterId }),
    output: z.strictObject({ files: z.array(ProofFile) }),
    errors: ['letter-not-found', 'ledger-not-open'],
  },
  'deliveries.addProof': {
    kind: 'command',
    input: z.strictObject({ letterId: LetterId, deliveryId: z.uuid(), proof: DeliveryProof, token: FileToken }),
    output: z.strictObject({ id: AttachmentId }),
    errors: ['letter-not-found', 'delivery-not-found', ...TAKEN_FILE_ERRORS, 'ledger-not-open'],
    touches: ['attachments', 'letters', 'undo'],
  },
} as const satisfies Contract;
