import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { InvoicesPage } from '../pages/invoices-pages.ts';
import { fillWithDebts } from '../pages/payments-data.ts';

test.use({ data: { fill: fillWithDebts } });

test('writes an invoice and a debtor nobody knew by keyboard alone, and takes both back at once', async ({ app }) => {
  const { page } = app;
  const invoices = new InvoicesPage(page);
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
  await page.keyboard.press('3');
  await invoices.heading.waitFor();
  // From the title: the link to bring lists, the main action, the first field.
  for (
    let presses = 0;
    presses < 5 && !(await invoices.debtor.evaluate((field) => field === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(invoices.debtor).toBeFocused();
  await expect(invoices.number).toHaveValue('F-2026/031');

  await page.keyboard.type('Bar Quimera');
  await expect(page.getByRole('option')).toHaveText([/Nuevo: «Bar Quimera».*empresa/, /Nuevo: «Bar Quimera».*particular/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(invoices.number).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.234,5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await expect(page.getByText(/Apuntada la F-2026\/031: 1\.234,50/)).toBeVisible();
  await expect(invoices.row('F-2026/031')).toContainText('Bar Quimera');
  await expect(invoices.debtor).toBeFocused();
  await expect(invoices.number).toHaveValue('F-2026/032');
  await expect(invoices.sums).toHaveText(/4 facturas · suman 2\.157,95/);

  // In a field Ctrl+Z is the field's own; the link before it is none.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+z');
  await expect(invoices.row('F-2026/031')).toHaveCount(0);
  await expect(invoices.sums).toHaveText(/3 facturas/);
});

test('says that a number is already there, asks when a late invoice was issued, and refuses what is missing', async ({ app }) => {
  const { page } = app;
  const invoices = new InvoicesPage(page);
  await invoices.open();
  await invoices.debtor.fill('panadería');
  await page
    .getByRole('option', { name: /Panadería Ñandú/ })
    .first()
    .click();
  await invoices.number.fill('f-2026 14');
  await expect(page.getByText(/Ya hay una con ese número: Panadería Ñandú/)).toBeVisible();
  await invoices.dueOn.fill('-20');
  await page.getByRole('button', { name: 'Apuntar' }).click();
  await expect(invoices.total).toBeFocused();
  await expect(page.getByText('Escribe un importe')).toBeVisible();
  await invoices.total.fill('100');
  await page.getByLabel('Fecha de la factura').fill('-50');
  await page.getByRole('button', { name: 'Apuntar' }).click();
  await expect(invoices.row('f-2026 14')).toContainText('Vencida hace 20 días');
});

test('finds, filters and sorts', async ({ app }) => {
  const { page } = app;
  const invoices = new InvoicesPage(page);
  await invoices.open();
  await invoices.chip('Vencidas').click();
  await expect(invoices.rows).toHaveCount(3);
  await expect(invoices.sums).toHaveText(/2 facturas · suman 623,45/);
  await invoices.chip('Vencidas').click();
  await expect(invoices.chip('Vencidas')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('searchbox', { name: 'Buscar por número o deudor' }).fill('ñandu');
  await expect(invoices.rows).toHaveCount(3);
  await page
    .getByRole('columnheader', { name: /Pendiente/ })
    .getByRole('button')
    .click();
  await expect(invoices.rows.nth(1)).toContainText('F-2026/021');
});

test('divides an invoice in three, attaches its PDF, opens and closes a dispute', async ({ app, userDataDir }) => {
  const { page } = app;
  const invoices = new InvoicesPage(page);
  await invoices.open();
  await invoices.openInvoice('F-2026/014');
  await page.getByRole('link', { name: 'Editar' }).click();
  await page.getByRole('button', { name: 'Añadir otro vencimiento' }).click();
  await page.getByRole('button', { name: 'Añadir otro vencimiento' }).click();
  await expect(page.getByText(/El resto: 166,68/)).toBeVisible();
  await page.getByRole('button', { name: 'Guardar la factura' }).click();
  const dueDates = page.getByRole('table', { name: 'Vencimientos' });
  await expect(dueDates.getByRole('row')).toHaveCount(4);
  await expect(dueDates).toContainText('166,68');

  const pdf = join(userDataDir, 'Factura F-2026-014.pdf');
  await writeFile(pdf, '%PDF-1.7\n%âãÏÓ\n');
  await app.dialogs.answer([{ files: [pdf] }]);
  await page.getByRole('button', { name: 'Elegir archivo' }).click();
  await page.getByRole('button', { name: 'Factura F-2026-014.pdf', exact: true }).click();
  await expect
    .poll(async () => (await app.opened()).map(({ target }) => target))
    .toEqual([expect.stringMatching(/Factura F-2026-014\.pdf$/)]);

  await page.getByRole('button', { name: 'Más opciones' }).click();
  await page.getByRole('menuitem', { name: 'El deudor la discute' }).click();
  await page.getByLabel('Qué dice').fill('Que la puerta no cierra');
  await page.getByRole('button', { name: 'Abrir la disputa' }).click();
  await expect(page.getByText(/un consumidor tiene derecho a respuesta en 15 días/)).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar la disputa' }).click();
  await page.getByRole('menuitem', { name: 'No tenía razón', exact: true }).click();
  await expect(page.getByText('En disputa desde')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Historia' })).toContainText('Cerraste la disputa de la factura F-2026/014.');
});

test('refuses a file that is not what it says, and keeps nothing of it', async ({ app, userDataDir }) => {
  const { page } = app;
  const invoices = new InvoicesPage(page);
  await invoices.open();
  await invoices.openInvoice('F-2026/014');
  const program = join(userDataDir, 'foto.jpg');
  await writeFile(program, 'MZ\u0090\u0000 no soy una foto');
  await app.dialogs.answer([{ files: [program] }]);
  await page.getByRole('button', { name: 'Elegir archivo' }).click();
  await expect(page.getByText('No sabemos leer ese tipo de archivo.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'foto.jpg' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme } });
    test('has no accessibility violation in list, page and form', async ({ app }) => {
      const { page } = app;
      const invoices = new InvoicesPage(page);
      await invoices.open();
      await invoices.row('F-2026/014').waitFor();
      await expectNoAxeViolations(page);
      await invoices.debtor.fill('Nadie');
      await page.getByRole('option').first().waitFor();
      await expectNoAxeViolations(page);
      await invoices.openInvoice('F-2026/014');
      await page.getByText('Apuntaste la factura').waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Editar' }).click();
      await page.getByText('Más datos').click();
      await page.getByLabel(/Interés pactado al año/).fill('30');
      await page.getByText(/casi con seguridad nulo/).waitFor();
      await expectNoAxeViolations(page);
    });
  });
}
