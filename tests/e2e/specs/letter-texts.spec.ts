/** The words of the letters: their tone, and what the owner changes for good. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { fillWithLateDebt } from '../pages/letters-data.ts';
import { LetterEditorPage, LetterGalleryPage, LettersPage } from '../pages/letters-pages.ts';

test.use({ data: { fill: fillWithLateDebt } });

test('changes a paragraph for good, is told what the law keeps, and goes back to the original', async ({ app }) => {
  const { page } = app;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    window.location.hash = '/ajustes/textos';
  });
  await page.getByRole('link', { name: /^Requerimiento Tal como viene/ }).click();
  const { paper } = new LetterEditorPage(page);
  await paper.getByText('Talleres Ficticio, S.L.').first().waitFor({ state: 'attached' });

  const paragraph = page.getByRole('listitem').filter({ hasText: 'se reserva los demás derechos' });
  await paragraph.getByRole('button', { name: /^Cambiar/ }).click();
  const words = page.getByRole('textbox', { name: /Texto del párrafo/ });
  await words.fill('Nos guardamos lo demás.');
  await expect(page.getByText('Tiene que seguir llevando «tu negocio»')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Guardar el texto' })).toBeDisabled();
  await words.fill(' se reserva todo lo que la ley le da.');
  await words.press('Home');
  await page.getByText('Insertar un dato').click();
  await page.getByRole('button', { name: /^tu negocio/ }).click();
  await expect(words).toHaveValue('{tu negocio} se reserva todo lo que la ley le da.');
  await paper.getByText('se reserva todo lo que la ley le da').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Guardar el texto' }).click();
  await expect(page.getByText('Texto guardado. Vale para las cartas nuevas.')).toBeVisible();

  await page.getByRole('button', { name: 'Versiones' }).click();
  const versions = page.getByRole('list', { name: 'Versiones' });
  await expect(versions.getByRole('listitem').first()).toContainText('por Rosa Tornillo Supuesta');
  await expect(versions.locator('ins')).toHaveText(['todo lo que la ley le da.']);
  await versions.getByRole('button', { name: 'Restaurar el original' }).click();
  await expect(page.getByText('Vuelve a valer el texto original.')).toBeVisible();
  await paper.getByText('se reserva los demás derechos').waitFor({ state: 'attached' });
});

test('chooses the tone and changes the text from the letter with the keyboard alone', async ({ app }) => {
  const { page } = app;
  const [letters, gallery, editor] = [new LettersPage(page), new LetterGalleryPage(page), new LetterEditorPage(page)];
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('6');
  await letters.title.waitFor();
  await page.keyboard.press('n');
  await letters.addressee.waitFor();
  await tabTo(page, 'Talleres Hermanos Ficticio, S.L.');
  await page.keyboard.press('Enter');
  await gallery.card('Primer recordatorio').waitFor();
  await tabTo(page, 'Primer recordatorio');
  await page.keyboard.press('Enter');
  await editor.paper.getByText('Les rogamos que el pago se haga antes del').waitFor({ state: 'attached' });
  await tabTo(page, 'Qué reclamas');
  await page.keyboard.press('ArrowRight');
  const neutral = page.getByRole('radio', { name: 'Neutro' });
  await expect(neutral).toBeChecked();
  await tabUntil(page, () => document.activeElement?.closest('label')?.textContent === 'Neutro');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Amable' })).toBeChecked();
  await editor.paper.getByText('Les agradeceríamos que el pago').waitFor({ state: 'attached' });

  await tabTo(page, 'Cambiar este texto para siempre');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Texto: Primer recordatorio' }).waitFor();
  await editor.paper.getByText('Talleres Hermanos Ficticio, S.L.').first().waitFor({ state: 'attached' });
  await tabUntil(page, () => document.activeElement?.closest('li')?.textContent?.includes('Lo más probable') === true);
  await page.keyboard.press('Enter');
  const words = page.getByRole('textbox', { name: /Texto del párrafo/ });
  await expect(words).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Hola de nuevo:');
  await editor.paper.getByText('Hola de nuevo:').waitFor({ state: 'attached' });
  const save = page.getByRole('button', { name: 'Guardar el texto' });
  await expect(save).toBeEnabled();
  await tabTo(page, 'Guardar el texto', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Texto guardado. Vale para las cartas nuevas.')).toBeVisible();
  await tabTo(page, 'Volver a la carta', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await editor.paper.getByText('Hola de nuevo:').waitFor({ state: 'attached' });
});

test('changes a message for good from where it is copied, and copies it so', async ({ app }) => {
  const { page } = app;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    window.location.hash = '/ajustes/textos';
  });
  await page
    .getByRole('link', { name: /^Primer recordatorio Tal como viene/ })
    .last()
    .click();
  const sms = page.getByRole('listitem', { name: 'SMS' });
  await sms.getByRole('button', { name: /^Cambiar/ }).click();
  await sms.getByRole('textbox').fill('Hola, soy {quien escribe}. ¿Todo bien con {número de la factura}?');
  await expect(page.getByRole('region', { name: 'SMS' })).toContainText('¿Todo bien con F26/0013?');
  await page.getByRole('button', { name: 'Guardar el texto' }).click();
  await expect(page.getByText('Vale desde el próximo mensaje que copies')).toBeVisible();

  await page.evaluate(() => {
    window.location.hash = '/deudores';
  });
  await page.getByRole('link', { name: 'Talleres Hermanos Ficticio, S.L.' }).click();
  await page.getByRole('heading', { level: 1, name: 'Talleres Hermanos Ficticio, S.L.' }).waitFor();
  await page.keyboard.press('m');
  await page.getByRole('tab', { name: 'SMS' }).click();
  await expect(page.getByRole('textbox', { name: 'Texto' })).toHaveValue(/¿Todo bien con /);
});

const tabTo = (page: Page, name: string, key = 'Tab') => tabUntil(page, startsWith(name), key, name);
const startsWith = (_name: string) => (text: string) => document.activeElement?.textContent?.startsWith(text) === true;

/** Tab until what has the focus is the one. */
async function tabUntil(page: Page, isThere: (argument: string) => boolean, key = 'Tab', argument = ''): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    expect(await page.evaluate(isThere, argument)).toBe(true);
  }).toPass({ intervals: [5] });
}
