import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { ImportsPage } from '../pages/imports-page.ts';
import { fillWithDebts } from '../pages/payments-data.ts';

const SAMPLE = join(import.meta.dirname, '../../data/samples/csv/facturas-01-win1252.csv');
const ENTERED = /Han entrado 12 deudores y 15 facturas por 10\.644,36\s€\./;

test.use({ data: { fill: fillWithDebts } });

test('imports a list of invoices with the mouse, sees what came in and takes it back', async ({ app }) => {
  const imports = new ImportsPage(app);
  await imports.open();
  await imports.willChoose(SAMPLE);
  await imports.button('Elegir archivo').click();

  await expect(imports.heading).toHaveText('Revisar antes de importar');
  await expect(app.page.getByText(/Todavía no se ha guardado nada/)).toBeVisible();
  await expect(imports.row('F26/0001')).toContainText('375,10');
  await imports.row('F26/0014').getByRole('checkbox').click();
  await expect(imports.button('Importar 14 filas')).toBeVisible();
  await imports.row('F26/0014').getByRole('checkbox').click();

  await imports.button('Importar 15 filas').click();
  await expect(imports.result).toHaveText(ENTERED);
  await imports.button('Deshacer la importación').click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Deshacer la importación' }).click();
  await expect(app.page.getByText(/Importación deshecha\./)).toBeVisible();
  await expect(app.page.getByText(/Deshecha el/)).toBeVisible();
});

test('the same by keyboard alone', async ({ app }) => {
  const { page } = app;
  const imports = new ImportsPage(app);
  await imports.open();
  await imports.willChoose(SAMPLE);
  await imports.button('Elegir archivo').focus();
  await page.keyboard.press('Enter');
  await expect(imports.heading).toBeFocused();
  await expect(imports.row('F26/0014')).toBeVisible();

  const box = imports.row('F26/0014').getByRole('checkbox');
  await box.focus();
  await page.keyboard.press('Space');
  await expect(imports.button('Importar 14 filas')).toBeVisible();
  await page.keyboard.press('Space');
  await imports.button('Importar 15 filas').focus();
  await page.keyboard.press('Enter');
  await expect(imports.result).toHaveText(ENTERED);
  await expect(imports.heading).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme } });

    test('has no violations on any of its screens', async ({ app }) => {
      const imports = new ImportsPage(app);
      await imports.open();
      await expectNoAxeViolations(app.page);
      await imports.willChoose(SAMPLE);
      await imports.button('Elegir archivo').click();
      await expect(imports.row('F26/0001')).toBeVisible();
      await expectNoAxeViolations(app.page);
      await app.page.getByRole('link', { name: 'Columnas y lectura' }).click();
      await expect(app.page.getByLabel('¿Se ven bien las eñes y los acentos?')).toBeVisible();
      await expectNoAxeViolations(app.page);
    });
  });
}
