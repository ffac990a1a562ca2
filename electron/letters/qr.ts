/** QR symbols as modules: correction M without boosting, version 13 at most (EPC069-12). */
import { encode } from 'uqr';

const LARGEST_VERSION = 13;

/** Without quiet zone: the layout keeps it free. */
export const qrModules = (payload: string): readonly (readonly boolean[])[] =>
  encode(payload, { ecc: 'M', boostEcc: false, maxVersion: LARGEST_VERSION, border: 0 }).data;
