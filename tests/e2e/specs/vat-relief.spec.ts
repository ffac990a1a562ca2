/** VAT of an unpaid invoice: what is missing is fixed from the card, each act is written down and taken back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorsPage } from '../pages/debtors.ts';
import { fillVatShop, VAT_DEBTOR } from '../pages/vat-relief-data.ts';

test.use({ data: { fill: fillVatShop } });
test.beforeEach(({ app }) => new DebtorsPage(app.page).open());

const card = (page: Page) => page.getByRole('region', { name: 'IVA recuperable', exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

test('from what is missing to the notice to the tax agency, and back', async ({ app }) => {
  const { page } = app;
  await new DebtorsPage(page).card(VAT_DEBTOR).click();
  // 5.200,00 € + 21 %: the whole VAT is at stake, and the sales and the claim are asked for.
  await expect(card(page)).toContainText('Factura F-2025/188');
  await expect(card(page)).toContainText(/1\.092,00.€/);
  await expect(card(page)).toContainText('Falta reclamarla');
  await expect(card(page).getByRole('listitem').filter({ hasText: 'F-2026/080' })).toContainText('Sin calcular');

  await card(page)
    .getByRole('button', { name: /^De dónde sale/ })
    .click();
  await expect(dialog(page)).toContainText('LIVA, art. 80.Cuatro');
  await expect(dialog(page)).toContainText('consulta con tu asesoría');
  await page.keyboard.press('Escape');

  await card(page).getByRole('link', { name: 'Responder' }).click();
  await page.getByRole('radio', { name: /^Sí/ }).check();
  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  await page.goBack();
  await expect(card(page)).not.toContainText('6.010.121,04');

  await card(page).getByRole('button', { name: 'Ya le reclamé' }).click();
  await dialog(page).getByRole('radio', { name: 'Notario' }).check();
  await dialog(page).getByLabel('¿Qué día?').fill('-10');
  await dialog(page)
    .getByRole('checkbox', { name: /^Vale también/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Apuntar', exact: true }).click();
  await expect(card(page)).not.toContainText('Falta reclamarle');

  await card(page).getByRole('button', { name: 'He emitido la rectificativa' }).click();
  await expect(dialog(page)).toContainText(/Recuperas 1\.092,00.€ de IVA/);
  await dialog(page).getByLabel('Número de la rectificativa').fill('R26/1');
  await dialog(page).getByRole('button', { name: 'Apuntar la rectificativa' }).click();
  await expect(page.getByText(/Rectificativa apuntada: recuperas 1\.092,00.€/)).toBeVisible();
  await card(page).getByRole('button', { name: 'Ya la envié' }).click();
  await dialog(page).getByLabel('¿Con qué lo pruebas?').fill('Burofax NB1');
  await dialog(page).getByRole('button', { name: 'Apuntar el envío' }).click();
  await expect(card(page)).toContainText('Enviada al cliente el');
  await card(page).getByRole('button', { name: 'Ya lo comuniqué' }).click();
  await dialog(page).getByRole('button', { name: 'Apuntar el aviso' }).click();
  // It is finished, so the next invoice takes its place on the card.
  await expect(card(page).getByRole('listitem').filter({ hasText: 'F-2025/188' })).toContainText('Recuperado');

  await page.keyboard.press('Control+z');
  await expect(card(page).getByRole('button', { name: 'Ya lo comuniqué' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page).getByRole('button', { name: 'Ya la envié' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page).getByRole('button', { name: 'He emitido la rectificativa' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('by keyboard alone on the page of the invoice', async ({ app }) => {
      const { page } = app;
      const { keyboard } = page;
      await new DebtorsPage(page).card(VAT_DEBTOR).click();
      await card(page).getByRole('link', { name: 'Factura F-2025/188' }).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: /F-2025\/188/ })).toBeFocused();
      await expectNoAxeViolations(page);
      await card(page).getByRole('button', { name: 'He emitido la rectificativa' }).press('Enter');
      await expect(dialog(page).getByLabel('Número de la rectificativa')).toBeFocused();
      await expect(dialog(page)).toContainText('todavía no consta ninguna reclamación');
      await expectNoAxeViolations(page);
      await keyboard.type('R26/9');
      await keyboard.press('Control+Enter');
      await expect(card(page)).toContainText('Rectificativa R26/9');
      await expect(card(page)).toContainText('la ley la pide antes');
      await card(page).getByRole('button', { name: 'Más sobre el IVA de F-2025/188' }).press('Enter');
      await expect(page.getByRole('menuitem', { name: 'Quitar la rectificativa' })).toBeFocused();
      await keyboard.press('Enter');
      await expect(card(page).getByRole('button', { name: 'He emitido la rectificativa' })).toBeVisible();
      await card(page).getByRole('button', { name: 'Más sobre el IVA de F-2025/188' }).press('Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await keyboard.press('Enter');
      await dialog(page).getByRole('radio', { name: 'Seguro de crédito' }).press('Space');
      await expectNoAxeViolations(page);
      await keyboard.press('Control+Enter');
      await expect(card(page)).toContainText('La cubre entera un seguro de crédito');
    });
  });
}
