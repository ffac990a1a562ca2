/** Agreements after they were signed: paid to the end, broken, worked off, or never taken. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { ASKED, BROKEN, fillAgreements, KEPT, LATE_FOR_OFFER, PAID, WORKING } from '../pages/agreements-data.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';

test.use({ data: { fill: fillAgreements } });

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openList(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Acuerdos' }).click();
  await title(page, 'Acuerdos').waitFor();
}
async function open(page: Page, debtor: string): Promise<void> {
  await openList(page);
  await page.getByRole('link', { name: debtor }).click();
  await title(page, /^Acuerdo A-/).waitFor();
}

test('is paid to the end, given up what was promised, and leaves a voucher', async ({ app }) => {
  const { page } = app;
  await openList(page);
  await expect(page.getByText(/6 acuerdos · pendiente 3\.342,00.€ · vencido 600,00.€/)).toBeVisible();
  // What is late comes first.
  await expect(page.getByRole('table', { name: 'Acuerdos' }).getByRole('row').nth(1)).toContainText(BROKEN);
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: KEPT }).click();
  await title(page, /^Acuerdo A-/).waitFor();
  await button(page, 'Más opciones').click();
  await page.getByRole('menuitem', { name: 'Recordarle el próximo plazo' }).click();
  await dialog(page).getByRole('tab', { name: 'SMS' }).click();
  await expect(dialog(page).getByLabel('Texto')).toHaveValue(/corresponde el plazo 2 del acuerdo A-\d{4}\/\d{4}\. Gracias$/);
  await dialog(page).getByRole('button', { name: 'Copiar y anotar' }).click();
  await expect(page.getByText(/^Copiado y apuntado el SMS a/)).toBeVisible();
  for (const settled of ['2 de 3 plazos pagados', '3 de 3 plazos pagados']) {
    await page.getByRole('link', { name: 'Registrar pago' }).click();
    await expect(page.getByText(/^A cuenta del acuerdo A-\d{4}\/\d{4}/)).toBeVisible();
    await expect(page.getByLabel('Importe cobrado')).toHaveValue('300,00');
    await button(page, 'Guardar el cobro').click();
    await expect(button(page, 'Otro cobro')).toBeFocused();
    await page.getByRole('link', { name: 'Ver el acuerdo' }).click();
    await expect(page.getByText(settled)).toBeVisible();
  }
  await button(page, 'Darlo por cumplido').click();
  await expect(page.getByText('Acuerdo cumplido.', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Carta de pago' }).click();
  await title(page, /^Carta de pago/).waitFor();

  await open(page, PAID);
  await expect(card(page, 'Vale de descuento')).toContainText('Aún no vale');
  await button(page, 'Darlo por cumplido').click();
  await expect(page.getByText(/El vale V-A-\d{4}\/0002 ya es bueno/)).toBeVisible();
  await page.getByRole('link', { name: PAID }).click();
  await expect(page.getByText(/Tiene un vale de 30,00.€/)).toBeVisible();
  await page.getByRole('link', { name: 'Ver el acuerdo' }).click();
  await button(page, 'Usar el vale').click();
  await dialog(page).getByRole('button', { name: 'Usar el vale' }).click();
  await expect(card(page, 'Vale de descuento')).toContainText('Lo usó el');
  await page.getByRole('button', { name: /^Deshacer/ }).click();
  await expect(button(page, 'Usar el vale')).toBeVisible();
});

test('is broken, and everything falls due, with the keyboard alone', async ({ app }) => {
  const { page } = app;
  await title(page, 'Hoy').waitFor();
  await page.keyboard.press('5');
  await title(page, 'Acuerdos').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('carpint');
  const row = page.getByRole('link', { name: BROKEN });
  await expect(page.getByRole('table', { name: 'Acuerdos' }).getByRole('row')).toHaveCount(2);
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Hay 2 plazos sin pagar, 600,00.€ en total/)).toBeVisible();

  await button(page, 'Dar por vencido todo').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText(/debe 1\.500,00.€ de una vez/);
  await expect(dialog(page).getByLabel(/^Qué día recibió tu declaración/)).toBeFocused();
  await dialog(page)
    .getByLabel(/^Qué día recibió el aviso/)
    .focus();
  await page.keyboard.type('-10');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Se dio por vencido entero/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Hay 2 plazos sin pagar/)).toBeVisible();
});

test('is worked off, hour by hour, until nothing is left', async ({ app }) => {
  const { page } = app;
  await open(page, WORKING);
  const work = card(page, 'Trabajo a cambio');
  await expect(work).toContainText('Ambas partes deben emitir factura');
  const deliver = async (hours: string) => {
    await button(page, 'Apuntar entrega').click();
    await dialog(page).getByLabel('Horas entregadas y aceptadas').fill(hours);
    await dialog(page).getByRole('button', { name: 'Apuntar entrega' }).click();
  };
  await deliver('7,5');
  // 7,5 h · 30,00 € + 21 % = 272,25 €; of 726,00 € remain 453,75 €.
  await expect(work).toContainText(/Quedan 12,5 horas, por 453,75.€/);
  await deliver('20');
  await expect(dialog(page)).toContainText('Es más de lo que queda por entregar.');
  await dialog(page).getByLabel('Horas entregadas y aceptadas').fill('12,5');
  await page.keyboard.press('Control+Enter');
  await expect(work).toContainText('Está todo entregado.');
  await work
    .getByRole('button', { name: /^Quitar la entrega/ })
    .first()
    .click();
  await expect(work).toContainText(/Quedan 7,5 horas, por 272,25.€/);
  await page.getByRole('button', { name: /^Deshacer/ }).click();
  await expect(work).toContainText('Está todo entregado.');
});

test('lapses by itself when nobody takes it, and the whole debt stands', async ({ app }) => {
  const { page } = app;
  await open(page, LATE_FOR_OFFER);
  await expect(page.getByText(/^Caducó el/)).toBeVisible();
  await page.getByRole('link', { name: LATE_FOR_OFFER }).click();
  await page.getByRole('tab', { name: 'Facturas' }).click();
  await expect(page.getByRole('row', { name: /F-2026\/052/ })).toContainText(/600,00.€/);

  await open(page, ASKED);
  await button(page, 'Apuntar la firma').click();
  await button(page, 'Está firmado').click();
  await expect(page.getByText('0 de 12 plazos pagados')).toBeVisible();
  await page.getByRole('button', { name: /^Deshacer/ }).click();
  await expect(button(page, 'Apuntar la firma')).toBeVisible();
});
