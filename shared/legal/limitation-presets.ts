/**
 * How long a claim can be made before the debtor may plead that it is time-barred (prescripción), as data.
 *
 * Units   whole years, counted from date to date (art. 5.1 CC); the day they count from is itself left out.
 * Source  the article beside each preset; `mark` says how it was checked: `verified` read in the statute, `disputed` when the
 *         article is clear but it is argued whether it reaches commercial debts.
 * Policy  a buyer who does not resell (own use, a business too) may be covered by art. 1967.4 CC: `goods_own_use` counts the
 *         three and the five years and the shorter one rules. The one suspension that carriage law allows (Ley 15/2009
 *         art. 79.3) is left out: without it the date only comes earlier.
 */
import type { IsoDate } from '../domain/civil-date.ts';
import type { DebtorKind } from '../domain/debtor-kind.ts';
import type { LimitationChoice, LimitationPreset } from '../domain/limitation-choice.ts';
import { LAW_REVIEWED_ON } from './constants.ts';

export type LimitationRule = {
  readonly years: number;
  readonly source: string;
  readonly mark: 'verified' | 'disputed';
  readonly reviewedOn: IsoDate;
  /** From the due date, or from when the services ended when that is known and earlier (art. 1967 in fine CC). */
  readonly countsFrom: 'due-date' | 'service-end';
  /** Letters may cite art. 1973 CC. */
  readonly byCivilCode: boolean;
  /** Nothing restarts the period beyond these years from its beginning. */
  readonly longStopYears?: number;
};

const rule = (years: number, source: string, more: Partial<LimitationRule> = {}): LimitationRule => ({
  years,
  source,
  mark: 'verified',
  reviewedOn: LAW_REVIEWED_ON,
  countsFrom: 'due-date',
  byCivilCode: true,
  ...more,
});
const catalan = { mark: 'disputed', byCivilCode: false, longStopYears: 30 } as const;
const navarrese = { mark: 'disputed', byCivilCode: false } as const;

export const LIMITATION_RULES: Readonly<Record<LimitationPreset, LimitationRule>> = {
  general_5: rule(5, 'CC, art. 1964.2'),
  periodic_5: rule(5, 'CC, art. 1966'),
  services_3: rule(3, 'CC, art. 1967.1 a 1967.3', { countsFrom: 'service-end' }),
  goods_nontrader_3: rule(3, 'CC, art. 1967.4'),
  public_4: rule(4, 'LGP, art. 25.1'),
  transport_1: rule(1, 'Ley 15/2009, art. 79.1', { byCivilCode: false }),
  cat_10: rule(10, 'CCCat, art. 121-20', catalan),
  cat_3: rule(3, 'CCCat, art. 121-21', catalan),
  nav_5: rule(5, 'Fuero Nuevo, leyes 25 y 35', navarrese),
  nav_10: rule(10, 'Fuero Nuevo, leyes 25 y 35', navarrese),
};

export const defaultLimitation = (kind: DebtorKind): LimitationPreset => (kind === 'public' ? 'public_4' : 'general_5');

/** The presets that a choice counts, the shortest first. */
export function presetsOf(choice: LimitationChoice): readonly LimitationPreset[] {
  return choice === 'goods_own_use' ? ['goods_nontrader_3', 'general_5'] : [choice];
}

/** True when a letter may cite art. 1973 CC: every period that may govern the debt is of the Civil Code (or borrows its rule). */
export const limitationByCivilCode = (choice: LimitationChoice): boolean =>
  presetsOf(choice).every((preset) => LIMITATION_RULES[preset].byCivilCode);
