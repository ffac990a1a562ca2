import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { CopiesPage } from '../pages/copies-page.ts';
import { fillShop } from '../pages/debtors-data.ts';

const PHRASE = 'cuatro gatos en el tejado';
const HOLDS = '14 deudores, 17 facturas y 4 cobros';
const stickOf = (userDataDir: string) => join(userDataDir, 'TIENDA');

test.use({
  data: {
    fill: async (userDataDir: string) => {
      await fillShop(userDataDir);
      await mkdir(stickOf(userDataDir));
    },
  },
});

test('copies are encrypted with a phrase and a code on paper, and open on another computer with the phrase', async ({ app }) => {
  const { page } = app;
  const here = new CopiesPage(page);
  await here.open();
  await page.getByRole('button', { name: 'Poner una frase' }).click();
  await expect(here.dialog).toContainText('sin la frase nadie lee lo que hay en ella');
  await here.dialog.getByRole('button', { name: 'Seguir' }).click();
  await expect(here.dialog).toContainText('Es demasiado corta');
  await here.dialog.getByRole('button', { name: 'Proponer una frase' }).click();
  await expect(here.phrase).toHaveValue(/^\w+( \w+){5}$/);
  await here.phrase.fill(PHRASE);
  await here.phraseAgain.fill(PHRASE);
  await expectNoAxeViolations(page);
  await here.dialog.getByRole('button', { name: 'Seguir' }).click();

  await here.dialog.getByRole('button', { name: 'Imprimir la hoja con el código' }).click();
  await expect.poll(async () => (await app.opened()).length).toBe(1);
  const code = await here.codeShown();
  await expectNoAxeViolations(page);
  await here.dialog.getByRole('button', { name: 'Ya lo tengo en papel' }).click();
  await here.codeTyped.fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
  await here.dialog.getByRole('button', { name: 'Cifrar las copias' }).click();
  await expect(here.dialog).toContainText('tiene alguna letra cambiada');
  await here.codeTyped.fill(code.toLowerCase());
  await here.dialog.getByRole('button', { name: 'Cifrar las copias' }).click();
  await expect(page.getByText('Cifradas', { exact: true })).toBeVisible();

  await app.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await here.copyNow.click();
  await here.expectMade();
  await expect(page.getByRole('table', { name: /«TIENDA»/ })).toContainText(`${HOLDS} (cifrada)`);

  // The same stick; of this computer nothing is left.
  await app.close();
  await rm(join(app.userDataDir, 'ledgers'), { recursive: true });
  const bare = await app.relaunch();
  const there = new CopiesPage(bare.page);
  await bare.page.getByRole('link', { name: 'Buscar la copia' }).click();
  await bare.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await there.choose.click();
  await there.inNewest(/«TIENDA»/, 'Abrir con la frase').click();
  await there.secret.fill('cuatro perros en el tejado');
  await there.dialog.getByRole('button', { name: 'Abrir la copia' }).click();
  await expect(there.dialog).toContainText('No se ha estropeado nada: prueba otra vez.');
  await expectNoAxeViolations(bare.page);
  await there.secret.fill(PHRASE);
  await there.dialog.getByRole('button', { name: 'Abrir la copia' }).click();
  await there.inNewest(/«TIENDA»/, 'Restaurar').click();
  await there.dialog.getByRole('button', { name: 'Abrir esta copia' }).click();
  await expect(bare.page.getByText(`Copia abierta: ${HOLDS}.`)).toBeVisible();
});

test('the same by keyboard alone, and a rehearsal with the phrase', async ({ app }) => {
  const { page } = app;
  const copies = new CopiesPage(page);
  await copies.open();
  await app.dialogs.answer([{ files: [stickOf(app.userDataDir)] }]);
  await page.getByRole('button', { name: 'Poner una frase' }).focus();
  await page.keyboard.press('Enter');
  await expect(copies.phrase).toBeFocused();
  await page.keyboard.type(PHRASE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(copies.phraseAgain).toBeFocused();
  await page.keyboard.type(PHRASE);
  await page.keyboard.press('Enter');
  const code = await copies.codeShown();
  const next = copies.dialog.getByRole('button', { name: 'Ya lo tengo en papel' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(copies.codeTyped).toBeVisible();
  await copies.codeTyped.focus();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(copies.dialog).toBeHidden();
  await expect(page.getByText('Cifradas', { exact: true })).toBeVisible();

  await copies.copyNow.focus();
  await page.keyboard.press('Enter');
  await copies.expectMade();
  await page.getByRole('button', { name: 'Hacer un simulacro' }).focus();
  await page.keyboard.press('Enter');
  await expect(copies.secret).toBeFocused();
  await page.keyboard.type(PHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tu copia funciona: 17 facturas')).toBeVisible();
});
