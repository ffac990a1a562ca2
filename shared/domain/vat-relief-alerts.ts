/**
 * The days on which the owner should hear of VAT that can be taken back.
 *
 * Units   civil days.
 * Policy  all of it is ours; the statute knows no reminders. Four months after the tax point (under cash accounting two
 *         months before the window opens), while no claim is proven: send the demand that proves it. The first day of the
 *         window. 60, 30 and 10 days before the last. Once the rectifying invoice is issued: 20 and 5 days before the month
 *         for telling the tax agency ends.
 */
import { addDays, addMonths, type IsoDate } from './civil-date.ts';
import type { ReliefWindow } from './vat-relief-window.ts';

export const VAT_ALERTS = ['send-demand', 'opens', 'closes-60', 'closes-30', 'closes-10', 'notify-20', 'notify-5'] as const;
export type VatAlert = { readonly on: IsoDate; readonly kind: (typeof VAT_ALERTS)[number] };

const DEMAND_AFTER_MONTHS = 4;
const DEMAND_BEFORE_OPENING_MONTHS = 2;

/** The day to send a demand that proves the claim, so that it is there when the window opens. */
export const demandOn = (from: IsoDate, { options, opensOn }: ReliefWindow): IsoDate =>
  options[0]?.name === 'cash-accounting'
    ? addMonths(opensOn, -DEMAND_BEFORE_OPENING_MONTHS)
    : addMonths(from, DEMAND_AFTER_MONTHS);

/** Before the rectifying invoice is issued. `demand`: the day to send one, when one is still needed. */
export const windowAlerts = ({ opensOn, closesOn }: ReliefWindow, demand: IsoDate | undefined): readonly VatAlert[] => [
  ...(demand === undefined ? [] : [{ on: demand, kind: 'send-demand' } as const]),
  { on: opensOn, kind: 'opens' },
  { on: addDays(closesOn, -60), kind: 'closes-60' },
  { on: addDays(closesOn, -30), kind: 'closes-30' },
  { on: addDays(closesOn, -10), kind: 'closes-10' },
];

/** Once it is issued and until the tax agency knows. */
export const notifyAlerts = (notifyBy: IsoDate): readonly VatAlert[] => [
  { on: addDays(notifyBy, -20), kind: 'notify-20' },
  { on: addDays(notifyBy, -5), kind: 'notify-5' },
];
