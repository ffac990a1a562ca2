import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillWithInvitation } from '../pages/negotiation-data.ts';

test.use({ data: { fill: fillWithInvitation } });

test('follows a negotiation from its invitation: its papers, a talk, and the letter that ends it', async ({
  app,
  userDataDir,
}) => {
  const { page } = app;
  await page.getByRole('navigation').getByRole('link', { name: 'Cartas' }).click();
  await page.getByRole('link', { name: /0001/ }).click();
  const card = page.getByRole('region', { name: 'Negociación antes de demandar' });
  await expect(card.getByText('Falta algo', { exact: true })).toBeVisible();
  const papers = page.getByRole('region', { name: 'Justificantes de este envío' });
  const file = join(userDataDir, 'acuse.pdf');
  await writeFile(file, '%PDF-1.4\nacuse\n%%EOF\n');
  for (const kept of [1, 2, 3]) {
    await app.dialogs.answer([{ files: [file] }]);
    await papers.getByRole('button', { name: /Elegir/ }).click();
    await expect(papers.getByRole('button', { name: 'acuse.pdf', exact: true })).toHaveCount(kept);
  }
  await expect(card.getByText('Parece cumplido', { exact: true })).toBeVisible();
  await expect(card.getByText(/un abogado debe confirmarlo/)).toBeVisible();
  await expectNoAxeViolations(page);

  await card.getByRole('button', { name: 'Apuntar algo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('¿Qué pasó?').selectOption('Hablasteis o os reunisteis');
  await dialog.getByLabel(/Qué se dijo/).fill('Ofrece pagar la mitad');
  await dialog.getByRole('button', { name: 'Apuntar', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card.getByText('Confidencial: Ofrece pagar la mitad')).toBeVisible();
  await expect(card.getByText(/pídele que te conteste por escrito/)).toBeVisible();

  await card.getByRole('link', { name: 'Darla por terminada' }).click();
  const paper = page.getByRole('region', { name: 'Vista previa de la carta' });
  await paper.getByText('da por terminada esa negociación').waitFor({ state: 'attached' });
  await expect(paper.getByText('la mitad')).toHaveCount(0);
  await expect(page.getByText('La carta está completa.')).toBeVisible();
});

test('notes by keyboard that the debtor does not negotiate, and takes it back', async ({ app }) => {
  const { page } = app;
  await page.getByRole('navigation').getByRole('link', { name: 'Deudores' }).click();
  await page
    .getByRole('link', { name: /Talleres Hermanos Ficticio/ })
    .first()
    .click();
  const card = page.getByRole('region', { name: 'Negociación antes de demandar' });
  const note = card.getByRole('button', { name: 'Apuntar algo' });
  await note.focus();
  await expect(note).toBeFocused();
  await page.keyboard.press('Enter');
  const kind = page.getByRole('dialog').getByLabel('¿Qué pasó?');
  await expect(kind).toBeFocused();
  await kind.selectOption('Escribió que no negocia, o que lo deja');
  await page.keyboard.press('Control+Enter');
  await expect(card.getByText('Escribió que no negocia, o que lo deja', { exact: true })).toBeVisible();
  const undo = page.getByRole('button', { name: /Deshacer/ }).first();
  await undo.focus();
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Escribió que no negocia, o que lo deja', { exact: true })).toHaveCount(0);
});
