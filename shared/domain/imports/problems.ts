/**
 * Everything an import may say of a row, as a closed list; the sentence of each is in the catalogue. Parameters are
 * texts ready to be read: the cell as written, or an amount as Spain writes it.
 */
import type { Cents } from '../money.ts';

/** The row gives no record. */
export type ErrorCode =
  | 'name-missing'
  | 'number-missing'
  | 'date-missing'
  | 'amount-missing'
  | 'amount-zero'
  | 'amount-not-understood'
  | 'amount-foreign-currency'
  | 'amount-too-large'
  | 'cell-error'
  | 'date-not-understood'
  | 'date-impossible'
  | 'date-without-year'
  | 'received-in-future'
  | 'text-too-long'
  | 'customer-missing'
  | 'customer-is-owner'
  | 'invoice-rows-disagree'
  | 'sibling-row-wrong'
  | 'instalments-differ'
  | 'payment-negative'
  | 'cash-customer'
  | 'invoice-cancelled'
  | 'invoice-draft';

/** The record is right enough to be imported; this is what to look at. */
export type WarningCode =
  | 'customer-repeated'
  | 'name-shared'
  | 'tax-id-missing'
  | 'tax-id-wrong'
  | 'postal-code-wrong'
  | 'province-differs'
  | 'phone-wrong'
  | 'email-wrong'
  | 'iban-wrong'
  | 'country-unknown'
  | 'term-not-understood'
  | 'amount-rounded'
  | 'total-differs'
  | 'total-computed'
  | 'lines-may-miss-taxes'
  | 'outstanding-differs'
  | 'collected-more-than-total'
  | 'collected-amount-unknown'
  | 'collected-without-date'
  | 'collected-date-wrong'
  | 'state-not-understood'
  | 'due-before-issue'
  | 'due-date-assumed'
  | 'issue-in-future'
  | 'instalments-split-evenly'
  | 'row-repeated'
  | 'without-customer'
  | 'invoice-not-named';

export type Problem<Code extends string = ErrorCode | WarningCode> = {
  readonly code: Code;
  readonly params: Readonly<Record<string, string>>;
};

export const problem = <const Code extends string>(code: Code, params: Readonly<Record<string, string>> = {}): Problem<Code> => ({
  code,
  params,
});

/** `1.234,56 €`: for the texts of problems, which a person reads beside the cell. */
export function euros(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}${whole},${digits.slice(-2)} €`;
}

const LONGEST_QUOTE = 40;
/** A cell quoted in a sentence: one line and not too long. */
export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
};
