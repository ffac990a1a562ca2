/** Papelera: what was thrown away comes back, or goes for good once its owner has seen what goes. */
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorFormPage, DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillShop } });

const NOBODY = 'Nadie Inventado, S.L.';

test('a card thrown away is counted in the rail, comes back, and is erased with the keyboard', async ({ app }) => {
  const { page } = app;
  const debtor = new DebtorPage(page);
  const form = new DebtorFormPage(page);
  await new DebtorsPage(page).open();
  await page.getByRole('link', { name: 'Nuevo deudor' }).click();
  await form.name.fill(NOBODY);
  await page.getByRole('radio', { name: /^Sí: es una empresa/ }).check();
  await form.save.click();
  await expect(debtor.heading(NOBODY)).toBeFocused();
  await debtor.choose('Enviar a la papelera');
  const inRail = page.getByRole('navigation').getByRole('link', { name: /Papelera/ });
  await expect(inRail).toContainText('1 cosa en la papelera');

  await inRail.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papelera' })).toBeFocused();
  const row = page.getByRole('row', { name: new RegExp(NOBODY) });
  await expect(row).toContainText('se elimina');
  await expectNoAxeViolations(page);
  await row.getByRole('button', { name: `Recuperar: Deudor ${NOBODY}` }).click();
  await expect(page.getByText('No hay nada en la papelera.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();

  await page.getByRole('button', { name: 'Vaciar ahora' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '¿Vaciar la papelera?' });
  await expect(dialog.getByRole('listitem')).toHaveText('1 deudor');
  await expect(dialog.getByRole('button', { name: 'Cancelar' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Papelera vacía. Eliminados: 1. Guardados bloqueados por ley: 0.')).toBeVisible();
  await expect(row).toHaveCount(0);
});
