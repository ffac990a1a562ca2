/** What becomes of the interest of the deferral, and of the first version, when an agreement ends before its last instalment. */
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, ChargeId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  type AgreementRecord,
  deferralChargesOf,
  findAgreement,
  updateAgreement,
} from '../../db/repositories/agreement-repository.ts';
import { insertCharge, updateCharge } from '../../db/repositories/payment-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { accruedDeferral } from './fixed-debts.ts';

type Ports = Pick<AppContext, 'newId' | 'now' | 'today'>;

/** Only what had accrued by that day is owed: the rest of the charge is waived, and what is left stands as a charge of its own. */
export function settleDeferral(ports: Ports, tx: WriteTx, record: AgreementRecord, until: IsoDate): void {
  const ref = agreementRef(record);
  const left = accruedDeferral(tx, record, until);
  for (const charge of deferralChargesOf(tx, record.id)) {
    if (charge.waivedOn !== null) continue;
    const still = left.get(charge.id);
    if (still === undefined || charge.paid + still >= charge.amount) continue;
    updateCharge(tx, charge.id, { waivedOn: until, waiverReason: t('agreementBook.deferralSettled', { ref }) });
    if (still === 0) continue;
    insertCharge(tx, {
      id: ports.newId<ChargeId>(),
      debtorId: record.debtorId,
      kind: 'cost',
      incurredOn: until,
      concept: t('agreementBook.deferralConcept', { ref }),
      amountCents: still,
      createdAt: ports.now(),
      agreementId: record.id,
    });
  }
}

/** The charge it began with stands again. */
export function unsettleDeferral(ports: Ports, tx: WriteTx, record: AgreementRecord): void {
  const [first, ...later] = deferralChargesOf(tx, record.id);
  if (!first) return;
  for (const charge of later) updateCharge(tx, charge.id, { deletedOn: ports.today() });
  if (first.waivedOn !== null) updateCharge(tx, first.id, { waivedOn: null, waiverReason: null });
}

/** A second version was signed: the first one ends on the day on which the second fixes the debt. */
export function endAsReplaced(ports: Ports, tx: WriteTx, id: AgreementId, on: IsoDate): void {
  const record = findAgreement(tx, id);
  if (record?.state !== 'signed') return;
  settleDeferral(ports, tx, record, on);
  updateAgreement(tx, id, { state: 'ended', ending: 'renegotiated', endedOn: on, updatedAt: ports.now() });
}

export function reopenReplaced(ports: Ports, tx: WriteTx, id: AgreementId): void {
  const record = findAgreement(tx, id);
  if (record?.ending !== 'renegotiated') return;
  unsettleDeferral(ports, tx, record);
  updateAgreement(tx, id, { state: 'signed', ending: null, endedOn: null, updatedAt: ports.now() });
}
