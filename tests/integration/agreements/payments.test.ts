/** Money on account of an agreement: proposed by itself, up to what is pending of it, and the rest by the law. */
import { expect, it } from 'vitest';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { apply, givenRead } from '../imports/steps.ts';
import { day, givenInvoice, money } from '../payments/debts.ts';
import { bare, givenSigned, openScene, type Scene, TODAY, view } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;

const propose = ({ app, debtorId }: Scene, amount: number, agreement?: AgreementId | 'due', toCharges = 0) =>
  app.given('payments.propose', {
    debtorId,
    amount: money(amount) as never,
    toCharges: money(toCharges) as never,
    receivedOn: app.application.ctx.today(),
    mode: 'interest-first',
    ...(agreement && { agreement }),
  });

async function record(scene: Scene, amount: number, agreement: AgreementId | 'due') {
  const { lines, charges } = await propose(scene, amount, agreement);
  return scene.app.given('payments.record', {
    debtorId: scene.debtorId,
    amount: money(amount) as never,
    receivedOn: scene.app.application.ctx.today(),
    method: 'transfer',
    mode: 'principal-first',
    designatedByDebtor: true,
    lines: lines
      .filter((line) => line.toPrincipal + line.toInterest > 0)
      .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
    charges: charges.flatMap(({ target, given }) => (given === undefined ? [] : [{ target, amount: given }])),
  });
}

it('goes to the only agreement when its next instalment is near, principal of the oldest invoice first, and says what it pays', async () => {
  const scene = await openScene();
  const id = await givenSigned(scene, { cash: three, includes: bare });
  const { agreement, lines, agreements, surplus } = await propose(scene, 50_000, 'due');
  expect(agreements).toEqual([
    { id, ref: 'A-2026/0001', pending: 100_000, next: { position: 1, on: '2026-12-01', amount: 33_333 } },
  ]);
  expect(agreement).toEqual({
    id,
    ref: 'A-2026/0001',
    pending: 100_000,
    beyond: 0,
    pays: [
      { position: 1, on: '2026-12-01', amount: 33_333 },
      { position: 2, on: '2027-01-01', amount: 16_667 },
    ],
  });
  // Interest first is what was asked; the agreement says principal first.
  expect(lines.map(({ toPrincipal, toInterest, because }) => [toPrincipal, toInterest, because])).toEqual([
    [50_000, 0, 'agreement'],
    [0, 0, ''],
  ]);
  expect(surplus).toBe(0);
  await record(scene, 50_000, 'due');
  expect((await view(scene, id)).track.instalments.map(({ paid }) => paid)).toEqual([33_333, 16_667, 0]);
});

it('asks nothing of an agreement whose next instalment is far, nor of what the debtor names', async () => {
  const scene = await openScene();
  const id = await givenSigned(scene, { cash: { ...three, firstOn: day('2027-03-01') }, includes: bare });
  const far = await propose(scene, 50_000, 'due');
  expect([far.agreement, far.agreements.map((one) => one.id)]).toEqual([undefined, [id]]);
  expect((await propose(scene, 50_000, id)).agreement?.id).toBe(id);
  expect((await propose(scene, 50_000)).agreement).toBeUndefined();
  const named = await scene.app.given('payments.propose', {
    debtorId: scene.debtorId,
    amount: money(50_000) as never,
    toCharges: money(0) as never,
    receivedOn: day(TODAY),
    mode: 'principal-first',
    designated: [...scene.invoiceIds],
    agreement: id,
  });
  expect([named.agreement, named.lines[0]?.because]).toEqual([undefined, 'designated']);
});

it('takes no more than is pending: the discount is not paid by mistake, and the rest goes by the law', async () => {
  const scene = await openScene();
  const { app, debtorId } = scene;
  const id = await givenSigned(scene, { cash: three, includes: bare, waiver: money(20_000) as never });
  const other = givenInvoice(app, debtorId, 'F26/9', [['2026-11-10', 7_000]]);
  const { agreement, lines, surplus } = await propose(scene, 90_000, id);
  expect(agreement).toMatchObject({ pending: 80_000, beyond: 10_000 });
  const byInvoice = new Map(lines.map((line) => [line.invoiceId, line]));
  expect(byInvoice.get(other.id)).toMatchObject({ toPrincipal: 7_000 });
  expect(lines.filter(({ because }) => because === 'agreement').reduce((sum, line) => sum + line.toPrincipal, 0)).toBe(80_000);
  expect(surplus).toBe(10_000 - 7_000 - (byInvoice.get(other.id)?.toInterest ?? 0));
  await record(scene, 80_000, id);
  expect((await view(scene, id)).row).toMatchObject({ state: 'paid', pending: 0 });
});

it('pays the interest and the 40 € that the agreement includes, and none of them by itself once the hand writes one', async () => {
  const scene = await openScene();
  const id = await givenSigned(scene, { cash: three });
  const { pending } = (await view(scene, id)).row;
  const whole = await propose(scene, pending, id);
  const given = whole.charges.reduce((sum, charge) => sum + (charge.given ?? 0), 0);
  expect([given, whole.surplus]).toEqual([8_000, 0]);
  const byHand = await propose(scene, pending, id, 1_000);
  expect(byHand.charges.some((charge) => charge.given !== undefined)).toBe(false);
  await record(scene, pending, id);
  expect((await view(scene, id)).row).toMatchObject({ state: 'paid', pending: 0, paid: pending });
});

it('is what a list of payments brings for an invoice of the agreement, too', async () => {
  const scene = await openScene();
  const { app, debtorId } = scene;
  const id = await givenSigned(scene, { cash: three, waiver: money(20_000) as never });
  const other = givenInvoice(app, debtorId, 'F26/9', [['2026-11-10', 7_000]]);
  const { pending } = (await view(scene, id)).row;
  const amount = ((pending + 5_000) / 100).toFixed(2).replace('.', ',');
  // It names the younger of the two invoices.
  const list = `Factura;Fecha de cobro;Importe cobrado;Forma de pago\nF26/2;20/11/2026;${amount};Transferencia\n`;
  expect(await apply(app, await givenRead(app, 'cobros.csv', list))).toMatchObject({ payments: 1 });
  expect((await view(scene, id)).row).toMatchObject({ state: 'paid', pending: 0, paid: pending });
  const { rows } = await app.given('payments.list', { filter: {}, sort: 'received', descending: true, offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({ amount: pending + 5_000, surplus: 0 });
  const { payments } = await app.given('invoices.get', { id: other.id });
  expect(payments).toMatchObject([{ toPrincipal: 5_000 }]);
});
