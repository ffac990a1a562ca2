import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppHost } from '../../support/electron-standin/host.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { CopiesPage } from '../pages/copies-page.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({
  data: {
    fill: async (userDataDir: string) => {
      await fillShop(userDataDir);
      await mkdir(join(userDataDir, 'TIENDA'));
    },
  },
});

/** A copy with an invoice that is sent to the bin afterwards; gives the number of that invoice. */
async function copyAndLose(
  app: AppHost,
): Promise<{ readonly copies: CopiesPage; readonly name: string; readonly number: string }> {
  const copies = new CopiesPage(app.page);
  await copies.open();
  await app.dialogs.answer([{ files: [join(app.userDataDir, 'TIENDA')] }]);
  await copies.copyNow.click();
  await copies.expectMade();
  const lost = await app.page.evaluate(async () => {
    type Answer = { ok: boolean; value: { rows: { id: string; number: string; debtorName: string; state: string }[] } };
    const { bridge } = window as unknown as { bridge: { call(channel: string, input: unknown): Promise<Answer> } };
    const list = await bridge.call('invoices.list', {
      filter: { status: 'open' },
      sort: 'issued',
      descending: true,
      offset: 0,
      limit: 50,
    });
    for (const row of list.value.rows) {
      const removed = await bridge.call('invoices.remove', { id: row.id });
      if (removed.ok) return { number: row.number, name: row.debtorName };
    }
    throw new Error(JSON.stringify(list));
  });
  return { copies, ...lost };
}

test('one invoice is found in a copy, brought back and taken away again', async ({ app }) => {
  const { page } = app;
  const { copies, name, number } = await copyAndLose(app);
  await copies.inNewest(/«TIENDA»/, 'Mirar dentro').click();
  const inside = page.getByRole('dialog', { name: /^Dentro de la copia de/ });
  await expect(inside.getByRole('table', { name: 'Deudores de la copia' })).toContainText('Falta 1 cosa');
  await expectNoAxeViolations(page);
  await inside.getByRole('searchbox', { name: 'Buscar por nombre' }).fill(name.slice(0, 6));
  await inside.getByRole('button', { name: `Ver las facturas y cartas de ${name}` }).click();
  await inside.getByRole('button', { name: `Traer: Factura ${number}` }).click();
  await expect(inside.getByText('Traído de la copia: 1 factura.')).toBeVisible({ timeout: 45_000 });
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(inside).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/lo traído de una copia/)).toBeVisible();
});

test('the same by keyboard alone', async ({ app }) => {
  const { page } = app;
  const { copies, name } = await copyAndLose(app);
  await copies.inNewest(/«TIENDA»/, 'Mirar dentro').focus();
  await page.keyboard.press('Enter');
  const inside = page.getByRole('dialog', { name: /^Dentro de la copia de/ });
  const bring = inside.getByRole('button', { name: `Traer lo que falta de ${name}` });
  await expect(bring).toBeVisible({ timeout: 20_000 });
  await bring.focus();
  await page.keyboard.press('Enter');
  await expect(inside.getByText('Traído de la copia: 1 factura.')).toBeVisible({ timeout: 45_000 });
  await page.keyboard.press('Escape');
  await expect(copies.inNewest(/«TIENDA»/, 'Mirar dentro')).toBeFocused();
});
