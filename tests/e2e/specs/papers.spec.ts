import { readFile } from 'node:fs/promises';
import { pdfText } from '../../support/pdf-text.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { LetterEditorPage, RegisteredLetterPage } from '../pages/letters-pages.ts';
import { fillWithPapers } from '../pages/papers-data.ts';

test.use({ data: { fill: fillWithPapers } });

test('gives the receipt of a payment from its page, by mouse', async ({ app }) => {
  const { page } = app;
  const [editor, registered] = [new LetterEditorPage(page), new RegisteredLetterPage(page)];
  await page.getByRole('navigation').getByRole('link', { name: 'Cobros' }).click();
  await page
    .getByRole('row', { name: /F26\/0013/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: 'Hacer el recibo' }).click();
  await editor.paper.getByText('RECIBO DE PAGO A CUENTA').waitFor({ state: 'attached' });
  await expect(editor.complete).toBeVisible();
  await expectNoAxeViolations(page);
  await editor.register.click();
  await editor.confirm.click();
  await registered.title.waitFor();
  await expect.poll(async () => (await app.opened()).length).toBe(1);
  const text = await pdfText(await readFile((await app.opened())[0]?.target ?? ''));
  expect(text).toContain('la cantidad de 300,00 € (trescientos euros), mediante transferencia bancaria');
  expect(text).toContain('artículo 1110 del Código Civil');
});

test('answers a dispute from its invoice, by keyboard', async ({ app }) => {
  const { page } = app;
  const [editor, registered] = [new LetterEditorPage(page), new RegisteredLetterPage(page)];
  await page.getByRole('navigation').getByRole('link', { name: 'Facturas' }).click();
  await page
    .getByRole('row', { name: /F26\/0009/ })
    .getByRole('link')
    .first()
    .click();
  const answer = page.getByRole('link', { name: 'Contestar por carta' });
  await answer.focus();
  await page.keyboard.press('Enter');
  await editor.paper.getByText('faltaban dos cajas').waitFor({ state: 'attached' });
  const kept = page.getByRole('radio', { name: 'Que mantienes el importe' });
  await kept.focus();
  await page.keyboard.press('Space');
  const reasons = page.getByRole('textbox', { name: /Por qué lo mantienes/ });
  await reasons.focus();
  await page.keyboard.type('El albarán firmado dice que se entregaron las doce');
  await editor.paper.getByText('se entregaron las doce').waitFor({ state: 'attached' });
  await expect(editor.register).toBeEnabled();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancelar' })).toBeFocused();
  await editor.confirm.focus();
  await page.keyboard.press('Enter');
  await registered.title.waitFor();
});
