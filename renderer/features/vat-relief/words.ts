/** How the state of a term looks and how far its day is, in words. */
import type { VatReliefPartView, VatReliefView } from '../../../shared/contract/vat-relief.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { VatGap, VatRemark } from '../../../shared/domain/vat-relief-facts.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';

type Part = VatReliefPartView;

const TONES: Readonly<Record<Part['state'], Tone>> = {
  'too-early': 'plain',
  open: 'accent',
  'open-needs-claim': 'dueSoon',
  'closing-soon': 'overdue',
  missed: 'plain',
  done: 'dueSoon',
  notified: 'paid',
  blocked: 'plain',
  'unknown-data': 'dueSoon',
};
export const stateTone = ({ state }: Part): Tone => TONES[state];

/** All told but for what is missing: then it is not over. */
export const stateText = ({ state, gaps }: Part): string =>
  t(`vatRelief.states.${state === 'notified' && gaps.length > 0 ? 'done' : state}`);

export const countdown = (day: IsoDate, today: IsoDate): string => {
  const count = daysBetween(today, day);
  if (count === 0) return t('vatRelief.lastDay');
  return count > 0 ? t('vatRelief.daysLeft', { count }) : t('vatRelief.late', { count: -count });
};

/** In the list of the others: the day that matters. */
export function otherDay({ state, window }: Part): string | undefined {
  if (!window || state === 'done' || state === 'notified' || state === 'blocked') return undefined;
  return state === 'too-early'
    ? t('vatRelief.from', { day: formatDate(window.opensOn) })
    : t('vatRelief.until', { day: formatDate(window.closesOn) });
}

export const numberText = ({ number }: Pick<VatReliefView, 'number'>, { instalment }: Part): string =>
  instalment === undefined ? number : `${number}, ${t('vatRelief.ofInstalment', { instalment })}`;

/** Only said in the explanation: they change nothing that has to be done. */
const IN_STEPS: readonly VatRemark[] = ['both-options', 'instalments', 'secured-part', 'share-of-total'];
export const remarksOnCard = ({ remarks }: Part): readonly VatRemark[] => remarks.filter((remark) => !IN_STEPS.includes(remark));

/** What may cost the owner its VAT. */
export const isWarning = (remark: VatRemark): boolean => remark === 'outside-window' || remark === 'claim-after-issue';

/** What is missing of an invoice whose time has passed cannot help any more. */
export const gapsOnCard = ({ gaps, state }: Part): readonly VatGap[] => (state === 'missed' || state === 'blocked' ? [] : gaps);
