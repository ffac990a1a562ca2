import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pdfText } from '../../support/pdf-text.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillShop } from '../pages/debtors-data.ts';

const CALLED = 'Talleres Hermanos Ficticio, S.L.';

test.use({ data: { fill: (folder: string) => fillShop(folder) } });

async function openCard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Deudores' }).click();
  await page
    .getByRole('link', { name: new RegExp(CALLED) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: CALLED }).waitFor();
}

test('calls, notes a promise, confirms it by mail and on paper', async ({ app }) => {
  const { page } = app;
  await openCard(page);
  await page.getByRole('link', { name: 'Llamar' }).first().click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('radio', { name: /Ramón Ficticio/ }).check();
  await page.getByRole('button', { name: /Marcar/ }).click();
  await expect.poll(() => app.opened()).toEqual([{ kind: 'external', target: 'tel:+34600000011' }]);

  await page.getByRole('button', { name: /Pagamos los días 25/ }).click();
  await expect(page.getByText('De acuerdo, ¿entra en el de ese día? ¿Me lo confirma por correo?')).toBeVisible();
  await page.getByRole('button', { name: /^En una semana/ }).click();
  await page.getByRole('button', { name: /Apuntar la llamada/ }).click();
  await page.getByRole('heading', { name: 'Llamada apuntada' }).waitFor();

  await page.getByRole('button', { name: /Imprimir media hoja/ }).click();
  await expect.poll(async () => (await app.opened()).length).toBe(2);
  expect(await pdfText(await readFile((await app.opened())[1]?.target ?? ''))).toContain('Confirmación de lo hablado');

  await page.getByRole('button', { name: /Copiar confirmación/ }).click();
  const body = page.getByRole('textbox', { name: 'Texto' });
  await expect(body).toHaveValue(/Le confirmo lo que hemos acordado hoy por teléfono/);
  await body.fill('Confirmado: el viernes.');
  await page.getByRole('button', { name: 'Abrir en el correo' }).click();
  await expect
    .poll(async () => (await app.opened())[2]?.target)
    .toBe(
      'mailto:taller@ficticio.example?subject=Confirmaci%C3%B3n%20de%20nuestra%20conversaci%C3%B3n&body=Confirmado%3A%20el%20viernes.',
    );
  await page.getByRole('button', { name: 'Volver Intro' }).click();
  await page.getByRole('heading', { level: 1, name: CALLED }).waitFor();

  await page.getByRole('tab', { name: 'Gestiones' }).click();
  await expect(page.getByText('Dijo: «Pagamos los días 25»')).toBeVisible();
  await page.getByRole('combobox', { name: /Qué fue de «Correo/ }).selectOption('Contestó');
  await expect(page.getByText('Apuntado: Contestó.')).toBeVisible();
});

test('the same with the keyboard alone: a promise in four keys', async ({ app }) => {
  const { page } = app;
  await openCard(page);
  await page.keyboard.press('l');
  await page.getByRole('heading', { name: 'Cómo ha acabado' }).waitFor();
  await page.keyboard.press('1');
  await expect(page.getByRole('textbox', { name: 'Qué día' })).toBeFocused();
  await page.keyboard.type('+7');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Llamada apuntada' }).waitFor();
  await page.keyboard.press('i');
  await expect.poll(async () => (await app.opened()).length).toBe(1);
  await expect(page.getByText(/abierto en el visor/)).toBeVisible();
  // A first print loads its fonts and shows how far it is; a layer on top takes Esc for itself.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  const tab = page.getByRole('tab', { name: 'Gestiones' });
  await tab.waitFor();
  await page.keyboard.press('Control+z');
  await tab.click();
  await expect(page.getByText(/Aún no le has contactado/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });
    test('no screen of a call breaks a rule', async ({ app }) => {
      const { page } = app;
      await openCard(page);
      await page.getByRole('tab', { name: 'Gestiones' }).click();
      await page.getByText(/Aún no le has contactado/).waitFor();
      await expectNoAxeViolations(page);
      await page.keyboard.press('m');
      await page.getByRole('textbox', { name: 'Texto' }).waitFor();
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Llamar' }).click();
      await page.getByRole('heading', { name: 'Cómo ha acabado' }).waitFor();
      await page.keyboard.press('e');
      await expectNoAxeViolations(page);
      await page.getByRole('textbox', { name: 'Qué día' }).fill('+7');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Llamada apuntada' }).waitFor();
      await expectNoAxeViolations(page);
    });
  });
}
