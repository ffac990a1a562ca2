/**
 * How long what was thrown away is kept, and what then becomes of it.
 *
 * Units   civil days.
 * Rule    thirty days in the bin, where it can be brought back. Then it is erased, unless the books, their vouchers or
 *         letters need it: those are kept for six years from the end of the year of their last entry, blocked, and then go.
 * Source  Código de Comercio art. 30.1 (books, correspondence and vouchers: six years from the last entry); LGT arts. 66 and
 *         70.3 (shorter); LOPDGDD art. 32 (blocking instead of erasing while a duty lasts).
 * Policy  throwing a record away counts as its last entry. A draft, a note about a person, a file that proves nothing or a
 *         setting of the owner's (a rate, a holiday, an account) is no part of the books: nothing allows keeping it once its owner threw it away.
 */
import { z } from 'zod';
import { addDays, type IsoDate, isoDateFrom, yearOf } from './civil-date.ts';

export const BIN_DAYS = 30;
const BOOK_YEARS = 6;

export const BinKind = z.enum([
  'debtor',
  'invoice',
  'letter',
  'attachment',
  'charge',
  'contact',
  'limitation-act',
  'negotiation-entry',
  'vat-claim',
  'vat-relief',
  'own-rate',
  'own-holiday',
  'iban',
]);
export type BinKind = z.infer<typeof BinKind>;

/** The day on which it leaves the bin by itself. */
export const leavesBinOn = (deletedOn: IsoDate): IsoDate => addDays(deletedOn, BIN_DAYS);

/** The last day on which it must not be erased; `undefined` when nothing asks for it. */
export function keepUntil(record: {
  /** It belongs to the books, to their vouchers or to a letter. */
  readonly ofBooks: boolean;
  readonly madeOn: IsoDate;
  readonly deletedOn: IsoDate;
}): IsoDate | undefined {
  if (!record.ofBooks) return undefined;
  const last = record.madeOn > record.deletedOn ? record.madeOn : record.deletedOn;
  return isoDateFrom(yearOf(last) + BOOK_YEARS, 12, 31);
}
