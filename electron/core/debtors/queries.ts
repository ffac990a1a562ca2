/**
 * What the window asks about debtors: the list with its sums, one card, its claim on a day with every step, look-alikes, tags.
 *
 * Units    integer cents; interest to the day asked for, that day included.
 * Policy   what is disputed or set apart counts as owed. Corrective invoices that no invoice has taken are a credit.
 */
import type { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { addCents, cents, subtractCents, sumCents } from '../../../shared/domain/money.ts';
import { recoveryCosts } from '../../../shared/domain/recovery-costs.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { debtorRowsOf, listDebtors } from '../../db/repositories/debtor-list.ts';
import { allTags, findDebtor, findSimilar, listBehaviours } from '../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import { openDisputeOf } from '../../db/repositories/invoice-repository.ts';
import { type ChargeWithPaid, creditOf, listCharges } from '../../db/repositories/payment-repository.ts';
import { listPromises } from '../../db/repositories/promise-repository.ts';
import { claimsOf, claimView } from '../claims/claims.ts';
import type { AppContext, Reading } from '../context.ts';
import { debtorFieldsOf } from './debtor-fields.ts';
import { debtorRows, promiseStateOf } from './debtor-rows.ts';

type Channels = typeof debtorChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function listDebtorRows(
  ctx: Reading,
  { filter, sort, reversed = false, offset, limit }: InputOf<Channels['debtors.list']>,
): Answer<'debtors.list'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const { rows: found, sums } = listDebtors(db, filter, { sort, reversed }, today, { offset, limit });
    const rows = debtorRows(db, found, today);
    return ok({
      total: sums.total,
      rows,
      sums: { outstanding: cents(sums.outstanding), overdue: cents(sums.overdue), credit: cents(sums.credit) },
    });
  });
}

export function getDebtor(ctx: Reading, { id }: InputOf<Channels['debtors.get']>): Answer<'debtors.get'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const record = findDebtor(db, id);
    const [row] = debtorRows(db, debtorRowsOf(db, [id], today), today);
    if (!record || !row) return err({ code: 'debtor-not-found' });
    return ok({
      row,
      fields: debtorFieldsOf(db, record),
      ...(record.behaviourSince !== null && { behaviourSince: record.behaviourSince }),
      behaviours: listBehaviours(db, id).map(({ behaviour, since, reason }) => ({
        behaviour,
        since,
        ...(reason !== null && { reason }),
      })),
      promises: listPromises(db, id).map((promise) => ({
        id: promise.id,
        amount: promise.amountCents,
        promisedFor: promise.promisedFor,
        madeOn: promise.madeOn,
        state: promiseStateOf(promise, today),
        ...(promise.note !== null && { note: promise.note }),
      })),
    });
  });
}

/** Disputed invoices and those set apart are shown and added up: what is owed is owed, though it is not being claimed. */
export function claimOfDebtor(ctx: Reading, input: InputOf<Channels['debtors.claim']>): Answer<'debtors.claim'> {
  const on = input.on ?? ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.id);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const invoices = openInvoicesOf(db, input.id);
    const all = claimsOf(db, debtor, invoices, on);
    const claims = all.filter(({ claim }) => claim.principal > 0);
    // Interest and the 40 € outlive the principal (art. 8.1), but nobody should find them in what a good customer owes.
    const paidLate = all.filter(({ claim }) => claim.principal === 0 && claim.total > 0);
    const charges = listCharges(db, input.id);
    const credit = addCents(creditOf(db, input.id), unappliedCorrectives(invoices));
    const compensation = sumCents(claims.map(({ claim }) => claim.compensation));
    const standing = charges.filter((charge) => charge.kind === 'cost' && charge.waivedOn === null);
    const left = (charge: (typeof standing)[number]) => subtractCents(charge.amountCents, charge.paid);
    const { excess } = recoveryCosts({
      kind: debtor.kind,
      invoices: claims.filter(({ claim }) => claim.bearsCompensation).length,
      costs: standing.filter(isOfCollecting).map((charge) => ({ amount: left(charge), proven: charge.proven })),
    });
    const costs = addCents(excess, sumCents(standing.filter((charge) => !isOfCollecting(charge)).map(left)));
    const principal = sumCents(claims.map(({ claim }) => claim.principal));
    const interest = sumCents(claims.map(({ claim }) => claim.interest));
    const provisional = claims.flatMap(({ claim }) => claim.provisionalFrom ?? []).sort();
    const overdueSince = claims
      .flatMap(({ claim }) => claim.dueDates.filter((due) => due.overdue).map((due) => due.dueOn))
      .sort();
    return ok({
      on,
      principal,
      principalOverdue: sumCents(claims.map(({ claim }) => claim.principalOverdue)),
      interest,
      compensation,
      costs,
      credit,
      total: subtractCents(sumCents([principal, interest, compensation, costs]), credit),
      dayCount: getBusiness(db).dayCount,
      dailyInterest: sumCents(claims.map(({ claim }) => claim.dailyInterest)),
      paidLate: { invoices: paidLate.length, amount: sumCents(paidLate.map(({ claim }) => claim.total)) },
      ...(provisional[0] && { provisionalFrom: provisional[0] }),
      ...(overdueSince[0] && { oldestDueOn: overdueSince[0] }),
      invoices: claims.map(({ invoice, claim }) => ({
        invoiceId: invoice.id,
        number: invoice.number,
        issuedOn: invoice.issuedOn,
        claimable: invoice.notClaimableSince === null && openDisputeOf(db, invoice.id) === undefined,
        claim: claimView(claim),
      })),
      charges: charges.map((charge) => ({
        id: charge.id,
        kind: charge.kind,
        incurredOn: charge.incurredOn,
        concept: charge.concept,
        amount: charge.amountCents,
        paid: charge.paid,
        proven: charge.proven || !isOfCollecting(charge),
        ...(charge.waivedOn !== null && { waived: { on: charge.waivedOn, reason: charge.waiverReason ?? '' } }),
        ...(charge.invoiceId !== null && { invoiceId: charge.invoiceId }),
      })),
    });
  });
}

/** The interest of a deferral is owed because both signed it, and needs no voucher. */
const isOfCollecting = ({ agreementId }: ChargeWithPaid): boolean => agreementId === null;

/** Corrective invoices that no invoice has taken: a negative balance is a credit. */
function unappliedCorrectives(invoices: ReturnType<typeof openInvoicesOf>) {
  return cents(invoices.reduce((sum, invoice) => sum + (invoice.kind === 'corrective' ? -invoice.outstanding : 0), 0));
}

export function similarDebtors(
  ctx: AppContext,
  { name, taxId, except }: InputOf<Channels['debtors.similar']>,
): Answer<'debtors.similar'> {
  if (name.trim() === '' && !taxId) return ok({ debtors: [] });
  return ctx.uow.read((db) =>
    ok({
      debtors: findSimilar(db, name, taxId)
        .filter((row) => row.id !== except)
        .map((row) => ({ id: row.id, name: row.name, because: row.because, ...(row.taxId !== null && { taxId: row.taxId }) })),
    }),
  );
}

export function listAllTags(ctx: AppContext): Answer<'debtors.tags'> {
  return ctx.uow.read((db) => ok({ tags: [...allTags(db)] }));
}
