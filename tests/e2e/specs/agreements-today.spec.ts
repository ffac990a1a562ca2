/** The morning after: a missed instalment is on top of Hoy with its notice ready, and the money that comes goes to the agreement. */
import { expect, test } from '../fixtures.ts';
import { BROKEN, fillAgreements } from '../pages/agreements-data.ts';

test.use({ data: { fill: fillAgreements } });

test('a missed instalment comes first, with its letter, and its payment goes to the agreement', async ({ app }) => {
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
  const row = page.getByRole('listitem').filter({ hasText: BROKEN }).filter({ hasText: 'Reclamar el plazo que no ha pagado' });
  await expect(row).toContainText(/No pagó el plazo 2 del acuerdo A-\d{4}\/0001.*lleva 600,00.€ de retraso/);
  await row.getByRole('button', { name: 'Preparar el aviso' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /plazo/i })).toBeVisible();

  await page.goBack();
  await row
    .getByRole('button', { name: new RegExp(BROKEN) })
    .first()
    .focus();
  await page.keyboard.press('$');
  await expect(page.getByLabel(/^A cuenta del acuerdo A-\d{4}\/0001/)).toBeChecked();
  await expect(page.getByLabel('Importe cobrado')).toHaveValue('600,00');
  await expect(page.getByText(/^Plazo 2, del .*: 300,00.€$/)).toBeVisible();
  await page.getByRole('button', { name: 'Guardar el cobro' }).click();
  await expect(page.getByText(/^Cobro guardado/).first()).toBeVisible();
});
