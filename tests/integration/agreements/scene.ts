/** A debtor with a late debt, and agreements about it, through the program's own channels. */
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { AgreementId, DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { day, givenDebtor, givenInvoice, money } from '../payments/debts.ts';

export type Scene = { readonly app: TestApp; readonly debtorId: DebtorId; readonly invoiceIds: readonly InvoiceId[] };

export const TODAY = '2026-11-20';

/** Two late invoices of 600,00 € and 400,00 €. */
export async function openScene(kind: DebtorKind = 'business', amounts: readonly number[] = [60_000, 40_000]): Promise<Scene> {
  const app = await openTestApp({ today: TODAY });
  const debtorId = await givenDebtor(app, kind);
  const invoiceIds = amounts.map(
    (amount, index) => givenInvoice(app, debtorId, `F26/${index + 1}`, [[`2026-0${index + 5}-01`, amount]]).id,
  );
  return { app, debtorId, invoiceIds };
}

export const bare = { interest: false, compensation: false, costs: false } as const;

/** The plan that the wizard begins with, changed. */
export async function planFor({ app, debtorId }: Scene, change: Partial<AgreementPlan> = {}): Promise<AgreementPlan> {
  const { draft } = await app.given('agreements.begin', { debtorId });
  return { ...draft.plan, dayRule: 'as-is', ...change };
}

export async function givenDraft(scene: Scene, change: Partial<AgreementPlan> = {}): Promise<AgreementId> {
  const plan = await planFor(scene, change);
  const draft = { step: 6, isOnePage: false, capacity: {}, plan };
  return (await scene.app.given('agreements.saveDraft', { debtorId: scene.debtorId, draft })).id;
}

export async function givenSigned(scene: Scene, change: Partial<AgreementPlan> = {}): Promise<AgreementId> {
  const id = await givenDraft(scene, change);
  await scene.app.given('agreements.sign', { id, signedOn: day(TODAY) });
  return id;
}

/** Of its invoices, principal first, as its clause 4 says. */
export async function pay(scene: Scene, amount: number, on: string, designated = scene.invoiceIds) {
  const { app, debtorId } = scene;
  const proposal = await app.given('payments.propose', {
    debtorId,
    amount: money(amount) as never,
    toCharges: money(0) as never,
    receivedOn: day(on),
    mode: 'principal-first',
    designated: [...designated],
  });
  const lines = proposal.lines
    .filter((line) => line.toPrincipal + line.toInterest > 0)
    .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because }));
  let left = proposal.surplus as number;
  const charges = proposal.charges.flatMap(({ target, owed }) => {
    const part = Math.min(left, owed);
    left -= part;
    return part > 0 ? [{ target, amount: money(part) as never }] : [];
  });
  return app.given('payments.record', {
    debtorId,
    amount: money(amount) as never,
    receivedOn: day(on),
    method: 'transfer',
    mode: 'by-hand',
    designatedByDebtor: true,
    lines,
    charges,
  });
}

export const view = ({ app }: Scene, id: AgreementId) => app.given('agreements.get', { id });
export const claim = ({ app, debtorId }: Scene) => app.given('debtors.claim', { id: debtorId });
