/**
 * When the VAT of an unpaid invoice can be taken back (modificación de la base imponible): first and last day.
 *
 * Units   civil days, both ends of a window included. Months run from date to date and end on the last day of a month that
 *         lacks the day (art. 5.1 CC); a last day that is a holiday does not move.
 * Rule    first a wait without being paid in full, counted from the tax point (devengo); then six months to issue the
 *         rectifying invoice. The wait is one year, or at the creditor's choice six months when its sales of the year before
 *         did not exceed 6.010.121,04 €: with both choices open the two windows join into one. Under cash accounting
 *         (criterio de caja) the wait ends on 31 December of the year after the tax point.
 *         In insolvency (concurso): from its declaration until two months after the month for reporting claims.
 * Source  LIVA arts. 80.Cuatro.A.1.ª and 80.Cuatro.B; art. 163 terdecies; art. 80.Tres; TRLC art. 28.1.4.º.
 * Policy  sales not answered: the year, which is right for every creditor. The joined window of the small creditor is the
 *         literal reading of the statute. In insolvency the earlier of "one month and two more" and "three months".
 */
import { LEGAL } from '../legal/constants.ts';
import { addDays, addMonths, earliest, type IsoDate, isoDateFrom, yearOf } from './civil-date.ts';

/** Whether the creditor's sales of the year before reached the limit; `unknown` until it says so. */
export type CreditorSize = 'small' | 'large' | 'unknown';

export type ReliefOptionName = 'six-months' | 'one-year' | 'cash-accounting' | 'insolvency';
export type ReliefOption = {
  readonly name: ReliefOptionName;
  /** Last day of the wait, or the day from which the term is counted. */
  readonly waitEndsOn: IsoDate;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
};
export type ReliefWindow = {
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
  /** In order; the window runs from the first opening to the last closing, without a day between them. */
  readonly options: readonly ReliefOption[];
};

/** From the tax point, or from the due date of an instalment beyond one year. */
export function reliefWindow(from: IsoDate, size: CreditorSize): ReliefWindow {
  const short = LEGAL.vatShortWaitMonths.value;
  const long = LEGAL.vatLongWaitMonths.value;
  const one = (name: ReliefOptionName, months: number): ReliefOption =>
    option(name, addMonths(from, months), addMonths(from, months + LEGAL.vatActMonths.value));
  return join(size === 'small' ? [one('six-months', short), one('one-year', long)] : [one('one-year', long)]);
}

/** The tax is due at the latest on 31 December of the year after the operation; six months follow. */
export function cashAccountingWindow(operationOn: IsoDate): ReliefWindow {
  const yearEnd = isoDateFrom(yearOf(operationOn) + 1, 12, 31);
  if (!yearEnd) throw new RangeError('no legal year after this one');
  return join([option('cash-accounting', yearEnd, addMonths(yearEnd, LEGAL.vatActMonths.value))]);
}

/** Without its publication in the BOE the term cannot be counted. */
export function insolvencyWindow(declaredOn: IsoDate, publishedOn: IsoDate): ReliefWindow {
  const report = LEGAL.insolvencyReportMonths.value;
  const act = LEGAL.vatInsolvencyActMonths.value;
  const reportBy = addMonths(publishedOn, report);
  const closesOn = earliest(addMonths(reportBy, act), addMonths(publishedOn, report + act));
  return join([{ name: 'insolvency', waitEndsOn: reportBy, opensOn: declaredOn, closesOn }]);
}

const option = (name: ReliefOptionName, waitEndsOn: IsoDate, closesOn: IsoDate): ReliefOption => ({
  name,
  waitEndsOn,
  opensOn: addDays(waitEndsOn, 1),
  closesOn,
});

function join(options: readonly [ReliefOption, ...ReliefOption[]]): ReliefWindow {
  return { opensOn: options[0].opensOn, closesOn: options.at(-1)?.closesOn ?? options[0].closesOn, options };
}
