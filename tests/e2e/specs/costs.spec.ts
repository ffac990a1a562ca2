/** Costs of collecting: written down with their proof, shown in the claim, and taken back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillShop } });
test.beforeEach(({ app }) => new DebtorsPage(app.page).open());

const WORKSHOP = 'Talleres Hermanos Ficticio, S.L.';

test('a proven cost is claimed above the 40 € of each invoice, and can be taken back', async ({ app, userDataDir }) => {
  const { page } = app;
  const debtor = new DebtorPage(page);
  await new DebtorsPage(page).card(WORKSHOP).click();
  await expect(debtor.part('principal')).toBeVisible();
  await expect(debtor.part('otros gastos de cobro')).toHaveCount(0);

  const voucher = join(userDataDir, 'burofax.pdf');
  await writeFile(voucher, '%PDF-1.7\n%âãÏÓ\n');
  await app.dialogs.answer([{ files: [voucher] }]);
  await debtor.choose('Apuntar un gasto de cobro');
  await debtor.dialog.getByRole('combobox', { name: '¿En qué lo gastaste?' }).fill('Acta del notario');
  await debtor.dialog.getByLabel('¿Cuánto?').fill('130,50');
  await debtor.dialog.getByLabel(/^¿De qué factura\?/).selectOption({ label: 'F-2026/011 · 1.420,00 €' });
  await debtor.dialog.getByRole('button', { name: 'Elegir el justificante' }).click();
  await expect(debtor.dialog.getByText('Justificante: burofax.pdf')).toBeVisible();
  await debtor.dialog.getByRole('button', { name: 'Guardar el gasto' }).click();

  // 130,50 proven − 2 late invoices × 40,00 = 50,50.
  await debtor.part('otros gastos de cobro').click();
  const cost = debtor.dialog.getByRole('row', { name: /Acta del notario/ });
  await expect(cost).toContainText('con justificante · factura F-2026/011');
  await expect(cost).toContainText('130,50');
  await expect(debtor.dialog.getByRole('row', { name: /^Total/ })).toContainText('50,50');
  await expect(debtor.dialog).toContainText(/130,50.€ justificados y sin cobrar, menos los 80,00.€/);

  await debtor.dialog.getByRole('button', { name: 'Perdonar el gasto «Acta del notario»' }).click();
  await expect(debtor.dialog.getByText(/^Perdonas 130,50.€ de «Acta del notario»/)).toBeVisible();
  await debtor.dialog.getByLabel('Lo perdono porque…').fill('pagó el resto sin discutir');
  await debtor.dialog.getByRole('button', { name: 'Perdonar el gasto', exact: true }).click();
  await expect(cost).toContainText(/perdonado el .* porque pagó el resto sin discutir/);
  await expect(debtor.dialog.getByRole('row', { name: /^Total/ })).toContainText(/^Total0,00/);
  await debtor.dialog.getByRole('button', { name: 'Volver a reclamar el gasto «Acta del notario»' }).click();
  await expect(debtor.dialog.getByRole('row', { name: /^Total/ })).toContainText('50,50');

  await debtor.dialog.getByRole('button', { name: 'Quitar el gasto «Acta del notario»' }).click();
  await expect(debtor.part('otros gastos de cobro')).toHaveCount(0);
  await expect(debtor.heading(WORKSHOP)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(debtor.part('otros gastos de cobro')).toBeVisible();
  for (const what of ['volver a reclamar el gasto', 'el gasto perdonado', 'el gasto apuntado']) {
    await page.keyboard.press('Control+z');
    await expect(page.getByText(`Deshecho: ${what}`)).toBeVisible();
  }
  await expect(debtor.part('otros gastos de cobro')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('by keyboard alone, without proof: it is listed and not claimed', async ({ app }) => {
      const { page } = app;
      const { keyboard } = page;
      const debtor = new DebtorPage(page);
      await new DebtorsPage(page).card('María Ñíguez').click();
      await expect(debtor.part('principal')).toBeVisible();
      await keyboard.press('g');
      await expect(debtor.dialog.getByRole('combobox', { name: '¿En qué lo gastaste?' })).toBeFocused();
      await expect(debtor.dialog).toContainText('solo se le pueden pedir los gastos que pactasteis');
      await keyboard.type('buro');
      await keyboard.press('Enter');
      await keyboard.type('24,90');
      await expectNoAxeViolations(page);
      await keyboard.press('Control+Enter');
      await expect(page.getByText(/Gasto apuntado: Burofax, 24,90.€\./)).toBeVisible();

      await debtor.part('otros gastos de cobro').press('Enter');
      await expect(debtor.dialog.getByRole('row', { name: /Burofax/ })).toContainText('sin justificante: no cuenta');
      await expect(debtor.dialog.getByRole('row', { name: /^Total/ })).toContainText('0,00');
      await expectNoAxeViolations(page);
      await debtor.dialog.getByRole('button', { name: 'Perdonar el gasto «Burofax»' }).press('Enter');
      await expect(debtor.dialog.getByLabel('Lo perdono porque…')).toBeFocused();
      await keyboard.type('no merece la pena');
      await expectNoAxeViolations(page);
      await keyboard.press('Enter');
      await expect(debtor.dialog.getByRole('row', { name: /Burofax/ })).toContainText('porque no merece la pena');
      await keyboard.press('Escape');
      await page.getByRole('button', { name: 'Deshacer' }).click();
      await debtor.part('otros gastos de cobro').press('Enter');
      await expect(debtor.dialog.getByRole('row', { name: /Burofax/ })).toContainText('sin justificante: no cuenta');
      await keyboard.press('Escape');
      await expect(debtor.dialog).toHaveCount(0);
      await keyboard.press('Control+z');
      await expect(debtor.part('otros gastos de cobro')).toHaveCount(0);
    });
  });
}
