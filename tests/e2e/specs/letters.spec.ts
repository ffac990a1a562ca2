import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { pdfText } from '../../support/pdf-text.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillWithLateDebt } from '../pages/letters-data.ts';
import { LetterEditorPage, LetterGalleryPage, LettersPage, RegisteredLetterPage } from '../pages/letters-pages.ts';

test.use({ data: { fill: fillWithLateDebt } });

test('writes a demand, mends what is missing, registers it, and tells how it was sent', async ({ app }) => {
  const { page } = app;
  const [letters, editor, registered] = [new LettersPage(page), new LetterEditorPage(page), new RegisteredLetterPage(page)];
  await letters.write();
  await new LetterGalleryPage(page).demand.click();
  await editor.paper.getByText('borrador, sin número').waitFor({ state: 'attached' });
  await expect(page.getByText('Falta el NIF del deudor.', { exact: true })).toBeVisible();
  await expect(editor.register).toHaveCount(0);
  await editor.printDraft.click();
  await expect.poll(async () => (await app.opened()).length).toBe(1);
  const [draft] = await app.opened();
  expect(await pdfText(await readFile(draft?.target ?? ''))).toContain('borrador, sin número');

  await page.getByRole('link', { name: /Ir a su ficha/ }).click();
  await page.getByRole('textbox', { name: /NIF/ }).fill('B69000115');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: /NIF/ })).toHaveCount(0);
  await letters.open();
  await page.getByRole('link', { name: 'Sin número' }).click();
  await expect(editor.complete).toBeVisible();
  await expect(editor.paper.getByText('con NIF B69000115')).toBeAttached();

  await editor.register.click();
  await editor.confirm.click();
  await registered.title.waitFor();
  await expect.poll(async () => (await app.opened()).length).toBe(2);
  const opened = (await app.opened())[1]?.target ?? '';
  expect(basename(opened)).toMatch(/^\d{4}-0001 Requerimiento\.pdf$/);
  const text = await pdfText(await readFile(opened));
  expect(text).toContain('646,38 €');
  expect(text).not.toContain('BORRADOR');

  await registered.printed.click();
  await registered.tracking.fill('NB00012345');
  await registered.send.click();
  await registered.result.selectOption('Entregado');
  await registered.saveResult.click();
  await letters.open();
  await expect(letters.rows.first()).toContainText('Entregada');
});

test('chooses among the letters that can be sent, and says what the others wait for', async ({ app }) => {
  const { page } = app;
  const [letters, gallery, editor] = [new LettersPage(page), new LetterGalleryPage(page), new LetterEditorPage(page)];
  await letters.write();
  await expect(gallery.letter('Último aviso')).toContainText(
    'Antes hay que enviarle el requerimiento con invitación a negociar.',
  );
  await expect(gallery.card('Último aviso')).toHaveCount(0);

  await gallery.card('Primer recordatorio').click();
  await editor.paper.getByText('¿pueden confirmarnos el pago?').waitFor({ state: 'attached' });
  await expect(page.getByRole('checkbox', { name: '40 € por factura vencida' })).toHaveCount(0);
  await expect(editor.complete).toBeVisible();

  await page.getByRole('button', { name: 'Más' }).click();
  await page.getByRole('menuitem', { name: 'Elegir otra carta' }).click();
  await expect(gallery.card('Primer recordatorio')).toContainText('Empezada');
  await tabTo(page, 'Requerimiento e invitación');
  await page.keyboard.press('Enter');
  await editor.paper.getByText('HOJA DE RESPUESTA A LA INVITACIÓN A NEGOCIAR').waitFor({ state: 'attached' });
  await expect(page.getByRole('heading', { name: 'La primera conversación' })).toBeVisible();
});

test('registers with the keyboard alone', async ({ app }) => {
  const { page } = app;
  const [letters, editor, registered] = [new LettersPage(page), new LetterEditorPage(page), new RegisteredLetterPage(page)];
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('6');
  await letters.title.waitFor();
  await page.keyboard.press('n');
  await letters.addressee.waitFor();
  await tabTo(page, 'Talleres Hermanos Ficticio, S.L.');
  await page.keyboard.press('Enter');
  await new LetterGalleryPage(page).demand.waitFor();
  await tabTo(page, 'RequerimientoExige');
  await page.keyboard.press('Enter');
  await editor.title.waitFor();
  await tabTo(page, 'Ir a su ficha');
  await page.keyboard.press('Enter');
  const taxId = page.getByRole('textbox', { name: /NIF/ });
  await taxId.waitFor();
  while (!(await taxId.evaluate((field) => field === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.type('B69000115');
  await page.keyboard.press('Control+Enter');
  await expect(taxId).toHaveCount(0);
  await page.keyboard.press('6');
  await letters.title.waitFor();
  await tabTo(page, 'Sin número');
  await page.keyboard.press('Enter');
  await expect(editor.register).toBeEnabled();
  await page.keyboard.press('Control+p');
  await editor.confirm.waitFor();
  await tabTo(page, 'Registrar y abrir');
  await page.keyboard.press('Enter');
  await registered.title.waitFor();
  await tabTo(page, 'Sí, está impresa');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Carta impresa.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme } });
    test('every screen of letters can be used by everybody', async ({ app }) => {
      const { page } = app;
      const [letters, editor] = [new LettersPage(page), new LetterEditorPage(page)];
      await letters.open();
      await page.getByRole('link', { name: 'Carta nueva' }).first().waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Carta nueva' }).first().click();
      await letters.addressee.waitFor();
      await expectNoAxeViolations(page);
      await letters.addressee.click();
      await new LetterGalleryPage(page).demand.waitFor();
      await expectNoAxeViolations(page);
      await new LetterGalleryPage(page).demand.click();
      await editor.paper.getByText('borrador, sin número').waitFor({ state: 'attached' });
      for (const tab of ['Qué reclamas', 'Texto', 'Papel']) {
        await page.getByRole('tab', { name: tab }).click();
        await expectNoAxeViolations(page);
      }
    });
  });
}

/** Tab until what has the focus says so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const says = (text: string) => document.activeElement?.textContent?.startsWith(text) === true;
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(says, name)).toBe(true);
  }).toPass({ intervals: [5] });
}

test.describe('a letter in own words', () => {
  const OWN = 'se reserva todo lo que la ley le da.';
  const words = { P13b: `{{acreedor.nombre}} ${OWN}` };
  test.use({ data: { fill: (folder: string) => fillWithLateDebt(folder, { taxId: 'B69000115', words }) } });

  test('says which words it was printed from, and is found by the code at its foot', async ({ app }) => {
    const { page } = app;
    const [letters, editor, registered] = [new LettersPage(page), new LetterEditorPage(page), new RegisteredLetterPage(page)];
    await letters.write();
    await new LetterGalleryPage(page).demand.click();
    await expect(editor.paper.getByText(OWN)).toBeAttached();
    await editor.register.click();
    await editor.confirm.click();
    await registered.title.waitFor();
    await expect(page.getByText(/^Texto propio, versión 1 de /)).toBeVisible();
    await expect.poll(async () => (await app.opened()).length).toBe(1);
    const text = await pdfText(await readFile((await app.opened())[0]?.target ?? ''));
    const code = await page.getByText('Código al pie').locator('xpath=following-sibling::*[1]').textContent();
    expect(text).toContain(code);

    // As somebody does who holds the paper: in small letters, and without the hyphens.
    await letters.open();
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type((code ?? '').toLowerCase().replaceAll('-', ' '));
    await page.getByRole('option', { name: /Talleres Hermanos Ficticio/ }).click();
    await expect(registered.title).toBeFocused();
  });
});
