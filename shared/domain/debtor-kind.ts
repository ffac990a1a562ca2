/**
 * The legal regime of a debt follows from who owes it (Ley 3/2004 arts. 2 and 3; TRLGDCU art. 3.1):
 * `business` bought for its business, `consumer` did not, `public` is a public-sector body, and with
 * `private_other` the creditor itself was not acting as a business. In doubt `consumer`: it claims less.
 */
import { z } from 'zod';

export const DebtorKind = z.enum(['business', 'consumer', 'public', 'private_other']);
export type DebtorKind = z.infer<typeof DebtorKind>;

/** Late interest and the fixed 40 € of Ley 3/2004 exist only between businesses and with the administration. */
export const underLaw3of2004 = (kind: DebtorKind): boolean => kind === 'business' || kind === 'public';
