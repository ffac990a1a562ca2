/**
 * Percentages in Spanish: `10,40 %`.
 *
 * Units   basis points (1040 is 10,40 %).
 * Rule    two decimals always, as the BOE prints the rates; a no-break space before the sign.
 */
import type { BasisPoints } from '../domain/money.ts';
import { NO_BREAK_SPACE } from './spaces.ts';

export function formatPercent(rate: BasisPoints): string {
  const digits = String(rate).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${digits.slice(-2)}${NO_BREAK_SPACE}%`;
}
