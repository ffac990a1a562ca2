import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillWithDebts } from '../pages/payments-data.ts';
import { PaymentsPage, RecordPaymentPage } from '../pages/payments-pages.ts';

test.use({ data: { fill: fillWithDebts } });

test('records a part of what is owed, takes it back and writes it right', async ({ app }) => {
  const { page } = app;
  const payments = new PaymentsPage(page);
  const record = new RecordPaymentPage(page);
  await payments.open();
  await expect(page.getByText('Aquí verás el dinero que entra')).toBeVisible();
  await page.getByRole('link', { name: 'Apuntar el primer cobro' }).click();
  await page.getByRole('link', { name: 'Panadería Ñandú' }).click();
  await record.amount.fill('200,00');
  await expect(record.toInvoice('F-2026/014')).toHaveValue('200,00');
  await record.save.click();
  await expect(record.saved).toHaveText(/Quedan pendientes 600,00/);

  await page.getByRole('link', { name: 'Ver el cobro' }).click();
  await page.getByRole('button', { name: 'Corregir' }).click();
  await page.getByRole('button', { name: 'Anular y escribirlo bien' }).click();
  await expect(record.amount).toHaveValue('200,00');
  await record.amount.fill('250,00');
  await expect(record.toInvoice('F-2026/014')).toHaveValue('250,00');
  await record.save.click();
  await expect(record.saved).toHaveText(/Quedan pendientes 550,00/);

  await payments.open();
  await expect(page.getByText(/3 apuntes · 250,00\s€ cobrados/)).toBeVisible();
  await expect(payments.rows.filter({ hasText: 'Anulado' })).toContainText('200,00');
  await expect(payments.rows.filter({ hasText: 'Contraasiento' })).toContainText('-200,00');
});

test('gives what is too much to the debtor’s credit, uses it, and undoes', async ({ app }) => {
  const { page } = app;
  const payments = new PaymentsPage(page);
  const record = new RecordPaymentPage(page);
  await payments.open();
  await page.getByRole('link', { name: 'Apuntar cobro', exact: true }).click();
  await page.getByRole('link', { name: 'Panadería Ñandú' }).click();
  await record.amount.fill('500');
  await expect(record.toInvoice('F-2026/014')).toHaveValue('500,00');
  await record.toInvoice('F-2026/014').fill('487,70');
  await expect(page.getByText(/Quedan por repartir 12,30/)).toBeVisible();
  await record.save.click();
  await expect(record.saved).toHaveText(/Quedan pendientes 312,30/);

  await page.getByRole('link', { name: 'Ver el cobro' }).click();
  await page.getByRole('link', { name: 'Usar lo que tiene a favor' }).click();
  await expect(record.toInvoice('F-2026/014')).toHaveValue('12,30');
  await page.getByRole('button', { name: 'Usarlo así' }).click();
  await expect(page.getByRole('table', { name: 'Adónde fue' })).toContainText('500,00');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(page.getByRole('table', { name: 'Adónde fue' })).toContainText('487,70');
});

test('records, corrects and undoes with the keyboard alone', async ({ app }) => {
  const { page } = app;
  const payments = new PaymentsPage(page);
  const record = new RecordPaymentPage(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('7');
  await payments.title.waitFor();
  await page.getByRole('link', { name: 'Apuntar el primer cobro' }).waitFor();
  while (!(await page.getByRole('link', { name: 'Apuntar el primer cobro' }).evaluate((link) => link === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await record.chooser.waitFor();
  await page.keyboard.type('taller');
  await expect(page.getByRole('table', { name: '¿Quién ha pagado?' }).locator('tbody').getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(record.amount).toBeFocused();
  await page.keyboard.type('23,45');
  await expect(record.toInvoice('F-2026/030')).toHaveValue('23,45');
  await page.keyboard.press('Control+Enter');
  await expect(record.saved).toHaveText(/Quedan pendientes 100,00/);
  await expect(page.getByRole('button', { name: 'Otro cobro' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Se ha deshecho: este cobro ya no cuenta')).toBeVisible();
  await page.keyboard.press('7');
  await expect(payments.rows.filter({ hasText: 'Contraasiento' })).toContainText('-23,45');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ programOptions: { colorScheme } });
    test(`has no barrier in the ${colorScheme} theme`, async ({ app }) => {
      const { page } = app;
      const payments = new PaymentsPage(page);
      const record = new RecordPaymentPage(page);
      await payments.open();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Apuntar cobro', exact: true }).click();
      await page.getByRole('link', { name: 'Panadería Ñandú' }).waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Panadería Ñandú' }).click();
      await record.amount.fill('900');
      await page.getByLabel('Ha dicho qué facturas paga').check();
      await record.toInvoice('F-2026/014').fill('9.000');
      await expect(page.getByText(/de más/)).toBeVisible();
      await expectNoAxeViolations(page);
      await record.toInvoice('F-2026/014').fill('500');
      await record.save.click();
      await record.saved.waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Ver el cobro' }).click();
      await page.getByRole('heading', { level: 1, name: /Cobro de 900,00/ }).waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Corregir' }).click();
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Solo anularlo' })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
