/** What the program proposes for the letters of an agreement, which agreements they can be of, and when each can be written. */
import type { PaperSources } from '../../../../shared/contract/letter-paper-values.ts';
import type { LetterOptions } from '../../../../shared/contract/letter-values.ts';
import { cureDaysOf } from '../../../../shared/domain/agreements/early-maturity.ts';
import { agreementRef } from '../../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { AgreementId } from '../../../../shared/domain/ids.ts';
import { proposalOf } from '../../../../shared/domain/letters/agreement-facts.ts';
import { type AgreementLetterId, isProposal, NEGOTIATION_TERM_DAYS } from '../../../../shared/domain/letters/letter-kinds.ts';
import type { AgreementOffers } from '../../../../shared/domain/letters/letter-offers.ts';
import { agreementLabels } from '../../../../shared/domain/letters/templates/es/agreement-labels.ts';
import { labels } from '../../../../shared/domain/letters/templates/es/labels.ts';
import { ZERO } from '../../../../shared/domain/money.ts';
import { spanishLetterFormats } from '../../../../shared/format/letter-formats.ts';
import { agreementsOf } from '../../../db/repositories/agreement-repository.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../../db/repositories/invoice-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { planOf } from '../../agreements/record.ts';
import { insideSentence } from '../debt-facts.ts';
import { agreementsFor, viewOn } from './content.ts';

type Question = {
  readonly templateId: AgreementLetterId;
  /** The agreement that is meant; without it the newest that fits. */
  readonly about: string | undefined;
  readonly firstContact: NonNullable<LetterOptions['negotiation']>;
};

const LONGEST_ORIGIN = 240;

export function agreementProposal(
  db: ReadDb,
  debtor: DebtorRecord,
  { templateId, about, firstContact }: Question,
): { readonly proposed: Partial<LetterOptions>; readonly sources: PaperSources } {
  const fit = agreementsFor(db, debtor, templateId);
  const sources: PaperSources = {
    agreements: fit.map((record) => {
      const payable = record.payableCents ?? ZERO;
      return {
        id: record.id,
        ...(record.number !== null && { ref: agreementRef(record) }),
        payable: payable > 0 ? payable : ZERO,
      };
    }),
  };
  const chosen = fit.find(({ id }) => id === about) ?? fit[0];
  if (!chosen) return { proposed: { invoiceIds: [], forVatRecovery: false }, sources };
  const { invoiceIds } = planOf(chosen);
  const concepts = invoiceIds.flatMap((id) => findInvoice(db, id)?.concept ?? []).map(insideSentence);
  const origin = concepts.length > 0 ? labels.proposed.origin([...new Set(concepts)]) : '';
  return {
    sources,
    proposed: {
      agreementId: chosen.id,
      invoiceIds,
      forVatRecovery: templateId === 'L16B',
      withInvoiceCopies: templateId === 'L16B',
      ...(origin !== '' && origin.length <= LONGEST_ORIGIN && { origin }),
      ...(templateId === 'L15' && { channel: 'by-hand' as const, window: 'none' as const }),
      ...(templateId === 'L16A' && { termDays: cureDaysOf(debtor.kind) }),
      ...(templateId === 'L16B' && { negotiation: firstContact, termDays: NEGOTIATION_TERM_DAYS }),
      ...(isProposal(templateId) && planOf(chosen).offer.isBinding && { channel: 'burofax' as const }),
    },
  };
}

/** Why each cannot be written today; those that are not here can. */
export function agreementsAgainst(db: ReadDb, debtor: DebtorRecord, today: IsoDate, about: string | undefined): AgreementOffers {
  const asked = AgreementId.safeParse(about).data;
  const all = agreementsOf(db, debtor.id).filter(({ state }) => state === 'proposed' || state === 'signed');
  const record = all.find(({ id }) => id === asked) ?? all[0];
  const view = record && viewOn(db, record.id, today);
  if (!record || !view) return {};
  const { plan, composed, maturity } = view;
  const isSigned = record.state === 'signed';
  const own = proposalOf({ plan, sums: composed });
  const proposal = (id: AgreementLetterId) =>
    isSigned ? { against: 'agreement-signed' as const } : own === id ? {} : { against: 'other-proposal' as const };
  return {
    L11: proposal('L11'),
    L12: proposal('L12'),
    L13: proposal('L13'),
    L14: proposal('L14'),
    L15: plan.offer.byPayment ? { against: 'no-agreement' } : {},
    L16A: !isSigned ? { against: 'no-agreement' } : view.track.missed > 0 ? {} : { against: 'nothing-missed' },
    L16B: isSigned ? againstMaturity(maturity) : { against: 'no-agreement' },
  };
}

function againstMaturity({
  state,
  from,
}: NonNullable<ReturnType<typeof viewOn>>['maturity']): NonNullable<AgreementOffers['L16B']> {
  switch (state) {
    case 'open':
      return {};
    case 'curing':
      return { against: 'maturity-curing', ...(from && { from }) };
    case 'nothing-late':
      return { against: 'nothing-missed' };
    case 'not-agreed':
      return { against: 'maturity-not-agreed' };
    case 'too-few':
      return { against: 'maturity-too-few' };
    case 'needs-notice':
      return { against: 'maturity-needs-notice' };
  }
}

/** Who signed as guarantor of the newest agreement, when somebody did; the rest only the owner knows. */
export function guaranteeProposal(db: ReadDb, debtor: DebtorRecord): NonNullable<LetterOptions['guarantee']> {
  const record = agreementsOf(db, debtor.id).find((one) => one.signedOn !== null && planOf(one).guarantor !== undefined);
  const guarantor = record && planOf(record).guarantor;
  if (!record || record.signedOn === null || !guarantor) return { isPerson: true, isJoint: false };
  return {
    name: guarantor.name,
    ...(guarantor.taxId !== undefined && { taxId: guarantor.taxId }),
    ...addressIn(guarantor.address ?? ''),
    isPerson: guarantor.isConsumer || !/^[ABCDEFGHJNPQRSUVW]/.test(guarantor.taxId ?? ''),
    document: agreementLabels.signedAgreement(
      agreementRef(record),
      spanishLetterFormats.longDate(record.signedOn).replaceAll('\u00a0', ' '),
    ),
    // Clause 8 of the agreement.
    isJoint: true,
  };
}

/** "Calle Mayor, 1, 28013 Madrid (Madrid)" */
function addressIn(text: string) {
  const [, street, postalCode, town, province] = /^(.*?),?\s*\b(\d{5})\s+([^()]+?)(?:\s*\(([^)]+)\))?$/.exec(text) ?? [];
  if (!street || !postalCode || !town) return text === '' ? {} : { street: text };
  return { street, postalCode, town, ...(province !== undefined && { province }) };
}
