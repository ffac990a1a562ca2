/** Caja negra: read whole on the screen, then saved. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillShop } from '../pages/debtors-data.ts';
import { openHash } from '../pages/example-shop.ts';

test.use({ data: { fill: fillShop } });

test('the black box is shown whole, names nobody, and is saved as it was shown', async ({ app, userDataDir }) => {
  const { page } = app;
  await expect(page.getByRole('navigation')).toBeVisible();
  await openHash(page, '/ajustes/acerca-de');
  await page.getByRole('button', { name: 'Preparar la caja negra' }).click();
  const dialog = page.getByRole('dialog', { name: 'Caja negra' });
  const content = dialog.getByRole('region', { name: 'Contenido de la caja negra' });
  await expect(content).toContainText(/debtors: 1\d\b/);
  const shown = await content.innerText();
  expect(shown).not.toMatch(/Ficticio|Imaginari|Tuerca|@|6\d{8}/);
  await expectNoAxeViolations(page);
  const file = join(userDataDir, 'caja negra.txt');
  await app.dialogs.answer([{ files: [file] }]);
  await dialog.getByRole('button', { name: 'Guardar en un archivo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Caja negra guardada.')).toBeVisible();
  await expect(dialog).toBeHidden();
  expect((await readFile(file, 'utf8')).trim()).toBe(shown.trim());
});
