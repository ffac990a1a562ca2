/** From a spreadsheet of unpaid invoices to a printed requerimiento and a verified copy that opens on another computer. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchOnStandin } from '../../support/electron-standin/driver.ts';
import { launchOnElectron } from '../../support/electron-standin/electron-host.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { expect, test } from '../fixtures.ts';
import * as job from '../pages/main-job.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../data/samples/csv/${name}`, import.meta.url));
const DEBTOR = 'CONSTRUCCIONES PEÑAFINGIDA, S.A.';

for (const by of ['mouse', 'keyboard'] as const)
  test(`the main job by ${by}, from the first screen to the same letter on another computer`, async ({
    app: program,
    host,
  }, testInfo) => {
    const app = job.worked(program, by);
    test.slow();
    await job.begin(app);
    await job.fillBusiness(app);
    for (const list of ['clientes-01-excel-win1252.csv', 'facturas-01-win1252.csv']) {
      await job.readList(app, sample(list));
      await job.applyList(app);
    }
    // esperado.json: 10.644,36 invoiced, 2.156,53 collected.
    await expect.poll(() => job.sumsOfDebtors(app)).toContain('8.487,83');

    // Four of the five payments were already told by the invoices; the fifth brings 271,70.
    await job.readList(app, sample('cobros-01-win1252.csv'));
    await expect(app.page.getByRole('button', { name: 'Importar 1 fila' })).toBeVisible();
    await job.applyList(app);
    await expect.poll(() => job.sumsOfDebtors(app)).toContain('8.216,13');
    const sums = await job.sumsOfDebtors(app);

    await job.openDebtor(app, DEBTOR);
    await job.writeDemand(app, 'el suministro de material de construcción del pedido 118/2026');
    expect(await job.registerDemand(app)).toMatch(/^\d{4}\/0001$/);
    // The viewer is asked a moment after the page is there.
    await expect.poll(async () => (await app.opened()).length).toBe(1);
    const [printed] = await app.opened();
    const bytes = await readFile(printed?.target ?? '');
    const text = await pdfText(new Uint8Array(bytes));
    for (const words of [
      'REQUERIMIENTO DE PAGO',
      'A69000149',
      'ES98 9999 9999 5500 0000 0001',
      'F26/0004',
      '1.264,85 €',
      'Ley 3/2004',
    ]) {
      expect(text.replaceAll('\u00a0', ' ')).toContain(words);
    }
    expect(text).not.toContain('BORRADOR');

    const stick = testInfo.outputPath('stick');
    await mkdir(stick, { recursive: true });
    await job.makeCopy(app, stick);

    const launch = host === 'electron' ? launchOnElectron : launchOnStandin;
    const other = job.worked(await launch({}), by);
    try {
      await job.restoreCopy(other, stick);
      expect(await job.sumsOfDebtors(other)).toBe(sums);
      await other.page.getByRole('link', { name: 'Cartas' }).click();
      await other.page
        .getByRole('link', { name: /\/0001$/ })
        .first()
        .click();
      await other.page.getByRole('button', { name: 'Abrir para imprimir' }).click();
      await expect.poll(async () => (await other.opened()).length).toBe(1);
      const [again] = await other.opened();
      expect(Buffer.compare(await readFile(again?.target ?? ''), bytes)).toBe(0);
      expect(other.problems()).toEqual([]);
      expect(other.outgoing()).toEqual([]);
    } finally {
      await other.close();
    }
    expect((await readdir(stick)).some((name) => name.startsWith('Copias-'))).toBe(true);
  });
