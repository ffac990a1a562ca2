import type { BenchApp } from './bench-app.ts';

type Proposed = {
  readonly lines: readonly { readonly dueDateId: string; readonly principal: number; readonly because?: string }[];
};

/** As the owner does it: what the debtor owes is asked, and a payment of its two oldest debts written down, to the last cent. */
export async function payment({ ask, application }: BenchApp, debtorId: string): Promise<void> {
  const receivedOn = application.ctx.today();
  const about = { debtorId, receivedOn, mode: 'principal-first' };
  const { lines } = await ask<Proposed>('payments.propose', { ...about, amount: 0, toCharges: 0 });
  const paid = lines.filter(({ principal }) => principal > 0).slice(0, 2);
  await ask('payments.record', {
    ...about,
    mode: 'by-hand',
    amount: paid.reduce((sum, { principal }) => sum + principal, 0),
    method: 'transfer',
    designatedByDebtor: false,
    lines: paid.map(({ dueDateId, principal }) => ({ dueDateId, toPrincipal: principal, toInterest: 0, because: 'by-hand' })),
    charges: [],
  });
}
