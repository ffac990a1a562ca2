/** Agreements in words and colours: one place, so that list, card and page say the same. */
import type {
  AgreementRow,
  AgreementState,
  AgreementView,
  TrackedInstalmentView,
} from '../../../shared/contract/agreement-values.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';

const TONES: Readonly<Record<AgreementState, Tone>> = {
  draft: 'plain',
  open: 'accent',
  expired: 'plain',
  kept: 'agreement',
  late: 'dueSoon',
  broken: 'overdue',
  paid: 'paid',
  fulfilled: 'paid',
  accelerated: 'court',
  renegotiated: 'plain',
  cancelled: 'plain',
};
export const stateTone = (state: AgreementState): Tone => TONES[state];
export const stateText = (state: AgreementState): string => t(`agreements.states.${state}`);

/** `A-2026/0003`, `A-2026/0003-v2`. */
export const refText = ({ ref }: Pick<AgreementRow, 'ref'>): string => ref ?? t('agreements.draftName');

export const kindsText = ({ kinds }: Pick<AgreementRow, 'kinds'>): string =>
  kinds.map((kind) => t(`agreements.kinds.${kind}`)).join(' · ');

/** What is late: nothing falls due under an agreement that nobody signed. */
export const overdueOf = (row: Pick<AgreementRow, 'state' | 'overdue'>): AgreementRow['overdue'] =>
  isLiving(row) ? row.overdue : ZERO;

/** Whole percent of what was agreed; all of it only once all of it is paid. */
export function percentPaid({ paid, payable }: Pick<AgreementRow, 'paid' | 'payable'>): number {
  if (payable <= 0) return 0;
  return Math.floor((Math.min(paid, payable) * 100) / payable);
}

export function progressText(row: Pick<AgreementRow, 'state' | 'paid' | 'payable' | 'overdue'>): string {
  const { paid, payable } = row;
  const overdue = overdueOf(row);
  const said = { paid: formatMoney(paid), payable: formatMoney(payable), percent: percentPaid({ paid, payable }) };
  return overdue > 0 ? t('agreements.progressLate', { ...said, overdue: formatMoney(overdue) }) : t('agreements.progress', said);
}

/** Signed, and something of it is still to come: money can be taken in under it. */
export const isLiving = ({ state }: Pick<AgreementRow, 'state'>): boolean =>
  state === 'kept' || state === 'late' || state === 'broken' || state === 'paid';

export const INSTALMENT_TONES = {
  paid: 'paid',
  'paid-late': 'dueSoon',
  credited: 'plain',
  upcoming: 'plain',
  late: 'overdue',
} as const satisfies Record<TrackedInstalmentView['state'], Tone>;

export function instalmentText({ state, settledOn, daysLate, paid }: TrackedInstalmentView): string {
  const day = settledOn ? formatDate(settledOn) : '';
  switch (state) {
    case 'paid':
      return t('agreementPage.schedule.paid', { day });
    case 'paid-late':
      return t('agreementPage.schedule.paidLate', { day, count: daysLate });
    case 'credited':
      return t('agreementPage.schedule.credited');
    case 'late':
      return t('agreementPage.schedule.late', { count: daysLate });
    case 'upcoming':
      return t(paid > 0 ? 'agreementPage.schedule.partly' : 'agreementPage.schedule.upcoming');
  }
}

type Work = NonNullable<AgreementView['plan']['work']>;
const HUNDRED = 100;

/** "8,5 horas", from hundredths. */
export function unitsText(units: number, unit: Work['unit']): string {
  const count = units / HUNDRED;
  return t(`agreements.units.${unit}`, { count, amount: numberText(units) });
}

const numberText = (units: number): string => String(units / HUNDRED).replace('.', ',');
