/**
 * What the owner notes after an invitation to negotiate (LO 1/2025): that the debtor answered, that they met, that a proposal
 * was made, that it ended. The fact, its day and its means may be told to a court; what was said may not (art. 9).
 *
 * Policy   of several first things the earliest counts, of several proposals the latest: a new one gives thirty days more.
 *          Whoever writes that they do not want to negotiate ends it that day (art. 10.4.d).
 */
import { z } from 'zod';
import type { IsoDate } from './civil-date.ts';
import type { SettlementDelivery, SettlementHistory } from './settlement-attempt.ts';

export const SettlementEntryKind = z.enum([
  'answer',
  'meeting',
  'proposal-sent',
  'proposal-received',
  'closed-by-debtor',
  'closed-by-creditor',
  'agreed',
]);
export type SettlementEntryKind = z.infer<typeof SettlementEntryKind>;

export const SettlementMeans = z.enum(['phone', 'video', 'office', 'email', 'message', 'letter']);
export type SettlementMeans = z.infer<typeof SettlementMeans>;

const WRITTEN: readonly SettlementMeans[] = ['email', 'message', 'letter'];
const SPOKEN: readonly SettlementMeans[] = ['phone', 'video', 'office'];

/** An answer and an end are in writing, a meeting is not; the rest may be either. */
export function meansOf(kind: SettlementEntryKind): readonly SettlementMeans[] {
  if (kind === 'meeting') return SPOKEN;
  if (kind === 'answer' || kind === 'closed-by-debtor' || kind === 'closed-by-creditor') return WRITTEN;
  return SettlementMeans.options;
}

export type SettlementEntry = {
  readonly kind: SettlementEntryKind;
  readonly on: IsoDate;
  readonly means: SettlementMeans;
};

/** What other parts of the ledger know besides the notes. */
export type SettlementTraces = {
  /** First written answer, and first talk, that were noted as contacts or promises. */
  readonly writtenOn?: IsoDate | undefined;
  readonly spokenOn?: IsoDate | undefined;
  /** The letter that ends it (L21), or the day on which the owner says that somebody wrote it. */
  readonly closedOn?: IsoDate | undefined;
  readonly closedBy?: 'creditor' | undefined;
};

/** Notes and traces together, as the rule of the law takes them. */
export function settlementHistory<D extends SettlementDelivery>(
  deliveries: readonly D[],
  entries: readonly SettlementEntry[],
  traces: SettlementTraces = {},
): SettlementHistory<D> {
  const days = (test: (entry: SettlementEntry) => boolean) =>
    entries
      .filter(test)
      .map(({ on }) => on)
      .toSorted();
  const of = (...kinds: readonly SettlementEntryKind[]) => days(({ kind }) => kinds.includes(kind));
  const answered = days(
    ({ kind, means }) =>
      kind === 'answer' || kind === 'closed-by-debtor' || (kind === 'proposal-received' && WRITTEN.includes(means)),
  );
  const met = days(({ kind, means }) => kind === 'meeting' || (kind.startsWith('proposal') && SPOKEN.includes(means)));
  const closings = [
    ...of('closed-by-debtor').map((on) => ({ on, by: 'debtor' as const })),
    ...of('closed-by-creditor').map((on) => ({ on, by: 'creditor' as const })),
    ...(traces.closedOn === undefined ? [] : [{ on: traces.closedOn, by: traces.closedBy }]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [closing] = closings;
  return {
    deliveries,
    metOn: first([...met, traces.spokenOn]),
    answeredOn: first([...answered, traces.writtenOn]),
    proposedOn: of('proposal-sent', 'proposal-received').at(-1),
    closedOn: closing?.on,
    closedBy: closing?.by,
    agreedOn: of('agreed')[0],
  };
}

const first = (days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days.filter((day): day is IsoDate => day !== undefined).toSorted()[0];
