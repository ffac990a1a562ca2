/** The wizard in words: problems, days and sums of a plan. */
import { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { cents } from '../../../../shared/domain/money.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t, textByName } from '../../../../shared/i18n/t.ts';
import type { Composed, Problem, Typed } from './queries.ts';

/** Counted and not money. */
const NUMBERS: ReadonlySet<string> = new Set(['count', 'most']);

/** Amounts and days of a problem arrive as plain values. */
export function problemText({ code, params = {} }: Problem): string {
  const written = Object.entries(params).map(([name, value]) => {
    if (typeof value === 'number') return [name, NUMBERS.has(name) ? value : formatMoney(cents(value))] as const;
    const day = IsoDate.safeParse(value).data;
    return [name, day === undefined ? value : formatDate(day)] as const;
  });
  return textByName(`agreementWizard.problems.${code}`, Object.fromEntries(written)) ?? code;
}

/** How the plan is paid, in one sentence. */
export function scheduleText({ instalments }: Pick<Composed, 'instalments'>): string | undefined {
  const [first] = instalments;
  const last = instalments.at(-1);
  if (!first || !last) return undefined;
  const count = instalments.length;
  return count === 1
    ? t('agreementWizard.schedule.single', { amount: formatMoney(first.amount), day: formatDate(first.on) })
    : t('agreementWizard.schedule.several', { count, first: formatDate(first.on), last: formatDate(last.on) });
}

/** That the last instalment takes the rounding, and how much of it; nothing where all are alike. */
export function roundingText({ lastTakes }: Pick<Composed, 'lastTakes'>): string | undefined {
  if (lastTakes === 0) return undefined;
  if (lastTakes > 0) return t('agreementWizard.schedule.lastTakes', { count: lastTakes });
  return t('agreementWizard.schedule.lastSmaller', { amount: formatMoney(cents(-lastTakes)) });
}

export type ProposalName = 'time' | 'instalments' | 'discount';

/** Which of the three a plan is; one in kind alone is none of them. */
export function nameOf({ cash, offer, waiver }: Pick<Typed['plan'], 'cash' | 'offer' | 'waiver'>): ProposalName | undefined {
  if (cash.kind === 'none') return undefined;
  if (cash.kind !== 'single') return 'instalments';
  return offer.byPayment || waiver !== undefined ? 'discount' : 'time';
}
