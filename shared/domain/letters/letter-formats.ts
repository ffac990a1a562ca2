import type { IsoDate } from '../civil-date.ts';
import type { BasisPoints, Cents } from '../money.ts';

/** How a letter writes figures. Given from outside, because a letter has its own language. */
export type LetterFormats = {
  /** `1.234,56 €` */
  readonly money: (amount: Cents) => string;
  /** "mil doscientos euros con cincuenta céntimos" */
  readonly moneyInWords: (amount: Cents) => string;
  /** `12 de noviembre de 2026` */
  readonly longDate: (day: IsoDate) => string;
  /** `12/11/2026` */
  readonly shortDate: (day: IsoDate) => string;
  /** `10,40 %` */
  readonly percent: (rate: BasisPoints) => string;
};
