/** Words of the window that are printed too. */
import { shownPhone } from '../../../shared/domain/phone.ts';

/** Nothing of one that is not known. */
export const phoneWords = (written: string | undefined): string => (written === undefined ? '' : shownPhone(written));
