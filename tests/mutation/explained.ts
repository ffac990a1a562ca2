/**
 * The days of the program lie between 1900 and 2200. There the century is 19 to 22, so that (century + 8) / 25 is 1 and a bit;
 * and the sum that tells a late moon is 451 or more only for an epact of 29 with the golden number 5 (456), and for 28 with 16
 * (456): it is never 451 itself, and a weekday counted 23 instead of 22 times lifts no other sum so far.
 */
const MOON = 'const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);';
const LATE = 'const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);';

const BY_KEYS = 'shared/domain/limitation.ts | return keys(a) < keys(b) ? -1 : 1;';
const BY_DAY =
  'shared/legal/interest-rates.ts | merged = { ...merged, [key]: [...merged[key], added].toSorted((a, b) => (a.from < b.from ? -1 : 1)) };';
const SIGN = 'only the sign of what sorts counts';

/** Wrongs that no test can notice because nothing changes by them, each with the reason. */
export const explained: Readonly<Record<string, string>> = {
  'shared/domain/civil-date.ts | export const earliest = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b); | < → <=':
    'of two equal days it does not matter which is given',
  'shared/domain/civil-date.ts | export const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b); | >@63 → >=':
    'of two equal days it does not matter which is given',
  [`${BY_KEYS} | 1@31 → 2`]: SIGN,
  [`${BY_KEYS} | 1@35 → 2`]: SIGN,
  [`${BY_DAY} | 1@97 → 2`]: SIGN,
  [`${BY_DAY} | 1@101 → 2`]: SIGN,
  [`${BY_DAY} | < → <=`]: 'two periods that begin on one day overlap, and the second is refused before',
  'shared/domain/vat-relief-window.ts | return { opensOn: options[0].opensOn, closesOn: options.at(-1)?.closesOn ?? options[0].closesOn, options }; | 0@87 → 1':
    'a window has an option at least, so there is always a last one',
  [`shared/domain/easter.ts | ${MOON} | 8 → 9`]: 'the moon is corrected alike in every century from 1900 to 2200',
  [`shared/domain/easter.ts | ${MOON} | 25 → 26`]: 'the moon is corrected alike in every century from 1900 to 2200',
  [`shared/domain/easter.ts | ${LATE} | 22 → 23`]: 'no other sum reaches 451 in the years from 1900 to 2200',
  [`shared/domain/easter.ts | ${LATE} | 451 → 452`]: 'no sum is 451 in the years from 1900 to 2200',
};
