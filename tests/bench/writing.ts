import type { BenchApp } from './bench-app.ts';

type Proposed = {
  readonly lines: readonly { readonly dueDateId: string; readonly principal: number; readonly because?: string }[];
};

/** What the form of a payment sends once the owner has seen what is owed: the two oldest debts, to the last cent. */
export async function twoOldestDebts({ ask, application }: BenchApp, debtorId: string): Promise<unknown> {
  const receivedOn = application.ctx.today();
  const about = { debtorId, receivedOn, mode: 'principal-first' };
  const { lines } = await ask<Proposed>('payments.propose', { ...about, amount: 0, toCharges: 0 });
  const paid = lines.filter(({ principal }) => principal > 0).slice(0, 2);
  return {
    ...about,
    mode: 'by-hand',
    amount: paid.reduce((sum, { principal }) => sum + principal, 0),
    method: 'transfer',
    designatedByDebtor: false,
    lines: paid.map(({ dueDateId, principal }) => ({ dueDateId, toPrincipal: principal, toInterest: 0, because: 'by-hand' })),
    charges: [],
  };
}
