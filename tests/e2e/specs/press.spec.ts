import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { certificateFile, PASSWORD } from '../../support/certificates.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { enterExampleShop, openHash } from '../pages/example-shop.ts';
import { PressPage } from '../pages/press-page.ts';

test.describe.configure({ timeout: 180_000 });

test('registers the letters that are chosen, opens them as one file, prints labels and signs a copy', async ({ app }) => {
  const { page } = app;
  const press = new PressPage(page);
  await enterExampleShop(app);
  await openHash(page, '/cartas');
  await page.getByRole('link', { name: 'Varias a la vez' }).click();
  await press.source.selectOption('Primer recordatorio');
  await press.find.click();
  await expect(press.rows.first()).toBeVisible();
  await expectNoAxeViolations(page);
  const before = (await app.opened()).length;

  // A letter that was asked for is ticked for nobody.
  await expect(press.start).toBeDisabled();
  await press.ready.nth(0).check();
  await press.ready.nth(1).check();
  await expect(press.start).toHaveText('Registrar 2 cartas');
  await press.start.click();
  await press.confirm.click();
  await expect(press.together).toBeVisible();
  await expect(page.getByText('2 cartas registradas.').first()).toBeVisible();
  await press.together.click();
  await expect.poll(async () => (await app.opened()).length).toBe(before + 1);
  const joined = (await app.opened()).at(-1)?.target ?? '';
  expect(basename(joined)).toBe('Cartas (2).pdf');
  expect((await pdfText(await readFile(joined))).match(/Página 1 de 1/g)).toHaveLength(2);
  await press.printed.click();
  await expect(press.printed).toHaveCount(0);
  await press.labels.click();
  await expect.poll(async () => (await app.opened()).length).toBe(before + 2);

  await press.letters.first().click();
  await page.getByRole('button', { name: 'Firmar una copia' }).click();
  await app.dialogs.answer([{ files: [certificateFile('rsa')] }]);
  await press.chooseCertificate.click();
  await expect(page.getByText('Certificado: rsa.p12')).toBeVisible();
  await press.password.fill('otra');
  await press.sign.click();
  await expect(page.getByText('La contraseña del certificado no es esa.')).toBeVisible();
  await press.password.fill(PASSWORD);
  await press.sign.click();
  await expect(page.getByText(/^Firmada el/)).toBeVisible();
});

test('with the keyboard alone: finds whom to write to, leaves one out, registers one', async ({ app }) => {
  const { page } = app;
  const press = new PressPage(page);
  await enterExampleShop(app);
  await openHash(page, '/cartas/lote');
  await expect(press.title).toBeFocused();
  await press.source.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(press.source).toHaveValue('reminder');
  await press.title.focus();
  await page.keyboard.press('b');
  await expect(press.rows.first()).toBeVisible();
  await expect(press.start).toBeDisabled();
  await press.ready.nth(0).focus();
  await page.keyboard.press('Space');
  await expect(press.start).toHaveText('Registrar 1 carta');
  await press.start.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancelar' })).toBeFocused();
  await press.confirm.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 carta registrada.').first()).toBeVisible();
  await expectNoAxeViolations(page);
});
