import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppHost } from '../../support/electron-standin/host.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { CopiesPage } from '../pages/copies-page.ts';
import { fillShop } from '../pages/debtors-data.ts';

const STICK = 'TIENDA';
const HOLDS = '14 deudores, 17 facturas y 4 cobros';
const stickOf = (userDataDir: string) => join(userDataDir, STICK);
const ledgerOf = (userDataDir: string) => join(userDataDir, 'ledgers', 'main', 'ledger.sqlite');

test.use({
  data: {
    fill: async (userDataDir: string) => {
      await fillShop(userDataDir);
      await mkdir(stickOf(userDataDir));
    },
  },
});

async function newDebtor({ page }: Pick<AppHost, 'page'>): Promise<void> {
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: { call(channel: string, input: unknown): Promise<{ ok: boolean }> } };
    const fields = {
      kind: 'business',
      kindConfirmed: true,
      name: 'Bar Nuevo',
      isNaturalPerson: false,
      country: 'ES',
      tags: [],
      contacts: [],
    };
    const saved = await bridge.call('debtors.save', { fields });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  });
}

test('a copy is made, checked and brought back, and there is a way back from that', async ({ app }) => {
  const copies = new CopiesPage(app.page);
  await expect(copies.foot).toContainText('Aún no hay ninguna copia');
  await copies.open();
  await app.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await copies.copyNow.click();
  await copies.expectMade();
  await expect(copies.foot).toContainText(/Copia: hoy \d+:\d\d en «TIENDA», comprobada/);

  await copies.inNewest(/«TIENDA»/, 'Comprobar').click();
  await expect(app.page.getByText(/está bien: se ha leído entera/)).toBeVisible();

  await newDebtor(app);
  await copies.inNewest(/«TIENDA»/, 'Restaurar').click();
  await expect(copies.dialog).toContainText('Si la restauras, faltaría 1 deudor.');
  await copies.dialog.getByRole('button', { name: 'Restaurar esta copia' }).click();
  await expect(app.page.getByText('Ha vuelto a ser')).toBeVisible();
  await expect(app.page.getByText(`Has recuperado: ${HOLDS}.`)).toBeVisible();

  await app.page.getByRole('button', { name: 'Volver a como estaba', exact: true }).click();
  await expect(app.page.getByText('Has recuperado: 15 deudores')).toBeVisible();
  await expect(copies.inNewest('Puntos de este ordenador', 'Volver')).toBeVisible();
});

test('the same by keyboard alone', async ({ app }) => {
  const { page } = app;
  const copies = new CopiesPage(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('9');
  await expect(page.getByRole('heading', { level: 1, name: 'Copias de seguridad' })).toBeFocused();
  await app.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(copies.copyNow).toBeFocused();
  await page.keyboard.press('Enter');
  await copies.expectMade();
  await newDebtor(app);

  await copies.inNewest(/«TIENDA»/, 'Restaurar').focus();
  await page.keyboard.press('Enter');
  const restore = copies.dialog.getByRole('button', { name: 'Restaurar esta copia' });
  await expect(restore).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(copies.dialog).toBeHidden();
  await expect(copies.inNewest(/«TIENDA»/, 'Restaurar')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(restore).toBeVisible();
  await restore.focus();
  await page.keyboard.press('Enter');
  const told = page.getByRole('status').filter({ hasText: 'Ha vuelto a ser' });
  await expect(told).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Has recuperado: 15 deudores')).toBeVisible();
});

test('a copy opens on another computer, which had nothing', async ({ app }) => {
  const here = new CopiesPage(app.page);
  await here.open();
  await app.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await here.copyNow.click();
  await here.expectMade();

  // The same stick; of this computer nothing is left.
  await app.close();
  await rm(join(app.userDataDir, 'ledgers'), { recursive: true });
  const bare = await app.relaunch();
  const there = new CopiesPage(bare.page);
  await bare.page.getByRole('link', { name: 'Buscar la copia' }).click();
  await expect(bare.page.getByRole('heading', { level: 1, name: 'Abrir una copia' })).toBeFocused();
  await bare.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await there.choose.click();
  await there.inNewest(/«TIENDA»/, 'Restaurar').click();
  await there.dialog.getByRole('button', { name: 'Abrir esta copia' }).click();
  await expect(bare.page.getByText(`Copia abierta: ${HOLDS}.`)).toBeVisible();
  await expect(bare.page.getByRole('navigation', { name: 'Secciones' })).toContainText('Ferretería La Tuerca Inventada');
});

test('a damaged ledger offers the last good point of this computer', async ({ app }) => {
  const copies = new CopiesPage(app.page);
  await copies.open();
  await copies.givenPoint();
  await app.closeWindow();
  await writeFile(ledgerOf(app.userDataDir), 'ruin, and long enough to be taken for the header of a database file, surely');
  const again = await app.relaunch();
  await expect(again.page.getByRole('heading', { level: 1, name: 'El libro está dañado' })).toBeVisible();
  await expect(again.page.getByText(`Guarda ${HOLDS}`)).toBeVisible();
  await expectNoAxeViolations(again.page);
  await again.page.getByRole('button', { name: 'Abrir lo último bueno' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Abrir esta copia' }).click();
  await expect(again.page.getByText(`Copia abierta: ${HOLDS}.`)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme } });

    test('copies have no accessibility violation', async ({ app }) => {
      const copies = new CopiesPage(app.page);
      await copies.open();
      await app.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
      await copies.copyNow.click();
      await copies.expectMade();
      await copies.givenPoint();
      await expect(copies.inNewest(/«TIENDA»/, 'Restaurar')).toBeVisible();
      await expectNoAxeViolations(app.page);

      await copies.inNewest(/«TIENDA»/, 'Restaurar').click();
      await expect(copies.dialog.getByRole('button', { name: 'Restaurar esta copia' })).toBeVisible();
      await expectNoAxeViolations(app.page);
      await app.page.keyboard.press('Escape');

      await app.page.getByRole('link', { name: 'Abrir una copia' }).click();
      await expect(copies.choose).toBeVisible();
      await expectNoAxeViolations(app.page);
    });
  });
}
