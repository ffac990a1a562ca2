/**
 * What the window asks about VAT that can be taken back: of an invoice, of a debtor, and what comes up in the whole ledger.
 *
 * Units    integer cents, civil days of today's clock.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { sumCents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { VatReliefPart, VatState } from '../../../shared/domain/vat-relief-facts.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { reliefCandidates, reliefCandidatesOf } from '../../db/repositories/vat-relief-repository.ts';
import type { AppContext, Reading } from '../context.ts';
import { partView, type Relieved, reliefsOf, reliefView } from './gather.ts';

type Channels = typeof vatReliefChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function reliefOfInvoice(
  ctx: AppContext,
  { id }: InputOf<Channels['vatRelief.ofInvoice']>,
): Answer<'vatRelief.ofInvoice'> {
  return ctx.uow.read((db): Answer<'vatRelief.ofInvoice'> => {
    if (!findInvoice(db, id)) return err({ code: 'invoice-not-found' });
    const [relieved] = reliefsOf(db, [id], ctx.today());
    return ok(relieved ? { relief: reliefView(relieved) } : {});
  });
}

const TAKEN: readonly VatState[] = ['done', 'notified'];
const OPEN: readonly VatState[] = ['open', 'open-needs-claim', 'closing-soon'];
const NEVER = '9999-12-31' as IsoDate;

export function reliefOfDebtor(
  ctx: AppContext,
  { debtorId }: InputOf<Channels['vatRelief.ofDebtor']>,
): Answer<'vatRelief.ofDebtor'> {
  return ctx.uow.read((db): Answer<'vatRelief.ofDebtor'> => {
    if (!findDebtor(db, debtorId)) return err({ code: 'debtor-not-found' });
    const { vatRegime } = getBusiness(db);
    const all = reliefsOf(db, reliefCandidatesOf(db, debtorId), ctx.today());
    const shown = all.filter(({ relief }) => relief.applies).toSorted(byTurn);
    const parts = shown.flatMap(partsOf);
    const sumOf = (states: readonly VatState[]) =>
      sumCents(parts.filter(({ state }) => states.includes(state)).map(({ vat }) => vat ?? ZERO));
    return ok({
      invoices: shown.map(reliefView),
      sums: { open: sumOf(OPEN), later: sumOf(['too-early']), taken: sumOf(TAKEN), missed: sumOf(['missed']) },
      ...(vatRegime !== 'general' && vatRegime !== 'cash_accounting' && { regime: vatRegime }),
    });
  });
}

const partsOf = ({ relief }: Relieved): readonly VatReliefPart[] => (relief.applies ? relief.parts : []);
/** What can be done today first, then what comes later, then what is finished, missed or blocked; each by its nearest day. */
function rankOf(relieved: Relieved): string {
  const parts = partsOf(relieved).filter(isUnfinished);
  const turn = parts.some(isNow) ? 0 : parts.length > 0 ? 1 : 2;
  return `${turn} ${parts.flatMap(({ actOn }) => actOn ?? []).toSorted()[0] ?? NEVER}`;
}

function byTurn(a: Relieved, b: Relieved): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function isUnfinished({ state, gaps }: VatReliefPart): boolean {
  if (state === 'missed' || state === 'blocked') return false;
  return state !== 'notified' || gaps.length > 0;
}

export function upcomingReliefs(
  ctx: Reading,
  { until, offset, limit }: InputOf<Channels['vatRelief.upcoming']>,
): Answer<'vatRelief.upcoming'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const found = reliefsOf(db, reliefCandidates(db, today, until), today).flatMap((relieved) =>
      partsOf(relieved)
        .filter((part) => isUnfinished(part) && (isNow(part) || (part.actOn ?? NEVER) <= until))
        .map((part) => ({ relieved, part })),
    );
    const rows = found.toSorted((a, b) => byActDay(a.part, b.part));
    const sumOf = (states?: readonly VatState[]) =>
      sumCents(found.filter(({ part }) => !states || states.includes(part.state)).map(({ part }) => part.vat ?? ZERO));
    return ok({
      total: rows.length,
      rows: rows.slice(offset, offset + limit).map(({ relieved: { row, acts }, part }) => ({
        invoiceId: row.id,
        debtorId: row.debtorId,
        debtorName: row.debtorName,
        number: row.number,
        part: partView(part, acts),
      })),
      sums: { all: sumOf(), open: sumOf(OPEN), closing: sumOf(['closing-soon']) },
    });
  });
}

/** The nearest day first; on the same day, the most money. */
function byActDay(a: VatReliefPart, b: VatReliefPart): number {
  const [first, second] = [a.actOn ?? NEVER, b.actOn ?? NEVER];
  if (first !== second) return first < second ? -1 : 1;
  return (b.vat ?? 0) - (a.vat ?? 0);
}

/** What can or must be done today is shown whatever its last day. */
const isNow = ({ state }: VatReliefPart): boolean => OPEN.includes(state) || TAKEN.includes(state) || state === 'unknown-data';
