/**
 * When everything falls due because instalments were not paid (vencimiento anticipado).
 *
 * Source   CC art. 1129 (loss of the term); policy of legal-es §10.3: between businesses from one unpaid instalment, seven
 *          natural days after a written notice was received; with consumers only from two, or the last one, after fifteen
 *          (the model is Ley 28/1998 art. 10.1). What the agreement gave up revives; what was paid stays paid.
 * Units    civil days; the days of the notice are counted from the day after its receipt (CC art. 5.1).
 */
import { addDays, type IsoDate } from '../civil-date.ts';
import { type DebtorKind, underLaw3of2004 } from '../debtor-kind.ts';
import type { TrackedInstalment } from './track.ts';

export type EarlyMaturity =
  | { readonly state: 'not-agreed' | 'nothing-late' | 'needs-notice' }
  /** Consumers: one unpaid instalment that is not the last does not suffice. */
  | { readonly state: 'too-few'; readonly missed: number; readonly needed: number }
  | { readonly state: 'curing' | 'open'; readonly noticeOn: IsoDate; readonly from: IsoDate };

export const cureDaysOf = (kind: DebtorKind): number => (underLaw3of2004(kind) ? 7 : 15);
const missedNeededOf = (kind: DebtorKind): number => (underLaw3of2004(kind) ? 1 : 2);

/** `noticeReceivedOn`: of the notice (L16a) that named the instalments that are still late. `from`: first day to declare it. */
export function earlyMaturityOf(
  agreed: { readonly kind: DebtorKind; readonly earlyMaturity: boolean },
  track: { readonly missed: number; readonly instalments: readonly Pick<TrackedInstalment, 'state'>[] },
  noticeReceivedOn: IsoDate | undefined,
  today: IsoDate,
): EarlyMaturity {
  if (!agreed.earlyMaturity) return { state: 'not-agreed' };
  if (track.missed === 0) return { state: 'nothing-late' };
  const needed = missedNeededOf(agreed.kind);
  const lastIsLate = track.instalments.at(-1)?.state === 'late';
  if (track.missed < needed && !lastIsLate) return { state: 'too-few', missed: track.missed, needed };
  if (noticeReceivedOn === undefined) return { state: 'needs-notice' };
  const from = addDays(noticeReceivedOn, cureDaysOf(agreed.kind) + 1);
  return { state: today < from ? 'curing' : 'open', noticeOn: noticeReceivedOn, from };
}
