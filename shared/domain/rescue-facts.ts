/** What the rescue sheet knows. No amounts: it lies in a drawer. */
import type { IsoDate } from './civil-date.ts';

export type RescueFacts = {
  readonly ledgerFolder: string;
  readonly version: string;
  /** The last copy that was made and verified. */
  readonly last?: { readonly place: string; readonly day: IsoDate };
};
