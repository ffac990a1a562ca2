/** Rows of the work list: one debtor each, with the step that leads, its reason and how to reach them. */
import type { AgendaGroup, AgendaRow } from '../../../shared/contract/agenda-values.ts';
import type { NextStepView } from '../../../shared/contract/debtors.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { StepKind } from '../../../shared/domain/dunning/facts.ts';
import type { Ladder, Rung } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { type LeadingRow, leadingRowsOf, servedInvoices } from '../../db/repositories/agenda-list.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { laddersOf, policyInForce } from './policy-in-force.ts';

/** A handful of queries for all of them together. */
export function agendaRows(db: ReadDb, rows: readonly LeadingRow[], today: IsoDate): readonly AgendaRow[] {
  const ids = rows.map(({ debtorId }) => debtorId);
  const served = servedInvoices(db, ids, MOST_NAMED);
  const ladderOf = laddersOf(policyInForce(db));
  return rows.map((row): AgendaRow => {
    const invoices = served.get(row.debtorId);
    const because = { code: row.because, params: JSON.parse(row.params) };
    const rung = rungView(ladderOf(row), row.rungId);
    return {
      debtorId: row.debtorId,
      name: row.name,
      kind: row.kind,
      behaviour: row.behaviour,
      group: groupOf(row, today),
      step: row.step,
      on: row.onDay,
      because,
      amount: row.amount,
      oldestDays: Math.max(0, invoices ? daysBetween(invoices.oldestDueOn, today) : 0),
      invoices: [...(invoices?.first ?? [])],
      invoiceCount: invoices?.count ?? 0,
      reach: {
        address: row.hasAddress === 1,
        onlyInWriting: row.onlyInWriting === 1,
        ...(row.phone !== null && { phone: row.phone }),
        ...(row.mobile !== null && { mobile: row.mobile }),
        ...(row.email !== null && { email: row.email }),
      },
      ...(row.channel !== null && { channel: row.channel }),
      ...(rung && { rung }),
      ...(row.step === 'keep-announcement' && { announcement: because.params }),
      ...(OF_AGREEMENT.has(row.step) && { agreement: { id: because.params.id, ref: because.params.ref } }),
    };
  });
}

const MOST_NAMED = 5;
const OF_AGREEMENT: ReadonlySet<StepKind> = new Set([
  'wait-agreement',
  'claim-instalment',
  'declare-maturity',
  'close-agreement',
]);

/** Also of a row that is neither: what comes later than the week is told as of the week. */
function groupOf(row: LeadingRow, today: IsoDate): AgendaGroup {
  if (row.onDay > today) return 'week';
  return row.rank === 0 ? 'urgent' : 'today';
}

export function rungView({ rungs }: Ladder, rungId: string | null) {
  const index = rungs.findIndex(({ id }) => id === rungId);
  const rung = rungs[index];
  return rung && { ...partsOfRung(rung), position: index + 1, total: rungs.length };
}

export function partsOfRung({ id, afterDays, channel, tone, text, letter, announces }: Rung) {
  return {
    id,
    afterDays,
    channel,
    tone,
    ...(text !== undefined && { text }),
    ...(letter !== undefined && { letter }),
    ...(announces !== undefined && { announces: announces.what }),
  };
}

/** What the list and the card of debtors show of the step that leads. */
export function nextStepViews(db: ReadDb, ids: readonly DebtorId[]): ReadonlyMap<DebtorId, NextStepView> {
  const ladderOf = laddersOf(policyInForce(db));
  return new Map(
    leadingRowsOf(db, ids).map((row) => {
      const rung = rungView(ladderOf(row), row.rungId);
      const because = { code: row.because, params: JSON.parse(row.params) };
      return [row.debtorId, { step: row.step, on: row.onDay, because, ...(rung && { rung }) }];
    }),
  );
}
