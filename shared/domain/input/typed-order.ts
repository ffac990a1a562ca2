/**
 * Orders as people type them into the palette: a verb, whom it is about, and maybe a sum: `cobro soto 300`.
 *
 * Units   integer cents.
 * Rule    the first word is the verb; a last word that reads as an amount is the sum, if a name stays before it; the rest is the name.
 * Errors  none: what is no order answers `undefined`.
 */
import type { Cents } from '../money.ts';
import { nameKey } from '../name-key.ts';
import { parseMoneyInput } from './money-input.ts';

export type OrderVerb = 'payment' | 'call' | 'letter' | 'invoice';
export type TypedOrder = { readonly verb: OrderVerb; readonly name: string; readonly amount?: Cents };

const VERBS: Readonly<Record<string, OrderVerb>> = {
  COBRO: 'payment',
  COBRAR: 'payment',
  PAGO: 'payment',
  LLAMAR: 'call',
  LLAMADA: 'call',
  CARTA: 'letter',
  FACTURA: 'invoice',
};

export function parseTypedOrder(text: string): TypedOrder | undefined {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const verb = VERBS[nameKey(first)];
  if (verb === undefined || rest.length === 0) return undefined;
  const sum = verb === 'payment' && rest.length > 1 ? parseMoneyInput(rest.at(-1) ?? '') : undefined;
  if (!sum?.ok || sum.value === 0) return { verb, name: rest.join(' ') };
  return { verb, name: rest.slice(0, -1).join(' '), amount: sum.value };
}
