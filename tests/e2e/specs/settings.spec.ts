import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPng } from '../../support/pictures.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';

const openSettings = async (page: Page): Promise<void> => {
  const first = new FirstRunPage(page);
  await first.name.fill('Bicicletas Inventadas');
  await first.begin.click();
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeFocused();
};

test('what was not saved waits while other screens are seen, and what was saved can be undone', async ({ app }) => {
  const { page } = app;
  await openSettings(page);
  const town = page.getByLabel('Población');
  await town.fill('Villaficción');
  await expect(page.getByText('Tienes cambios sin guardar')).toBeVisible();

  await page.getByRole('link', { name: 'Deudores' }).click();
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await expect(town).toHaveValue('Villaficción');

  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  await expect(page.getByText('Los datos de tu negocio están guardados')).toBeVisible();
  await expect(page.getByText('Tienes cambios sin guardar')).toBeHidden();

  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(town).toHaveValue('');
});

test('an emptied field stays empty', async ({ app }) => {
  const { page } = app;
  await openSettings(page);
  const town = page.getByLabel('Población');
  await town.fill('Villaficción');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Los datos de tu negocio están guardados')).toBeVisible();
  await town.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Tienes cambios sin guardar')).toBeHidden();
  await page.getByRole('link', { name: 'Deudores' }).click();
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await expect(town).toHaveValue('');
});

test('a logo is chosen and shown; a file that is no picture is refused', async ({ app, userDataDir }) => {
  const { page } = app;
  await openSettings(page);
  const [logo, lie] = [join(userDataDir, 'logo.png'), join(userDataDir, 'mentira.png')];
  await writeFile(logo, aPng(300, 90));
  await writeFile(lie, 'esto no es una imagen');
  await app.dialogs.answer([{ files: [lie] }, { files: [logo] }]);

  const choose = page.getByRole('region', { name: 'Logotipo' }).getByRole('button', { name: 'Elegir una imagen' });
  await choose.click();
  await expect(page.getByText('Ese archivo no es una imagen.')).toBeVisible();

  await choose.click();
  const picture = page.getByRole('img', { name: 'El logotipo de tu negocio' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(300);
  await expect(page.getByText('Ese archivo no es una imagen.')).toBeHidden();
});

test('the next half-year is added by keyboard alone', async ({ app }) => {
  const { page } = app;
  await openSettings(page);
  await page.getByRole('tab', { name: 'Tu negocio' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Tipos de interés' })).toBeFocused();

  await page.getByRole('button', { name: 'Añadir el tipo del próximo semestre' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Primer día')).toBeFocused();
  await page.getByLabel('Tipo anual').focus();
  await page.keyboard.type('10,65');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Referencia del BOE' })).toBeFocused();

  await page.getByLabel('Referencia del BOE o dónde lo has leído').focus();
  await page.keyboard.type('BOE-A-2026-99999');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: 'BOE-A-2026-99999' })).toContainText('10,65');
  await expect(page.getByRole('button', { name: 'Añadir el tipo del próximo semestre' })).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row').filter({ hasText: 'BOE-A-2026-99999' })).toBeHidden();
});

for (const theme of ['Claro', 'Oscuro'] as const) {
  test(`every section in the theme ${theme} has no accessibility violation, and nothing is cut at 150 %`, async ({ app }) => {
    const { page } = app;
    await openSettings(page);
    await page.getByRole('tab', { name: 'Aspecto' }).click();
    await page.getByLabel(theme, { exact: true }).check();
    await page.getByLabel('Muy grande (150 %)').check();
    for (const name of ['Tu negocio', 'Cartas', 'Tipos de interés', 'Festivos y agosto', 'Aspecto', 'Acerca de']) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expectNoAxeViolations(page);
      const tooWide = await page.evaluate(() => {
        const main = document.getElementById('main');
        return main ? main.scrollWidth - main.clientWidth : -1;
      });
      expect(tooWide).toBe(0);
    }
  });
}
