/** Agreements of each kind with the mouse, from «no puedo pagar» to their end; the clock moves from one day to another. */
import { expect, test } from '../fixtures.ts';
import {
  beginWhoCannotPay,
  button,
  card,
  daysLater,
  expectOwed,
  fallsDueAtOnce,
  fulfils,
  MOUSE,
  offerUntil,
  owedByLaw,
  PRINCIPAL,
  pays,
  question,
  reviewed,
  signs,
  toReview,
} from '../pages/agreement-journey.ts';
import { fillForAgreements, openCard, WORKSHOP } from '../pages/agreement-wizard-data.ts';

test.use({ data: { fill: (folder: string) => fillForAgreements(folder, PRINCIPAL) } });

test('the plainest agreement takes few clicks', async ({ app }) => {
  const { page } = app;
  await openCard(page, WORKSHOP);
  const clicks = await page.evaluateHandle(() => {
    const counted = { count: 0 };
    // A key on a button makes a click too, and only that of a hand has a detail.
    window.addEventListener('click', ({ detail }) => (counted.count += detail > 0 ? 1 : 0), { capture: true });
    return counted;
  });
  await button(page, 'Más acciones').click();
  await page.getByRole('menuitem', { name: 'Nuevo acuerdo' }).click();
  await question(page, '¿De qué deuda hablamos?').waitFor();
  await MOUSE.next(page, '¿Por qué no paga?');
  await page.getByRole('radio', { name: 'No puede', exact: true }).click();
  await MOUSE.next(page, '¿Qué puede pagar?');
  const each = page.getByLabel('¿Cuánto al mes?');
  await expect(each).toBeFocused();
  await expect(page.getByText(/Serán 12 plazos/).first()).toBeVisible();
  // Three clicks mark what stands there; the amount alone is typed.
  await each.click({ clickCount: 3 });
  await page.keyboard.type('100');
  await expect(page.getByText(/Serán 9 plazos/).first()).toBeVisible();
  await MOUSE.next(page, 'Tres formas de arreglarlo');
  await expect(page.getByRole('radio', { name: 'A plazos' })).toBeChecked();
  await toReview(page, MOUSE);
  await signs(page, MOUSE);
  const { count } = await clicks.jsonValue();
  expect(count).toBeGreaterThan(5);
  expect(count).toBeLessThanOrEqual(15);
  test.info().annotations.push({ type: 'clicks', description: String(count) });
});

test('more time: paid before its day, and fulfilled', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, MOUSE);
  await MOUSE.next(page, 'Tres formas de arreglarlo');
  await MOUSE.choose(page, 'Más tiempo');
  await toReview(page, MOUSE);
  await signs(page, MOUSE);
  const { page: later } = await daysLater(app, MOUSE, { daysLater: 50 });
  await pays(later, MOUSE, owed, '1 de 1');
  await fulfils(later, MOUSE, 'Acuerdo cumplido.');
  await expectOwed(later, MOUSE, 0);
});

test('instalments: the second is missed, and all that is left falls due', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, MOUSE);
  await MOUSE.write(page, 'Número de plazos', '3');
  await MOUSE.next(page, 'Tres formas de arreglarlo');
  await toReview(page, MOUSE);
  await signs(page, MOUSE);
  const each = Math.floor(owed / 3);
  const kept = await daysLater(app, MOUSE, { daysLater: 28 });
  await pays(kept.page, MOUSE, each, '1 de 3');

  const { page: later } = await daysLater(kept, MOUSE, { daysLater: 85 });
  await expect(later.getByText(/Hay un plazo sin pagar.*El acuerdo está incumplido/)).toBeVisible();
  await expect(later.getByRole('link', { name: 'Avisar del impago' })).toBeVisible();
  await fallsDueAtOnce(later, MOUSE, owed - each);
  await expectOwed(later, MOUSE, owed - each);
});

test('a discount on condition: paid to the end, and only then given up', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, MOUSE);
  await MOUSE.write(page, 'Número de plazos', '3');
  await MOUSE.next(page, 'Tres formas de arreglarlo');
  await MOUSE.unfold(page, 'Rebaja con condición');
  await MOUSE.write(page, 'Se le rebaja', '77,77');
  await toReview(page, MOUSE);
  await signs(page, MOUSE);
  const payable = owed - 7_777;
  const each = Math.floor(payable / 3);
  const { page: later } = await daysLater(app, MOUSE, { daysLater: 28 });
  await pays(later, MOUSE, each, '1 de 3');
  await pays(later, MOUSE, each, '2 de 3');
  await pays(later, MOUSE, payable - 2 * each, '3 de 3');
  await fulfils(later, MOUSE, /Acuerdo cumplido\. Quedan perdonados 77,77.€/);
  await expectOwed(later, MOUSE, 0);
});

test('an offer by payment: a minute past its hour it is gone, and the whole debt stands', async ({ app }) => {
  const { page } = app;
  expect(await beginWhoCannotPay(page, MOUSE)).toBe(owedByLaw(0));
  await MOUSE.next(page, 'Tres formas de arreglarlo');
  await MOUSE.choose(page, 'Rebaja por pagar ya');
  await MOUSE.unfold(page, 'Validez de la propuesta');
  await MOUSE.write(page, 'Hora', '14');
  await toReview(page, MOUSE);
  // It is accepted by paying: nobody signs it.
  await expect(button(page, 'Ya está firmado')).toHaveCount(0);
  await MOUSE.save(page, 'Guardar como propuesta');
  const { inDays } = await offerUntil(page, '14:00');
  const { page: later } = await daysLater(app, MOUSE, { daysLater: inDays, hour: '14:01' });
  await expect(later.getByText(/^Caducó el .* La deuda sigue entera/)).toBeVisible();
  await expect(later.getByRole('link', { name: /^Registrar/ })).toHaveCount(0);
  await expectOwed(later, MOUSE, owedByLaw(inDays));
});

test('a mix: down payment, instalments, guarantor and a voucher that is good at the end', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, MOUSE);
  await MOUSE.write(page, '¿Cuánto puede pagar hoy\\?', '100');
  await MOUSE.write(page, 'Número de plazos', '2');
  await MOUSE.next(page, 'Tres formas de arreglarlo');
  await MOUSE.unfold(page, 'Vale e interés por esperar');
  await MOUSE.check(page, 'Un vale para su próxima compra');
  await MOUSE.write(page, 'Importe del vale', '15');
  await MOUSE.next(page, '¿Y si falla?');
  await MOUSE.check(page, 'Alguien más responde: un fiador');
  await MOUSE.write(page, 'Nombre del fiador', 'Berta Avalista Supuesta');
  await reviewed(page, MOUSE);
  await signs(page, MOUSE);
  await pays(page, MOUSE, 10_000, '1 de 3');
  await expect(card(page, 'Vale de descuento')).toContainText('Aún no vale');
  const { page: later } = await daysLater(app, MOUSE, { daysLater: 28 });
  const each = Math.floor((owed - 10_000) / 2);
  await pays(later, MOUSE, each, '2 de 3');
  await pays(later, MOUSE, owed - 10_000 - each, '3 de 3');
  await fulfils(later, MOUSE, /El vale V-A-\d{4}\/0001 ya es bueno/);
  await expect(card(later, 'Vale de descuento')).toContainText(/15,00.€/);
  await expectOwed(later, MOUSE, 0);
});
