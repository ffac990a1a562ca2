/** "Historial de cambios": what a record said before, and the way back to it. */
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillShop } });

const WORKSHOP = 'Talleres Hermanos Ficticio, S.L.';

test('an older version of a card comes back with the keyboard, and goes again with Deshacer', async ({ app }) => {
  const { page } = app;
  const debtor = new DebtorPage(page);
  await new DebtorsPage(page).open();
  await new DebtorsPage(page).card(WORKSHOP).click();
  await expect(debtor.heading(WORKSHOP)).toBeFocused();
  await page.keyboard.press('e');
  const town = page.getByLabel('Población');
  await town.fill('Villanueva de Mentira');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Datos guardados.')).toBeVisible();

  await debtor.choose('Historial de cambios');
  const drawer = page.getByRole('dialog', { name: `Historial de cambios de ${WORKSHOP}` });
  const versions = drawer.getByRole('list', { name: /^Versiones/ });
  await expect(versions).toContainText('Villanueva de Mentira');
  await expect(versions).toContainText('Así se apuntó por primera vez.');
  await expectNoAxeViolations(page);
  await drawer.getByRole('button', { name: /^Volver a la versión/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ha vuelto a decir lo que decía.')).toBeVisible();
  await expect(versions.getByText('Así está ahora')).toHaveCount(1);
  await expect(versions.getByText('Igual que ahora.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Deshecho: los cambios en la ficha')).toBeVisible();
  await expect(page.getByText('Villanueva de Mentira').first()).toBeVisible();
  await page.keyboard.press('e');
  await expect(town).toHaveValue('Villanueva de Mentira');
});
