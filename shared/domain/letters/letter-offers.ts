/**
 * Which letters can be written to a debtor today, and why the others cannot (letters-es §2 and §6): public bodies are
 * neither invited to negotiate nor threatened with a court, an insolvent debtor gets none of these, and the last notice
 * comes after the negotiation.
 */
import { z } from 'zod';
import type { IsoDate } from '../civil-date.ts';
import type { DebtorKind } from '../debtor-kind.ts';
import type { InvitationFacts } from './letter-facts.ts';
import {
  type AgreementLetterId,
  allowsInsolvent,
  isBeforeDue,
  isNotice,
  isOfAgreement,
  isPaper,
  LetterKind,
  type NoticeId,
  type PaperId,
  templateFor,
} from './letter-kinds.ts';
import type { TemplateId } from './letter-template.ts';
import { againstLastNotice } from './negotiation-gaps.ts';
import { templates } from './templates/es/index.ts';

export const NoOffer = z.enum([
  'insolvent',
  'public-body',
  'private-person',
  'nothing-coming-due',
  'nothing-late',
  'no-invitation',
  'invitation-not-received',
  'negotiation-open',
  'negotiation-unended',
  'negotiation-agreed',
  'negotiation-lapsed',
  'not-for-public',
  'negotiation-ended',
  'credit-file-off',
  'credit-file-small',
  'credit-file-old',
  'credit-file-alone',
  'no-notice-yet',
  'no-suspension',
  'service-still-owed',
  'no-payment',
  'nothing-left',
  'still-owes',
  'no-invoices',
  'nothing-paid-late',
  'no-dispute',
  'no-rectifying',
  'no-agreement',
  'agreement-signed',
  'not-for-consumer',
  'other-proposal',
  'nothing-missed',
  'maturity-not-agreed',
  'maturity-needs-notice',
  'maturity-too-few',
  'maturity-curing',
]);
export type NoOffer = z.infer<typeof NoOffer>;

export type LetterOffer = {
  readonly letter: LetterKind;
  readonly templateId: TemplateId;
  /** Absent when it can be written. */
  readonly against?: NoOffer;
  /** First day on which it will be possible, where that is known. */
  readonly from?: IsoDate;
};

export type OfferFacts = {
  readonly kind: DebtorKind;
  readonly isInsolvent: boolean;
  /** Something that falls due today or later may be reminded of. */
  readonly hasComing: boolean;
  /** Something late may be claimed. */
  readonly hasLate: boolean;
  readonly invitation?: Pick<InvitationFacts, 'id' | 'attempt'> | undefined;
  /** What stands against the papers, each looked up in the ledger; those that are not here can be written. */
  readonly papers?: Readonly<Partial<Record<PaperId, NoOffer | undefined>>>;
  /** The same of the notices. */
  readonly notices?: Readonly<Partial<Record<NoticeId, NoOffer | undefined>>>;
  /** And of the letters of one agreement, with the day from which it will be possible. */
  readonly agreements?: AgreementOffers | undefined;
};

export type AgreementOffers = Readonly<
  Partial<Record<AgreementLetterId, { readonly against?: NoOffer; readonly from?: IsoDate }>>
>;

/** In the order in which they are sent. */
export const letterOffers = (facts: OfferFacts): readonly LetterOffer[] =>
  LetterKind.options.map((letter) => {
    const templateId = templateFor(letter, facts.kind);
    return { letter, templateId, ...against(templateId, facts) };
  });

function against(templateId: TemplateId, facts: OfferFacts): Pick<LetterOffer, 'against' | 'from'> {
  if (isPaper(templateId)) return againstPaper(templateId, facts);
  if (isNotice(templateId)) return againstNotice(templateId, facts);
  if (isOfAgreement(templateId)) return againstAgreement(templateId, facts);
  if (facts.isInsolvent) return { against: 'insolvent' };
  if (!templates[templateId].forKinds.includes(facts.kind)) return { against: 'public-body' };
  if (isBeforeDue(templateId)) return facts.hasComing ? {} : { against: 'nothing-coming-due' };
  if (!facts.hasLate) return { against: 'nothing-late' };
  if (templateId !== 'L07') return {};
  const reason = againstLastNotice(facts.invitation);
  if (!reason) return {};
  const waits = reason.code === 'negotiation-open' && reason.detail !== undefined;
  return { against: reason.code, ...(waits && { from: reason.detail }) };
}

function againstNotice(id: NoticeId, { kind, isInsolvent, notices }: OfferFacts): Pick<LetterOffer, 'against'> {
  if (isInsolvent) return { against: 'insolvent' };
  if (!templates[id].forKinds.includes(kind)) return { against: 'not-for-public' };
  const against = notices?.[id];
  return against ? { against } : {};
}

function againstAgreement(
  id: AgreementLetterId,
  { kind, isInsolvent, agreements }: OfferFacts,
): Pick<LetterOffer, 'against' | 'from'> {
  if (isInsolvent) return { against: 'insolvent' };
  if (!templates[id].forKinds.includes(kind)) return { against: kind === 'public' ? 'not-for-public' : 'not-for-consumer' };
  return agreements?.[id] ?? { against: 'no-agreement' };
}

/** Receipts and statements are never held back by insolvency (letters-es §2 and §6.4). */
function againstPaper(id: PaperId, { kind, isInsolvent, papers }: OfferFacts): Pick<LetterOffer, 'against'> {
  if (isInsolvent && !allowsInsolvent(id)) return { against: 'insolvent' };
  if (!templates[id].forKinds.includes(kind)) return { against: kind === 'public' ? 'public-body' : 'private-person' };
  const against = papers?.[id];
  return against ? { against } : {};
}
