import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';

const openHolidays = async (page: Page): Promise<void> => {
  const first = new FirstRunPage(page);
  await first.name.fill('Bicicletas Inventadas');
  await first.begin.click();
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByLabel('Código postal').fill('41001');
  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  await page.getByRole('tab', { name: 'Festivos y agosto' }).click();
};
const days = (page: Page) => page.getByRole('table', { name: /Festivos de \d{4}/ }).getByRole('row');

test('the year follows the postcode, loses a day, gains the local one, and all of it can be undone', async ({ app }) => {
  const { page } = app;
  await openHolidays(page);
  const region = page.getByLabel('Comunidad o ciudad autónoma');
  await expect(region.locator('option:checked')).toHaveText('Andalucía (la de tu código postal)');
  await expect(days(page).filter({ hasText: 'Día de Andalucía' }).first()).toContainText('Autonómico');

  await region.selectOption({ label: 'Galicia' });
  await expect(days(page).filter({ hasText: 'Día de las Letras Gallegas' })).toBeVisible();
  await expect(days(page).filter({ hasText: 'Día de Andalucía' })).toHaveCount(0);

  await page.getByRole('button', { name: /^Quitar Jueves Santo/ }).click();
  await expect(days(page).filter({ hasText: 'Jueves Santo' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Volver a poner Jueves Santo' }).click();
  await expect(days(page).filter({ hasText: 'Jueves Santo' })).toBeVisible();

  await page.getByRole('button', { name: 'Añadir un festivo local' }).click();
  const form = page.getByRole('form', { name: 'Un festivo de tu localidad o de tu negocio' });
  await form.getByLabel('Día', { exact: true }).fill('8/12');
  await form.getByLabel('Nombre').fill('Patrona');
  await form.getByRole('button', { name: 'Añadir el festivo' }).click();
  await expect(page.getByText('Ese día ya es festivo.').first()).toBeVisible();
  await form.getByLabel('Día', { exact: true }).fill('11/11');
  await form.getByRole('button', { name: 'Añadir el festivo' }).click();
  await expect(days(page).filter({ hasText: 'Patrona' })).toContainText('Local, cada año');

  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(days(page).filter({ hasText: 'Patrona' })).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test('by keyboard alone a local day is added, taken away and brought back, and August rests', async ({ app }) => {
  const { page } = app;
  await openHolidays(page);
  const { keyboard } = page;
  const opener = page.getByRole('button', { name: 'Añadir un festivo local' });
  await opener.focus();
  await keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Un festivo de tu localidad o de tu negocio' });
  await expect(form.getByLabel('Día', { exact: true })).toBeFocused();
  await keyboard.type('30/5');
  await form.getByLabel('Nombre').focus();
  await keyboard.type('San Fernando');
  await keyboard.press('Control+Enter');
  await expect(opener).toBeFocused();

  const year = page.getByLabel('Año', { exact: true });
  const rows = days(page).filter({ hasText: 'San Fernando' });
  const away = page.getByRole('button', { name: /^Quitar San Fernando/ });
  await year.focus();
  await keyboard.press('ArrowDown');
  await expect(rows).toContainText('Local, cada año');
  await away.focus();
  await keyboard.press('Enter');
  await expect(rows).toHaveCount(0);
  await expect(opener).toBeFocused();
  await keyboard.press('Control+z');
  await expect(rows).toHaveCount(1);

  await page.getByLabel('Sí, como cualquier otro mes').focus();
  await keyboard.press('ArrowDown');
  await expect(page.getByText('Agosto, guardado')).toBeVisible();
  await page.getByRole('tab', { name: 'Aspecto' }).click();
  await page.getByRole('tab', { name: 'Festivos y agosto' }).click();
  await expect(page.getByLabel('No, en agosto no reclamo')).toBeChecked();
});
