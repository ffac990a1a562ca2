/**
 * The answer to an open dispute (L24).
 *
 * Policy   a consumer is answered within fifteen days of the complaint (TRLGDCU art. 21.3), the others by our own use in as many.
 */
import type { PaperOptions, PaperSources, ReplyOptions } from '../../../../shared/contract/letter-paper-values.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { NoOffer } from '../../../../shared/domain/letters/letter-offers.ts';
import type { ReplyFacts } from '../../../../shared/domain/letters/paper-facts.ts';
import { largerCents, subtractCents, ZERO } from '../../../../shared/domain/money.ts';
import { LEGAL } from '../../../../shared/legal/constants.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { type OpenDispute, openDisputes } from '../../../db/repositories/paper-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { insideSentence } from '../debt-facts.ts';
import type { PaperContent } from './paper-content.ts';
import { rowsOfInvoices } from './receipts.ts';

export const againstReply = (db: ReadDb, debtor: DebtorRecord): NoOffer | undefined =>
  openDisputes(db, debtor.id).length === 0 ? 'no-dispute' : undefined;

/** Nobody disputes what is owed beyond the disputed sum; without a sum all of it is disputed. */
const undisputed = ({ outstanding, disputed }: OpenDispute) =>
  disputed === null ? ZERO : largerCents(subtractCents(outstanding, disputed), ZERO);

export function replySources(db: ReadDb, debtor: DebtorRecord): NonNullable<PaperSources['disputes']> {
  return openDisputes(db, debtor.id).map((dispute) => ({
    id: dispute.invoiceId,
    number: dispute.number,
    openedOn: dispute.openedOn,
    reason: insideSentence(dispute.reason),
    ...(dispute.answerBy !== null && { answerBy: dispute.answerBy }),
    undisputed: undisputed(dispute),
  }));
}

export function replyProposal(
  disputes: NonNullable<PaperSources['disputes']>,
  about: string | undefined,
  today: IsoDate,
): PaperOptions {
  const dispute = disputes.find(({ id }) => id === about) ?? disputes[0];
  if (!dispute) return {};
  const latest = addDays(today, LEGAL.consumerAnswerDays.value);
  const answerBy = dispute.answerBy !== undefined && dispute.answerBy > today ? dispute.answerBy : latest;
  const reply: ReplyOptions = { kind: 'received', writtenOn: dispute.openedOn, claim: dispute.reason.slice(0, 400), answerBy };
  return { about: dispute.id, reply: { ...reply, ...(dispute.undisputed > 0 && { tellsUndisputed: true }) } };
}

export function replyContent(db: ReadDb, debtor: DebtorRecord, options: PaperOptions, today: IsoDate): PaperContent {
  const dispute = openDisputes(db, debtor.id).find(({ invoiceId }) => invoiceId === options.about);
  return {
    debt: {
      invoices: dispute ? rowsOfInvoices(db, debtor, [dispute.invoiceId], today) : [],
      interest: undefined,
      fixedCosts: undefined,
      otherCosts: undefined,
    },
    facts: dispute && options.reply ? { reply: replyFacts(dispute, options.reply) } : {},
  };
}

function replyFacts(dispute: OpenDispute, { kind, ...own }: ReplyOptions): ReplyFacts {
  const rest = undisputed(dispute);
  return {
    kind,
    writtenOn: own.writtenOn ?? dispute.openedOn,
    claim: own.claim?.replace(/\.$/, ''),
    ...(own.answerBy !== undefined && { answerBy: own.answerBy }),
    ...(dispute.answerBy !== null && { answerDueOn: dispute.answerBy }),
    ...(own.solution !== undefined && { solution: own.solution }),
    ...(own.reasons !== undefined && { reasons: own.reasons }),
    ...(own.tellsUndisputed && rest > 0 && { undisputed: rest }),
    body: {
      ...(own.bodyName !== undefined && { name: own.bodyName }),
      ...(own.bodyWeb !== undefined && { web: own.bodyWeb }),
      isJoined: own.isJoined === true,
    },
  };
}
