/** Every address of the program, as the example shop fills it: nobody is shut out, nothing is half-told, nothing is cut off. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { cutOff } from '../pages/cut-off.ts';
import { type ExampleIds, enterExampleShop, openHash } from '../pages/example-shop.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';

// Forty screens in one test, each looked through by axe.
test.describe.configure({ timeout: 240_000 });

const SIZE = { width: 1280, height: 720 };
const ROUTES = join(import.meta.dirname, '../../../renderer/app/routes.tsx');

type Screen = {
  /** As in the table of routes. */
  readonly pattern: string;
  readonly parameters?: Readonly<Record<string, keyof ExampleIds>>;
  readonly query?: (ids: ExampleIds) => string;
};

const TABS = ['resumen', 'facturas', 'cobros', 'acuerdos', 'cartas', 'cronologia', 'datos'];
const SECTIONS = ['festivos', 'negocio', 'cartas', 'intereses', 'cobro', 'aspecto', 'acerca-de'];
const SCREENS: readonly Screen[] = [
  { pattern: '/hoy' },
  { pattern: '/hoy/ronda' },
  { pattern: '/llamada/:debtorId' },
  { pattern: '/ayuda' },
  { pattern: '/ayuda/:topic', query: () => 'prescripcion' },
  { pattern: '/empezar' },
  { pattern: '/calendario' },
  { pattern: '/deudores' },
  { pattern: '/deudores/nuevo' },
  ...TABS.map((tab) => ({ pattern: '/deudores/:debtorId', query: () => `?ver=${tab}` })),
  { pattern: '/deudores/:debtorId/datos' },
  { pattern: '/facturas' },
  { pattern: '/facturas/nueva' },
  { pattern: '/facturas/nueva', query: ({ debtorId }) => `?deudor=${debtorId}` },
  { pattern: '/facturas/:invoiceId' },
  { pattern: '/facturas/:invoiceId/cambiar' },
  { pattern: '/facturas/importar' },
  { pattern: '/facturas/importar/:importId' },
  { pattern: '/facturas/importar/:importId/columnas' },
  { pattern: '/acuerdos' },
  { pattern: '/acuerdos/nuevo' },
  { pattern: '/acuerdos/nuevo', query: ({ debtorId }) => `?deudor=${debtorId}` },
  { pattern: '/acuerdos/:agreementId/asistente', parameters: { ':agreementId': 'agreementDraftId' } },
  { pattern: '/acuerdos/:agreementId' },
  { pattern: '/cobros' },
  { pattern: '/cobros/nuevo' },
  { pattern: '/cobros/nuevo', query: ({ debtorId }) => `?deudor=${debtorId}` },
  { pattern: '/cobros/:paymentId' },
  { pattern: '/cobros/:paymentId/usar', parameters: { ':paymentId': 'surplusId' } },
  { pattern: '/cartas' },
  { pattern: '/cartas/nueva' },
  { pattern: '/cartas/lote' },
  { pattern: '/cartas/:letterId', parameters: { ':letterId': 'draftId' } },
  { pattern: '/cartas/:letterId' },
  { pattern: '/papelera' },
  { pattern: '/copias' },
  { pattern: '/copias/abrir' },
  { pattern: '/ajustes' },
  { pattern: '/ajustes/politica' },
  { pattern: '/ajustes/textos' },
  ...['L02', 'L06', 'S2'].map((id) => ({ pattern: '/ajustes/textos/:templateId', query: () => id })),
  ...SECTIONS.map((section) => ({ pattern: '/ajustes/:section', query: () => section })),
];

test('no route is forgotten here', async () => {
  const source = await readFile(ROUTES, 'utf8');
  const routes = [...source.matchAll(/^ {2}'(\/[^']+)': (?:page|paperPage|atOnce)\(/gm)].map(([, pattern]) => pattern);
  expect([...new Set(SCREENS.map(({ pattern }) => pattern))].sort()).toEqual(routes.sort());
});

for (const { colorScheme, rules } of [
  { colorScheme: 'light', rules: undefined },
  // A theme changes colours and nothing else.
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme, size: SIZE } });

    test('every screen has one title, whole sentences and no accessibility violation', async ({ app }) => {
      const { page } = app;
      await expect(new FirstRunPage(page).heading).toBeVisible();
      await expectSound(page, 'the first screen', rules);
      const ids = await enterExampleShop(app);
      for (const screen of SCREENS) await expectSound(page, await open(page, screen, ids), rules);
      await openMenu(page, ids);
      await expectSound(page, 'an open menu', rules);
    });
  });
}

test.describe('with the largest text in a small window', () => {
  test.use({ programOptions: { size: SIZE } });

  test('nothing is cut off on any screen', async ({ app }) => {
    const { page } = app;
    await page.evaluate(() =>
      window.localStorage.setItem('appearance', JSON.stringify({ theme: 'system', textSize: 150, singleKeys: true })),
    );
    await page.reload();
    await expect(new FirstRunPage(page).heading).toBeVisible();
    const found: Record<string, readonly string[]> = { 'the first screen': await cutOff(page) };
    const ids = await enterExampleShop(app);
    for (const screen of SCREENS) {
      const address = await open(page, screen, ids);
      found[address] = await cutOff(page);
    }
    expect(Object.entries(found).filter(([, parts]) => parts.length > 0)).toEqual([]);
  });
});

/** Goes there and waits until all of it is drawn. Returns the address. */
async function open(page: Page, { pattern, parameters, query }: Screen, ids: ExampleIds): Promise<string> {
  const path = pattern
    .replace(/:(section|topic|templateId)/, query?.(ids) ?? '')
    .replace(/:(\w+)/g, (name, key) => ids[parameters?.[name] ?? (key as keyof ExampleIds)]);
  const address = /:(section|topic|templateId)/.test(pattern) ? path : `${path}${query?.(ids) ?? ''}`;
  await openHash(page, address);
  await settled(page, address);
  return address;
}

async function settled(page: Page, address: string): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => {
          const main = document.getElementById('main') ?? document.body;
          const isWaiting = main.querySelector('[aria-busy="true"], [class*="ghost"], [class*="waiting"]') !== null;
          return isWaiting || !main.querySelector('h1') ? '' : `${window.location.hash} ${main.innerHTML}`;
        });
        const isStill = now !== '' && now === before;
        before = now;
        return isStill;
      },
      { message: address, intervals: [30] },
    )
    .toBe(true);
}

async function openMenu(page: Page, { debtorId }: ExampleIds): Promise<void> {
  await openHash(page, `/deudores/${debtorId}`);
  await page.getByRole('button', { name: 'Más acciones' }).click();
  // It fades in: what is half there has half its contrast.
  await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
}

async function expectSound(page: Page, address: string, rules: readonly string[] | undefined): Promise<void> {
  await test.step(address, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    await expectNoAxeViolations(page, rules);
  });
}
