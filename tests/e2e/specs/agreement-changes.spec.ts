/** What happens to an agreement that lives: it is renegotiated, its signed paper is kept, and it is let go. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { button, card, dialog, question } from '../pages/agreement-journey.ts';
import { fillAgreements, KEPT } from '../pages/agreements-data.ts';

test.use({ data: { fill: fillAgreements } });

async function fromMenu(page: Page, entry: string): Promise<void> {
  await button(page, 'Más opciones').click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

test('is renegotiated, keeps its signed paper, and is cancelled', async ({ app }) => {
  const { page } = app;
  await page.getByRole('navigation').getByRole('link', { name: 'Acuerdos' }).click();
  await page.getByRole('link', { name: KEPT }).click();
  await fromMenu(page, 'Renegociar');
  await question(page, '¿De qué deuda hablamos?').waitFor();
  for (const asked of [
    '¿Por qué no paga?',
    '¿Qué puede pagar?',
    'Tres formas de arreglarlo',
    '¿Y si falla?',
    'Revisa y termina',
  ]) {
    await button(page, 'Siguiente').click();
    await question(page, asked).waitFor();
  }
  await button(page, 'Ya está firmado').click();
  await page.getByRole('button', { name: 'Guardar como firmado' }).last().click();
  await expect(page.getByText(/Sustituye al acuerdo A-\d{4}\/\d{4}/)).toBeVisible();

  const paper = join(app.userDataDir, 'Acuerdo firmado.pdf');
  await writeFile(paper, '%PDF-1.7\n%%EOF\n');
  await app.dialogs.answer([{ files: [paper] }]);
  await card(page, 'Copia firmada').getByRole('button').last().click();
  await expect(card(page, 'Copia firmada').getByRole('button', { name: 'Acuerdo firmado.pdf', exact: true })).toBeVisible();

  await fromMenu(page, 'Cancelar el acuerdo');
  await dialog(page).getByLabel('Por qué').fill('Lo paga su padre de una vez');
  await dialog(page).getByRole('button', { name: 'Cancelar el acuerdo' }).click();
  await expect(page.getByText('«Lo paga su padre de una vez»')).toBeVisible();
  await page.getByRole('link', { name: 'Verlo', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Acuerdo A-\d{4}\/\d{4}$/ })).toBeVisible();
  await expect(page.getByText(/vale el acuerdo que lo sustituye/)).toBeVisible();
});
