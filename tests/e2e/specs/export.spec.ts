import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { CopiesPage } from '../pages/copies-page.ts';
import { fillShop } from '../pages/debtors-data.ts';

const TARGET = 'Escritorio';
test.use({
  data: {
    fill: async (userDataDir: string) => {
      await fillShop(userDataDir);
      await mkdir(join(userDataDir, TARGET));
    },
  },
});

test('everything leaves in files that any program opens', async ({ app }) => {
  const { page } = app;
  await new CopiesPage(page).open();
  await app.dialogs.answer([{ files: [join(app.userDataDir, TARGET)] }]);
  await page.getByRole('button', { name: 'Exportar todo' }).click();
  await expect(page.getByText(/^Exportado en «Deudario Ferretería La Tuerca Inventada/)).toBeVisible({ timeout: 45_000 });
  const [made = ''] = await readdir(join(app.userDataDir, TARGET));
  expect((await readdir(join(app.userDataDir, TARGET, made))).sort()).toEqual(
    expect.arrayContaining(['LEEME.txt', 'datos', 'deudario.sqlite', 'diccionario.csv']),
  );
});

test('the same by keyboard, and put away without an answer', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('9');
  await expect(page.getByRole('heading', { level: 1, name: 'Copias de seguridad' })).toBeFocused();
  const all = page.getByRole('button', { name: 'Exportar todo' });
  await expect(all).toBeVisible();
  await all.focus();
  await app.dialogs.answer([{ files: [] }, { files: [join(app.userDataDir, TARGET)] }]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await app.dialogs.asked()).length).toBe(1);
  await expect(all).toBeEnabled();
  await expect(all).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Exportado en «Deudario Ferretería/)).toBeVisible({ timeout: 45_000 });
});
