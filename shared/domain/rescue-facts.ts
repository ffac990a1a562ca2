/** What the rescue sheet knows. No amounts: it lies in a drawer. */
import type { IsoDate } from './civil-date.ts';

export type RescueFacts = {
  readonly ledgerFolder: string;
  readonly version: string;
  /** The last copy that was made and verified. */
  /** `on`: copies ask for a passphrase. */
  readonly isEncrypted: boolean;
  /** Only while it waits to be typed back: afterwards nobody has it but the paper. */
  readonly recoveryCode?: string;
  readonly last?: { readonly place: string; readonly day: IsoDate };
};
