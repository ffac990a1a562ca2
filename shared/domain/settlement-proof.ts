/**
 * How well the ledger could show to a court that the negotiation was tried (LO 1/2025 art. 10.2): which papers each channel
 * gives, which are kept, and a light that never promises. The criteria differ from court to court (legal-es 6.3), so even
 * green only says that nothing is missing of what was noted.
 *
 * Law      a document signed by both; or, failing that, any that proves that the request was received, on which day, and that
 *          its whole content could be read.
 * Policy   a request that was refused or not collected stays amber, and so does one sent by a channel that proves little.
 */
import { z } from 'zod';
import { addDays, type IsoDate } from './civil-date.ts';
import type { SettlementAttempt, SettlementDelivery } from './settlement-attempt.ts';

export const DeliveryProof = z.enum(['sending', 'content', 'receipt']);
export type DeliveryProof = z.infer<typeof DeliveryProof>;

/** The papers that a channel gives. Those of a notary, of a provider of certified delivery and a signed copy say it all at once. */
export function proofsOf(channel: string): readonly DeliveryProof[] {
  switch (channel) {
    case 'burofax':
      return ['sending', 'content', 'receipt'];
    case 'certified-letter':
      return ['sending', 'receipt'];
    case 'certified-electronic':
    case 'notary':
    case 'by-hand':
    case 'public-register':
      return ['receipt'];
    default:
      return ['sending'];
  }
}

/** Prove neither the content nor, some of them, the receipt. */
const PROVES_LITTLE: ReadonlySet<string> = new Set(['email', 'post', 'certified-letter']);
export const provesLittle = (channel: string): boolean => PROVES_LITTLE.has(channel);

export const SettlementLight = z.enum(['red', 'amber', 'green']);
export type SettlementLight = z.infer<typeof SettlementLight>;

export const SettlementReason = z.enum([
  'not-received-yet',
  'lapsed',
  'agreed',
  'still-open',
  'unended',
  'never-received',
  'proves-little',
  'proof-missing',
  'no-written-answer',
  'closing-unproven',
  'lapses-soon',
  'nothing-missing',
]);
export type SettlementReason = z.infer<typeof SettlementReason>;

export type SettlementEvidence = {
  /** Kinds of paper kept with the delivery that begins the negotiation. */
  readonly kept: ReadonlySet<DeliveryProof>;
  /** The record that both signed (L22), with its file. */
  readonly hasJointRecord: boolean;
  /** Somebody spoke with the debtor, who never wrote. */
  readonly spokeWithoutWriting: boolean;
  /** The letter that ended it (L21) has no result of its sending yet. */
  readonly closingUnproven: boolean;
};

/** Days before the last day to file in which it is told. */
const SOON_DAYS = 60;

export function settlementLight<D extends SettlementDelivery>(
  attempt: SettlementAttempt<D>,
  { kept, hasJointRecord, spokeWithoutWriting, closingUnproven }: SettlementEvidence,
  today: IsoDate,
): { readonly light: SettlementLight; readonly reasons: readonly SettlementReason[] } {
  if (attempt.state === 'not-begun') return { light: 'red', reasons: ['not-received-yet'] };
  if (attempt.state === 'agreed') return { light: 'red', reasons: ['agreed'] };
  if (attempt.state === 'lapsed') return { light: 'red', reasons: ['lapsed'] };
  const { start } = attempt;
  const { channel } = start.delivery;
  const reasons: SettlementReason[] = [
    ...(attempt.state === 'open' ? [attempt.endsOn === undefined ? ('unended' as const) : ('still-open' as const)] : []),
    ...(hasJointRecord
      ? []
      : [
          ...(start.isReceived ? [] : ['never-received' as const]),
          ...(provesLittle(channel) ? ['proves-little' as const] : []),
          ...(proofsOf(channel).every((proof) => kept.has(proof)) ? [] : ['proof-missing' as const]),
        ]),
    ...(spokeWithoutWriting && !hasJointRecord ? ['no-written-answer' as const] : []),
    ...(closingUnproven ? ['closing-unproven' as const] : []),
    ...(attempt.state === 'ended' && attempt.lapsesOn <= addDays(today, SOON_DAYS) ? ['lapses-soon' as const] : []),
  ];
  return reasons.length > 0 ? { light: 'amber', reasons } : { light: 'green', reasons: ['nothing-missing'] };
}
