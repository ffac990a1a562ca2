/** Figures that are opened, copied and printed, lists on paper, and the help: by mouse, and by keyboard alone. */
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillShop } });
test.beforeEach(({ app }) => new DebtorsPage(app.page).open());

const WORKSHOP = 'Talleres Hermanos Ficticio, S.L.';
const nameOf = (path: string | undefined) => path?.split(/[\\/]/).at(-1);

test('copies the steps of a figure, prints them and explains their rule', async ({ app }) => {
  const { page } = app;
  const debtor = new DebtorPage(page);
  await new DebtorsPage(page).card(WORKSHOP).click();
  await debtor.part('interés a hoy').click();
  const table = debtor.dialog.getByRole('table', { name: 'Interés a hoy' });
  const total = await table
    .getByRole('row', { name: /^Total/ })
    .getByRole('cell')
    .last()
    .textContent();

  await debtor.dialog.getByRole('button', { name: 'Copiar la tabla' }).click();
  await expect(page.getByText('Tabla copiada: pégala')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe('Factura\tDesde\tHasta\tDías\tBase\tTipo\tFuente\tImporte');
  expect(`${copied.split('\t').at(-1)}\u00a0€`).toBe(total);

  await debtor.dialog.getByRole('button', { name: 'Imprimir la liquidación' }).click();
  await expect(page.getByText(/«Liquidación de Talleres Hermanos Ficticio.+ abierto en el visor/)).toBeVisible();
  expect(nameOf((await app.opened()).at(-1)?.target)).toMatch(/^Liquidación de Talleres Hermanos Ficticio, S\.L\. .+\.pdf$/);

  await debtor.dialog.getByRole('link', { name: 'Cómo se calcula' }).click();
  await expect(page.getByRole('heading', { name: 'Interés entre empresas y con la Administración' })).toBeFocused();
});

test('prints the lists and the card that are shown', async ({ app }) => {
  const { page } = app;
  const list = new DebtorsPage(page);
  await expect(list.cards.first()).toBeVisible();
  await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
  await expect(page.getByText(/«Deudores .+ abierto en el visor/)).toBeVisible();
  expect(nameOf((await app.opened()).at(-1)?.target)).toMatch(/^Deudores .+\.pdf$/);

  await page.getByRole('link', { name: 'Facturas', exact: true }).click();
  await page.getByRole('button', { name: /De dónde sale.*las sumas de la lista/ }).click();
  const sums = page.getByRole('dialog').getByRole('table', { name: 'Pendiente', exact: true });
  await expect(sums.getByRole('row')).toHaveText([/Concepto/, /Total de las facturas/, /Ya cobrado o compensado/, /^Pendiente/]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Cobros', exact: true }).click();
  await page.getByRole('button', { name: /De dónde sale.*lo cobrado/ }).click();
  await expect(page.getByRole('dialog').getByRole('row', { name: /^Cobrado/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await app.clickMenu(['Archivo', 'Copias de seguridad']);
  await expect(page.getByRole('heading', { level: 1, name: 'Copias de seguridad' })).toBeVisible();
  await app.clickMenu(['Archivo', 'Imprimir lo que se ve']);
  await expect(page.getByText('En esta pantalla no hay nada que imprimir.')).toBeVisible();
  await app.clickMenu(['Ayuda', 'Cómo se calcula']);
  await expect(page.getByRole('heading', { level: 1, name: 'Ayuda: cómo se calcula' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('does the same by keyboard alone', async ({ app }) => {
      const { page } = app;
      const debtor = new DebtorPage(page);
      await expect(new DebtorsPage(page).cards.first()).toBeVisible();
      await page.keyboard.press('3');
      await expect(page.getByRole('heading', { level: 1, name: 'Facturas' })).toBeFocused();
      await page.keyboard.press('ControlOrMeta+P');
      await expect(page.getByText(/«Facturas .+ abierto en el visor/)).toBeVisible();
      // The progress fades away; while it is there, single keys are its own.
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('2');
      await expect(page.getByRole('heading', { level: 1, name: 'Deudores' })).toBeFocused();
      await page.keyboard.press('/');
      await page.keyboard.type('Talleres Hermanos');
      await expect(new DebtorsPage(page).cards).toHaveCount(1);
      await new DebtorsPage(page).card(WORKSHOP).press('Enter');
      await expect(debtor.heading(WORKSHOP)).toBeFocused();
      await page.keyboard.press('ControlOrMeta+P');
      await expect(page.getByText(/«Ficha de Talleres.+ abierto en el visor/)).toBeVisible();

      await debtor.part('el total que debe').press('Enter');
      await expect(debtor.dialog.getByRole('table')).toBeVisible();
      await expectNoAxeViolations(page);
      await debtor.dialog.getByRole('button', { name: 'Copiar la tabla' }).press('Enter');
      await expect(page.getByText('Tabla copiada: pégala')).toBeVisible();
      await debtor.dialog.getByRole('link', { name: 'Cómo se calcula' }).press('Enter');
      await expect(page.getByRole('heading', { name: 'Sobre qué importe se calcula' })).toBeFocused();
      await page.keyboard.press('/');
      await page.keyboard.type('prescripcion');
      await expect(page.getByRole('heading', { level: 2, name: 'Sobre qué importe se calcula' })).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 2, name: 'Prescripción: hasta cuándo puedes reclamar' })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
