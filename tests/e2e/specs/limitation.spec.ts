/** Limitation: until when a debt can be claimed, what moves it, and how it was reached. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays, addMonths } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';
import { LimitationCard } from '../pages/limitation-card.ts';

const TODAY = systemClock.today();
const SOTO = 'Panadería La Espiga Imaginaria, S.L.';
/** Due 1,400 days ago (some three years and ten months): with five years there is time, with three it has gone. */
const DUE = addDays(TODAY, -1_400);
const inYears = (years: number, from = DUE) => formatDate(addMonths(from, years * 12));

test.use({
  data: {
    fill: (folder: string) =>
      fillShop(folder, [
        { name: SOTO, taxId: 'B69000123', invoices: [{ number: 'F-2023/007', issued: -1_430, due: -1_400, euros: 484.36 }] },
      ]),
  },
});
test.beforeEach(({ app }) => new DebtorsPage(app.page).open());

test('a claim with its proof gives the whole period again, and can be taken back', async ({ app, userDataDir }) => {
  const { page } = app;
  const limitation = new LimitationCard(page);
  await new DebtorsPage(page).card(SOTO).click();
  await expect(limitation.day('Segura hasta')).toHaveText(inYears(5));
  await expect(limitation.card).toContainText(`Si mandas hoy un burofax, ganas hasta el ${inYears(5, TODAY)}.`);
  await expect(limitation.card).toContainText(`serían 3 años: hasta el ${inYears(3)}.`);

  const receipt = join(userDataDir, 'acuse.pdf');
  await writeFile(receipt, '%PDF-1.7\n%âãÏÓ\n');
  await app.dialogs.answer([{ files: [receipt] }]);
  const sent = addDays(TODAY, -40);
  await limitation.note.click();
  await limitation.dialog.getByLabel('¿Qué día la enviaste?').fill(sent.split('-').reverse().join('/'));
  await limitation.dialog.getByRole('button', { name: 'Elegir un archivo' }).click();
  await expect(limitation.dialog.getByText('Prueba: acuse.pdf')).toBeVisible();
  await limitation.dialog.getByRole('button', { name: 'Guardar la anotación' }).click();
  await expect(limitation.day('Segura hasta')).toHaveText(inYears(5, sent));
  await expect(limitation.card).toContainText(`Le reclamaste el pago el ${formatDate(sent)}.`);

  await limitation.steps.click();
  const steps = limitation.dialog.getByRole('table').getByRole('row');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(1)).toContainText('Empieza el plazo');
  await expect(steps.nth(2)).toContainText('Le reclamaste el pago');
  await limitation.dialog.getByRole('button', { name: `Quitar «Le reclamaste el pago» del ${formatDate(sent)}` }).click();
  await expect(steps).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(limitation.day('Segura hasta')).toHaveText(inYears(5));

  await limitation.change.click();
  await limitation.dialog.getByLabel('¿Qué plazo?').selectOption({ label: 'Género que no revende: 3 o 5 años' });
  await expect(limitation.dialog).toContainText('te avisamos con el más corto');
  await limitation.dialog.getByRole('button', { name: 'Guardar el plazo' }).click();
  await expect(limitation.card).toContainText('puede oponerse al pago alegando que ha prescrito');
  await expect(limitation.card).not.toContainText('Si mandas hoy un burofax');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(limitation.day('Segura hasta')).toHaveText(inYears(5));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('by keyboard alone, from the invoice: what cannot be proven moves only the second date', async ({ app }) => {
      const { page } = app;
      const { keyboard } = page;
      const limitation = new LimitationCard(page);
      await new DebtorsPage(page).card(SOTO).press('Enter');
      await expect(new DebtorPage(page).heading(SOTO)).toBeFocused();
      await page.getByRole('link', { name: 'F-2023/007' }).first().press('Enter');
      await expect(limitation.day('Segura hasta')).toHaveText(inYears(5));
      await expectNoAxeViolations(page);

      await limitation.note.press('Enter');
      await expect(limitation.dialog.getByLabel('¿Qué pasó?')).toBeFocused();
      await keyboard.type('Reco');
      await limitation.dialog.getByLabel('¿Qué día lo reconoció?').focus();
      await keyboard.type('-10');
      await expectNoAxeViolations(page);
      await keyboard.press('Control+Enter');
      const then = addDays(TODAY, -10);
      await expect(limitation.day('Contando lo que no puedes probar, hasta')).toHaveText(inYears(5, then));
      await expect(limitation.day('Segura hasta')).toHaveText(inYears(5));

      await limitation.steps.press('Enter');
      await expect(limitation.dialog.getByRole('row', { name: /Reconoció la deuda/ })).toContainText('sin prueba');
      await expectNoAxeViolations(page);
      await keyboard.press('Escape');
      await limitation.change.press('Enter');
      await expect(limitation.dialog.getByLabel('¿Qué plazo?')).toBeFocused();
      await expectNoAxeViolations(page);
      await keyboard.press('Escape');
      await keyboard.press('Control+z');
      await expect(limitation.day('Contando lo que no puedes probar, hasta')).toHaveCount(0);
    });
  });
}
