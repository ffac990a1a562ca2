/**
 * Telephone numbers.
 *
 * Rule    Spain: nine digits that begin with 6 to 9. Mobile 6 and 71–74; landline 8 and 9; 70x, 80x and 90x are special.
 *         Stored as E.164 (`+34600000011`), shown as `600 00 00 11`.
 * Source  ITU E.164; Spanish numbering plan (RD 2296/2004).
 * Policy  anything else is kept as written, with a warning; two numbers in one cell are offered apart.
 * Errors  none: every text has a state.
 */
const NO_BREAK_SPACE = '\u00a0';

export type PhoneKind = 'mobile' | 'landline' | 'special' | 'foreign';
export type PhoneCheck =
  | { readonly state: 'valid'; readonly e164: string; readonly kind: PhoneKind }
  /** `parts` are E.164. */
  | { readonly state: 'several'; readonly parts: readonly string[] }
  | { readonly state: 'wrong'; readonly asWritten: string; readonly suggestion?: string }
  | { readonly state: 'empty' };

export function checkPhone(text: string): PhoneCheck {
  const asWritten = text.trim();
  if (asWritten === '') return { state: 'empty' };
  const e164 = toE164(asWritten);
  if (e164 !== undefined) return { state: 'valid', e164, kind: kindOf(e164) };

  const parts = asWritten
    .split(/[/;,|]|\s-\s|\sy\s|\so\s/i)
    .map((part) => toE164(part))
    .filter((part) => part !== undefined);
  if (parts.length > 1) return { state: 'several', parts };

  // A spreadsheet that took the number for a quantity adds ".0".
  const suggestion = toE164(asWritten.replace(/[.,]0$/, ''));
  return suggestion === undefined ? { state: 'wrong', asWritten } : { state: 'wrong', asWritten, suggestion };
}

/** Spanish numbers in groups with no-break spaces, foreign ones as stored. */
export function formatPhone(e164: string): string {
  const spanish = /^\+34(\d{3})(\d{2})(\d{2})(\d{2})$/.exec(e164);
  return spanish ? spanish.slice(1).join(NO_BREAK_SPACE) : e164;
}

/** As it is shown: in groups when it is a telephone, as written when it is not. */
export function shownPhone(written: string): string {
  const check = checkPhone(written);
  return check.state === 'valid' ? formatPhone(check.e164) : written;
}

function toE164(text: string): string | undefined {
  const bare = text.replace(/[\s.\-()]/g, '').replace(/^00/, '+');
  if (/^[6-9]\d{8}$/.test(bare)) return `+34${bare}`;
  if (/^\+?34[6-9]\d{8}$/.test(bare)) return `+${bare.replace('+', '')}`;
  return /^\+(?!34)[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

function kindOf(e164: string): PhoneKind {
  if (!e164.startsWith('+34')) return 'foreign';
  const national = e164.slice(3);
  if (/^(6|7[1-4])/.test(national)) return 'mobile';
  return /^([789]0|7)/.test(national) ? 'special' : 'landline';
}
