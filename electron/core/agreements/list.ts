/** Agreements as lists, read from what is kept of each (`keep-standings.ts`). */
import type { AgreementRow, AgreementState } from '../../../shared/contract/agreement-values.ts';
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { largerCents, ZERO } from '../../../shared/domain/money.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import {
  agreementCounts,
  agreementSums,
  type ListedAgreement,
  listAgreements,
  moneyExpected,
  moneyOverdue,
  punctuality,
} from '../../db/repositories/agreement-list.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { localTime } from '../local-time.ts';
import { planOf } from './record.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

const MONTH = 7;

export function list(
  ctx: AppContext,
  { filter, sort, descending, offset, limit }: InputOf<Channels['agreements.list']>,
): Answer<'agreements.list'> {
  return ctx.uow.read((db): Answer<'agreements.list'> => {
    const sums = agreementSums(db, filter);
    const rows = listAgreements(db, filter, { sort, descending, offset, limit });
    return ok({
      total: sums.n,
      rows: rows.map((row) => listedRow(db, row, ctx)),
      sums: { pending: sums.pending, overdue: sums.overdue },
    });
  });
}

function listedRow(db: ReadDb, row: ListedAgreement, ctx: Pick<AppContext, 'today' | 'now' | 'localDay'>): AgreementRow {
  const plan = planOf(row);
  return {
    id: row.id,
    debtorId: row.debtorId,
    debtorName: row.debtorName,
    ...(row.number !== null && { ref: agreementRef(row) }),
    version: row.version,
    state: row.standing === null ? 'draft' : shownState(row.standing, plan, ctx),
    kinds: [...kindsOf(plan)],
    invoices: [...numbersOf(db, plan)],
    payable: row.agreedCents ?? ZERO,
    paid: row.paidCents ?? ZERO,
    pending: row.pendingCents ?? ZERO,
    overdue: row.overdueCents ?? ZERO,
    waiver: largerCents(row.waiverCents ?? plan.waiver ?? ZERO, ZERO),
    instalments: row.instalments ?? 0,
    settled: row.settled ?? 0,
    ...(row.nextPosition !== null &&
      row.nextOn !== null && { next: { position: row.nextPosition, on: row.nextOn, amount: row.nextCents ?? ZERO } }),
    validUntil: plan.offer.validUntil,
    ...(row.signedOn !== null && { signedOn: row.signedOn }),
    ...(row.endedOn !== null && { endedOn: row.endedOn }),
    updatedOn: ctx.localDay(row.updatedAt),
  };
}

/** An offer with an hour ends in the middle of its last day. */
export function shownState(
  state: AgreementState,
  { offer }: AgreementPlan,
  ctx: Pick<AppContext, 'today' | 'now'>,
): AgreementState {
  const isOver = offer.hour !== undefined && offer.validUntil === ctx.today() && offer.hour <= localTime(ctx.now());
  return state === 'open' && isOver ? 'expired' : state;
}

/** What it is made of; how it is paid comes first. */
export function kindsOf(plan: AgreementPlan): AgreementRow['kinds'] {
  const { cash } = plan;
  const isOneDay = cash.kind === 'single' && plan.downPayment === undefined;
  return [
    ...(plan.waiver === undefined ? [] : ['discount' as const]),
    ...(cash.kind === 'none' ? [] : [isOneDay ? ('time' as const) : ('instalments' as const)]),
    ...(plan.work === undefined ? [] : ['work' as const]),
    ...(plan.goods === undefined ? [] : ['goods' as const]),
    ...(plan.voucher === undefined ? [] : ['voucher' as const]),
  ];
}

export const numbersOf = (db: ReadDb, { invoiceIds }: AgreementPlan): readonly string[] =>
  invoiceIds.flatMap((id) => findInvoice(db, id)?.number ?? []);

export function overview(ctx: AppContext, { months }: InputOf<Channels['agreements.overview']>): Answer<'agreements.overview'> {
  return ctx.uow.read((db): Answer<'agreements.overview'> => {
    const today = ctx.today();
    const counts = agreementCounts(db);
    const first = `${today.slice(0, MONTH)}-01` as IsoDate;
    const expected = new Map(moneyExpected(db, today, addMonths(first, months)).map((row) => [row.month, row]));
    const broken = (counts.get('accelerated') ?? 0) + (counts.get('broken') ?? 0);
    const fulfilled = (counts.get('fulfilled') ?? 0) + (counts.get('paid') ?? 0);
    const of = (state: AgreementState) => counts.get(state) ?? 0;
    return ok({
      counts: {
        drafts: of('draft'),
        open: of('open'),
        kept: of('kept'),
        late: of('late'),
        broken: of('broken'),
        paid: of('paid'),
      },
      ...(broken + fulfilled > 0 && { keptRate: { fulfilled, broken } }),
      instalments: punctuality(db),
      months: Array.from({ length: months }, (_, index) => {
        const month = addMonths(first, index).slice(0, MONTH);
        return { month, expected: expected.get(month)?.expected ?? ZERO, inKind: expected.get(month)?.inKind ?? ZERO };
      }),
      overdue: moneyOverdue(db),
    });
  });
}
