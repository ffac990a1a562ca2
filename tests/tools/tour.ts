/**
 * `npm run tour`: the main job on the sample data, without a display. Leaves numbered screenshots, the letter and the
 * copy in `./tour/`; with `-- --pictures` it also renews the pictures of the README.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import * as job from '../e2e/pages/main-job.ts';
import { closeSharedBrowsers } from '../support/electron-standin/browser.ts';
import { launchOnStandin } from '../support/electron-standin/driver.ts';
import { buildWhenStale } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'tour');
const pictures = join(root, 'tests', 'tour', 'pictures');
const renewPictures = process.argv.includes('--pictures');
const sample = (name: string): string => join(root, 'tests', 'data', 'samples', 'csv', name);

await buildWhenStale();
ensureBrowser();
rmSync(folder, { recursive: true, force: true });
const stick = join(folder, 'memoria-usb');
mkdirSync(stick, { recursive: true });
if (renewPictures) mkdirSync(pictures, { recursive: true });

const app = await launchOnStandin({ size: { width: 1280, height: 720 } });
const { page } = app;
let count = 0;
/** Waits for what the picture is about. `picture`: also one of the README. */
async function show(name: string, until?: Locator, picture?: string): Promise<void> {
  count += 1;
  const file = join(folder, `${String(count).padStart(2, '0')}-${name}.png`);
  // What was just done is told in a bar for some seconds; it would cover the picture.
  const close = page.getByRole('button', { name: 'Ocultar este aviso' });
  if (await close.isVisible()) await close.click();
  await until?.first().waitFor({ state: 'attached' });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled' });
  if (picture && renewPictures) copyFileSync(file, join(pictures, `${picture}.png`));
  console.log(file);
}

try {
  await show('primera-pantalla');
  await job.begin(app);
  await job.fillBusiness(app);
  await show('ajustes');
  for (const [name, file] of [
    ['clientes', 'clientes-01-excel-win1252.csv'],
    ['facturas', 'facturas-01-win1252.csv'],
    ['cobros', 'cobros-01-win1252.csv'],
  ] as const) {
    await job.readList(app, sample(file));
    await show(`importar-${name}`, page.getByRole('cell', { name: 'TALLERES HERMANOS FICTICIO, S.L.' }));
    await job.applyList(app);
  }
  await show('importado');
  await job.sumsOfDebtors(app);
  await show('deudores', page.getByText('AYUNTAMIENTO DE VILLAFICCIÓN'), 'deudores');
  await page.getByRole('link', { name: 'Facturas' }).first().click();
  await show('facturas', page.getByText('F26/0007'));
  await job.openDebtor(app, 'CONSTRUCCIONES PEÑAFINGIDA, S.A.');
  await show('ficha', page.getByText('F26/0004'), 'ficha');
  await job.writeDemand(app, 'el suministro de material de construcción del pedido 118/2026');
  const paper = page.locator('p.only-read-aloud', { hasText: 'pedido 118/2026' });
  await paper.first().waitFor({ state: 'attached' });
  await page.getByText('La carta está completa.').scrollIntoViewIfNeeded();
  await show('requerimiento', paper, 'requerimiento');
  const number = await job.registerDemand(app);
  await page.getByText(/^\d+ páginas?$/).waitFor();
  const [printed] = await app.opened();
  if (printed) copyFileSync(printed.target, join(folder, `${number.replace('/', '-')} Requerimiento.pdf`));
  await show('carta-registrada', page.getByText(/^\d+ páginas?$/));
  await job.makeCopy(app, stick);
  await show('copia', page.getByRole('button', { name: /^Comprobar la copia/ }));
  console.log(`${count} pictures, the letter ${number} and the verified copy are in tour/`);
} finally {
  await app.close();
  await closeSharedBrowsers();
}
