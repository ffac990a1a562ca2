/** Payments and drafts of the letters that no ladder sends. */
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DebtorId, PaymentId } from '../../../shared/domain/ids.ts';
import type { LetterKind } from '../../../shared/domain/letters/letter-kinds.ts';
import { cents } from '../../../shared/domain/money.ts';
import type { TestApp } from '../../support/test-app.ts';

/** Split by the law: interest first (CC art. 1173). */
export async function givenPayment(app: TestApp, debtorId: DebtorId, amount: number): Promise<PaymentId> {
  const receivedOn = app.application.ctx.today();
  const { lines } = await app.given('payments.propose', {
    debtorId,
    amount: cents(amount),
    toCharges: cents(0),
    receivedOn,
    mode: 'interest-first',
  });
  const { id } = await app.given('payments.record', {
    debtorId,
    amount: cents(amount),
    receivedOn,
    method: 'transfer',
    mode: 'interest-first',
    designatedByDebtor: false,
    lines: lines
      .filter((line) => line.toInterest + line.toPrincipal > 0)
      .map(({ dueDateId, toInterest, toPrincipal, because }) => ({ dueDateId, toInterest, toPrincipal, because })),
    charges: [],
  });
  return id;
}

export async function givenPaper(
  app: TestApp,
  debtorId: DebtorId,
  letter: LetterKind,
  about?: string,
  change: Partial<LetterOptions['paper']> = {},
) {
  const { options } = await app.given('letters.options', { debtorId, letter, ...(about !== undefined && { about }) });
  const own: LetterOptions = { ...options, paper: { ...options.paper, ...change } };
  const { letterId } = await app.given('letters.saveDraft', { debtorId, options: own });
  return { letterId, options: own };
}
