/** Agreements of each kind with the keyboard alone, from «no puedo pagar» to their end; the clock moves from one day to another. */
import { expect, test } from '../fixtures.ts';
import {
  beginWhoCannotPay,
  button,
  card,
  daysLater,
  dialog,
  expectOwed,
  fallsDueAtOnce,
  fulfils,
  KEYBOARD,
  offerUntil,
  PRINCIPAL,
  pays,
  signs,
  toReview,
} from '../pages/agreement-journey.ts';
import { fillForAgreements } from '../pages/agreement-wizard-data.ts';

test.use({ data: { fill: (folder: string) => fillForAgreements(folder, PRINCIPAL) } });

test('more time: the day passes, and all of it is owed at once', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, KEYBOARD);
  await KEYBOARD.next(page, 'Tres formas de arreglarlo');
  await KEYBOARD.choose(page, 'Más tiempo');
  await toReview(page, KEYBOARD);
  await signs(page, KEYBOARD);
  const { page: later } = await daysLater(app, KEYBOARD, { daysLater: 85 });
  await expect(later.getByText(/Hay un plazo sin pagar.*El acuerdo está incumplido/)).toBeVisible();
  await fallsDueAtOnce(later, KEYBOARD, owed);
  await expectOwed(later, KEYBOARD, owed);
});

test('instalments: paid one by one, and fulfilled', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, KEYBOARD);
  await KEYBOARD.write(page, 'Número de plazos', '3');
  await KEYBOARD.next(page, 'Tres formas de arreglarlo');
  await toReview(page, KEYBOARD);
  await signs(page, KEYBOARD);
  const each = Math.floor(owed / 3);
  const first = await daysLater(app, KEYBOARD, { daysLater: 28 });
  await pays(first.page, KEYBOARD, each, '1 de 3');
  // The last one comes before its day.
  const { page: later } = await daysLater(first, KEYBOARD, { daysLater: 58 });
  await pays(later, KEYBOARD, each, '2 de 3');
  await pays(later, KEYBOARD, owed - 2 * each, '3 de 3');
  await fulfils(later, KEYBOARD, 'Acuerdo cumplido.');
  await expectOwed(later, KEYBOARD, 0);
});

test('a discount on condition: not kept, and the debt is what it was before', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, KEYBOARD);
  await KEYBOARD.write(page, 'Número de plazos', '3');
  await KEYBOARD.next(page, 'Tres formas de arreglarlo');
  await KEYBOARD.unfold(page, 'Rebaja con condición');
  await KEYBOARD.write(page, 'Se le rebaja', '77,77');
  await toReview(page, KEYBOARD);
  await signs(page, KEYBOARD);
  const each = Math.floor((owed - 7_777) / 3);
  const kept = await daysLater(app, KEYBOARD, { daysLater: 28 });
  await pays(kept.page, KEYBOARD, each, '1 de 3');
  const { page: later } = await daysLater(kept, KEYBOARD, { daysLater: 85 });
  await expect(later.getByText(/La quita de 77,77.€ deja de valer/)).toBeVisible();
  await fallsDueAtOnce(later, KEYBOARD, owed - each);
  await expectOwed(later, KEYBOARD, owed - each);
});

test('an offer by payment: paid a minute before its hour, and fulfilled', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, KEYBOARD);
  await KEYBOARD.next(page, 'Tres formas de arreglarlo');
  await KEYBOARD.choose(page, 'Rebaja por pagar ya');
  await KEYBOARD.unfold(page, 'Validez de la propuesta');
  await KEYBOARD.write(page, 'Hora', '14');
  await toReview(page, KEYBOARD);
  await KEYBOARD.save(page, 'Guardar como propuesta');
  const { inDays, amount } = await offerUntil(page, '14:00');
  const { page: later } = await daysLater(app, KEYBOARD, { daysLater: inDays, hour: '13:55' });
  await pays(later, KEYBOARD, amount);
  await fulfils(later, KEYBOARD, /Acuerdo cumplido\. Quedan perdonados/);
  expect(owed).toBeGreaterThan(amount);
  await expectOwed(later, KEYBOARD, 0);
});

test('work in exchange: delivered and accepted, the rest in money, and fulfilled', async ({ app }) => {
  const { page } = app;
  const owed = await beginWhoCannotPay(page, KEYBOARD);
  await KEYBOARD.write(page, 'Número de plazos', '2');
  await KEYBOARD.next(page, 'Tres formas de arreglarlo');
  await KEYBOARD.unfold(page, 'Trabajo o género a cambio');
  await KEYBOARD.check(page, 'Paga con trabajo o con piezas');
  await KEYBOARD.write(page, 'Qué hará', 'la revisión de la furgoneta');
  await KEYBOARD.write(page, 'Cuántas', '10');
  await KEYBOARD.write(page, 'Valor de cada una, sin IVA', '25');
  // 10 h · 25,00 € + 21 % = 302,50 €.
  await expect(page.getByText(/= 302,50.€ que se descuentan de la deuda/)).toBeVisible();
  await toReview(page, KEYBOARD);
  await signs(page, KEYBOARD);
  const { page: later } = await daysLater(app, KEYBOARD, { daysLater: 28 });
  await KEYBOARD.press(later, button(later, 'Apuntar entrega'));
  await expect(dialog(later).getByLabel('Horas entregadas y aceptadas')).toBeFocused();
  await later.keyboard.type('10');
  await expect(dialog(later).getByText(/302,50.€/)).toBeVisible();
  await KEYBOARD.save(later, 'Apuntar entrega');
  await expect(card(later, 'Trabajo a cambio')).toContainText('Está todo entregado.');
  const cash = owed - 30_250;
  const each = Math.floor(cash / 2);
  await pays(later, KEYBOARD, each, '2 de 3');
  await pays(later, KEYBOARD, cash - each, '3 de 3');
  await fulfils(later, KEYBOARD, 'Acuerdo cumplido.');
  await expectOwed(later, KEYBOARD, 0);
});
