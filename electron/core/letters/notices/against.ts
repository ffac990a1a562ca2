/** Why each notice cannot be written today: every condition of the law or of the catalogue by itself, the first that fails. */
import type { ClaimableInvoice } from '../../../../shared/contract/letter-values.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { OfferFacts } from '../../../../shared/domain/letters/letter-offers.ts';
import {
  againstClosing,
  againstRecord,
  CREDIT_FILE_LEAST,
  isTooOldForFile,
} from '../../../../shared/domain/letters/notice-gaps.ts';
import { sumCents } from '../../../../shared/domain/money.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { noticesSent } from '../../../db/repositories/negotiation-repository.ts';
import { demandsReceivedOrSent, lastSuspension, paymentSince } from '../../../db/repositories/notice-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { invitationById } from '../invitation.ts';
import { creditFiles } from './notices.ts';

type Question = {
  readonly today: IsoDate;
  /** What is late and may be claimed. */
  readonly late: readonly ClaimableInvoice[];
  readonly about: string | undefined;
};
type Against = NonNullable<NonNullable<OfferFacts['notices']>[keyof NonNullable<OfferFacts['notices']>]>;

export function noticesAgainst(db: ReadDb, debtor: DebtorRecord, question: Question): NonNullable<OfferFacts['notices']> {
  const invitation = invitationById(db, debtor.id, question.about, question.today)?.facts;
  const afterNotice = againstAfterNotice(db, debtor, question);
  return {
    L08: againstCreditFile(db, debtor, question),
    L09: afterNotice,
    L09R: againstRestoration(db, debtor),
    L10A: afterNotice,
    L10B: question.late.length === 0 ? 'nothing-late' : undefined,
    L21: againstClosing(invitation)[0]?.code,
    L22: againstRecord(invitation)[0]?.code,
  };
}

function againstAfterNotice(db: ReadDb, debtor: DebtorRecord, { late }: Question): Against | undefined {
  if (late.length === 0) return 'nothing-late';
  const since = late.map(({ dueOn }) => dueOn).toSorted()[0];
  const ids = late.map(({ id }) => id);
  return since !== undefined && noticesSent(db, debtor.id, ids, since).length > 0 ? undefined : 'no-notice-yet';
}

function againstCreditFile(db: ReadDb, debtor: DebtorRecord, { late, today }: Question): Against | undefined {
  if (creditFiles(db).length === 0) return 'credit-file-off';
  if (late.length === 0) return 'nothing-late';
  const young = late.filter(({ dueOn }) => !isTooOldForFile(dueOn, today));
  if (young.length === 0) return 'credit-file-old';
  if (sumCents(young.map(({ outstanding }) => outstanding)) < CREDIT_FILE_LEAST) return 'credit-file-small';
  const ids = young.map(({ id }) => id);
  return demandsReceivedOrSent(db, debtor.id, ids) ? undefined : 'credit-file-alone';
}

function againstRestoration(db: ReadDb, debtor: DebtorRecord): Against | undefined {
  const suspension = lastSuspension(db, debtor.id);
  if (!suspension) return 'no-suspension';
  const isPaid = suspension.outstanding === 0 && paymentSince(db, debtor.id, suspension.registeredOn) !== undefined;
  return isPaid ? undefined : 'service-still-owed';
}
