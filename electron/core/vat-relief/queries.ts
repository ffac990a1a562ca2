/**
 * What the window asks about VAT that can be taken back: of an invoice, of a debtor, and what each day brings.
 *
 * Units    integer cents, civil days of today's clock.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { type Cents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { type VatReliefMoment, vatReliefMoments } from '../../../shared/domain/vat-relief.ts';
import type { VatReliefPart, VatState } from '../../../shared/domain/vat-relief-facts.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { type InvoiceWithDebtor, reliefCandidatesOf, unfinishedReliefs } from '../../db/repositories/vat-relief-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { type Relieved, reliefFactsOf, reliefsOf, reliefView } from './gather.ts';

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

function isUnfinished({ state, gaps }: Pick<VatReliefPart, 'state' | 'gaps'>): boolean {
  if (state === 'missed' || state === 'blocked') return false;
  return state !== 'notified' || gaps.length > 0;
}

type ReliefTurn = {
  readonly what: 'opens' | 'closes' | 'notify';
  readonly on: IsoDate;
  /** Last day on which it matters: of a window that opens, the day it closes. */
  readonly until: IsoDate;
  readonly row: InvoiceWithDebtor;
  /** Which of the terms of its invoice, in the order of the rules. */
  readonly term: number;
  /** Absent without a breakdown. */
  readonly vat: Cents | undefined;
};

/** Everything that a day brings to the VAT of these debtors' invoices: windows that open and close, and what must be notified. */
export const reliefTurns = (db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly ReliefTurn[] =>
  reliefFactsOf(db, unfinishedReliefs(db, debtorIds), today).flatMap(({ row, facts }) =>
    vatReliefMoments(facts).flatMap((moment, term) =>
      isUnfinished(moment) ? turnsOf(moment).map((turn) => ({ ...turn, row, term, vat: moment.vat })) : [],
    ),
  );

function turnsOf({ act, window }: VatReliefMoment): readonly Pick<ReliefTurn, 'what' | 'on' | 'until'>[] {
  // However late: it still has to be told.
  if (act) return act.notifiedOn === undefined ? [{ what: 'notify', on: act.notifyBy, until: NEVER }] : [];
  if (!window) return [];
  const { opensOn, closesOn: until } = window;
  return [
    { what: 'opens', on: opensOn, until },
    { what: 'closes', on: until, until },
  ];
}

/** What can or must be done today is shown whatever its last day. */
const isNow = ({ state }: Pick<VatReliefPart, 'state'>): boolean =>
  OPEN.includes(state) || TAKEN.includes(state) || state === 'unknown-data';
