/** The palette: straight to a record or an action by name, number or sum, and orders that open a form filled in. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillShop } });
test.beforeEach(({ app }) => new DebtorsPage(app.page).open());

const WORKSHOP = 'Talleres Hermanos Ficticio, S.L.';
const field = (page: Page) => page.getByRole('combobox', { name: 'Busca o escribe qué quieres hacer' });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(field(page)).toBeFocused();
}

test('opens from the menu, and takes the mouse to a record of one kind', async ({ app }) => {
  const { page } = app;
  await app.clickMenu(['Edición', 'Ir a… o hacer algo']);
  await field(page).fill('2026');
  await page.getByRole('button', { name: 'Facturas', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('2026');
  await expect(page.getByRole('group', { name: 'Acciones' })).toHaveCount(0);
  await page.getByRole('option', { name: /F-2026\/047/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /F-2026\/047/ })).toBeFocused();
});

test('a hand that types before the palette has come goes nowhere else', async ({ app }) => {
  const { page } = app;
  const before = page.url();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('777');
  await expect(field(page)).toBeFocused();
  expect(page.url()).toBe(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('by keyboard alone: a debtor, a sum, an order, a rule of the help', async ({ app }) => {
      const { page } = app;
      await openPalette(page);
      await expectNoAxeViolations(page);
      await page.keyboard.type('hermanos fic');
      await expect(page.getByRole('option', { name: WORKSHOP })).toHaveAttribute('aria-selected', 'true');
      await expectNoAxeViolations(page);
      await page.keyboard.press('Enter');
      await expect(new DebtorPage(page).heading(WORKSHOP)).toBeFocused();

      await openPalette(page);
      await page.keyboard.type('1.815,50');
      await expect(page.getByRole('option', { name: /F-2026\/047/ })).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Escape');
      await expect(field(page)).toHaveCount(0);

      await openPalette(page);
      await page.keyboard.type('cobro talleres 300');
      await expect(page.getByRole('option', { name: /^Apuntar un cobro de 300,00.€ de Talleres/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Apuntar cobro' })).toBeVisible();
      await expect(page.getByLabel('Importe cobrado')).toHaveValue('300,00');

      await openPalette(page);
      await page.keyboard.type('prescripcion');
      await page.keyboard.press('Shift+Tab');
      await expect(page.getByRole('option', { name: 'Ayuda: Prescripción' })).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /^Prescripción/ })).toBeFocused();
      await openPalette(page);
      await page.keyboard.type('zzzz');
      await expect(page.getByText('Nada coincide con lo que has escrito.').last()).toBeVisible();
    });
  });
}
