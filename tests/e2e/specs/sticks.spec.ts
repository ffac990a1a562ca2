import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAKE_STICKS_WORK, type FakeSocket, fakeSocket } from '../../support/fake-stick.ts';
import { test as base, expect } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { CopiesPage } from '../pages/copies-page.ts';
import { fillShop } from '../pages/debtors-data.ts';

const test = base.extend<{ readonly socket: FakeSocket }>({
  socket: async ({ host: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'deudario-socket-'));
    await use(fakeSocket(folder));
    await rm(folder, { recursive: true, force: true });
  },
  programOptions: async ({ socket }, use) => {
    await socket.plug('KINGSTON');
    await use({ environment: socket.environment });
  },
});
test.use({ data: { fill: fillShop } });

// What plays the socket is a command of Linux.
if (FAKE_STICKS_WORK) {
  test('a stick becomes the key of the copies, is copied to by itself when it comes back, and is let go', async ({
    app,
    socket,
  }) => {
    const { page } = app;
    const copies = new CopiesPage(page);
    await copies.open();
    await page.getByRole('button', { name: 'Usar «KINGSTON» para las copias' }).click();
    await page.getByRole('textbox', { name: 'Nombre de la memoria' }).fill('Llave roja');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Hacer la primera copia' }).click();
    await copies.expectMade();
    await expect(copies.foot).toContainText('en «Llave roja», comprobada');
    await expect(page.getByText('Tu llave de copias', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Expulsar «Llave roja»' }).click();
    await expect(page.getByText('«Llave roja» está expulsada. Ya puedes sacar la memoria.')).toBeVisible();
    await page.getByRole('button', { name: 'Entendido' }).click();

    await page.evaluate(async () => {
      const { bridge } = window as unknown as { bridge: { call(channel: string, input: unknown): Promise<unknown> } };
      const debtor = { name: 'Bar Nuevo', kind: 'business' };
      const invoice = { debtor, number: 'N-1', issuedOn: '2026-01-10', dueOn: '2026-02-10', total: 10_000 };
      await bridge.call('invoices.quickAdd', invoice);
    });
    const stick = await socket.plug('KINGSTON');
    await page.getByRole('button', { name: 'Buscar otra vez' }).click();
    const strip = page.getByRole('region', { name: 'Copia en la memoria USB' });
    await expect(strip).toContainText('Copia hecha y comprobada en «Llave roja».', { timeout: 45_000 });
    await expect(strip).toContainText('Ya puedes sacar la memoria.');
    await expectNoAxeViolations(page);
    const [home = ''] = await readdir(stick);
    const names = (await readdir(join(stick, home))).filter((name) => name.startsWith('20'));
    expect(names).toHaveLength(2);
  });

  test('the same by keyboard alone', async ({ app }) => {
    const { page } = app;
    const copies = new CopiesPage(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('9');
    await expect(page.getByRole('heading', { level: 1, name: 'Copias de seguridad' })).toBeFocused();
    const adopt = page.getByRole('button', { name: 'Usar «KINGSTON» para las copias' });
    await expect(adopt).toBeVisible();
    await adopt.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Nombre de la memoria' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Hacer la primera copia' })).toBeFocused();
    await page.keyboard.press('Enter');
    await copies.expectMade();
    const eject = page.getByRole('button', { name: 'Expulsar «KINGSTON»' });
    await eject.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('«KINGSTON» está expulsada.')).toBeVisible();
  });
}
