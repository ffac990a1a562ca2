/** The example shop, with what its story leaves out: a list being imported, a draft, a letter that was sent, money in favour of a debtor. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { systemClock } from '../../../electron/platform/clock.ts';
import type { AppHost } from '../../support/electron-standin/host.ts';
import { FirstRunPage } from './first-run-page.ts';
import { ImportsPage } from './imports-page.ts';
import { LetterEditorPage } from './letters-pages.ts';

const LIST = join(import.meta.dirname, '../../data/samples/csv/facturas-01-win1252.csv');

/** One of each, to fill the `:names` of an address. */
export type ExampleIds = {
  readonly debtorId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly surplusId: string;
  readonly importId: string;
  readonly draftId: string;
  readonly letterId: string;
  readonly agreementId: string;
  readonly agreementDraftId: string;
};

export async function enterExampleShop(app: AppHost): Promise<ExampleIds> {
  const { page } = app;
  const first = new FirstRunPage(page);
  await first.example.click();
  await first.exampleFrame.waitFor();
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();

  const window = { offset: 0, limit: 2 };
  const [debtorId, secondId] = await idsOf(page, 'debtors.list', { filter: {}, sort: 'owed', ...window });
  const [invoiceId] = await idsOf(page, 'invoices.list', {
    filter: { status: 'all', debtorId },
    sort: 'due',
    descending: false,
    ...window,
  });
  const [paymentId] = await idsOf(page, 'payments.list', { filter: {}, sort: 'received', descending: true, ...window });
  const surplus = await ask<{ id: string }>(page, 'payments.record', {
    debtorId,
    amount: 12_345,
    receivedOn: systemClock.today(),
    method: 'transfer',
    mode: 'principal-first',
    designatedByDebtor: false,
    lines: [],
    charges: [],
  });
  const letterId = await draftFor(page, debtorId);
  const editor = new LetterEditorPage(page);
  await editor.register.click();
  await editor.confirm.click();
  await page.getByRole('heading', { level: 1, name: /^Carta \d{4}\/0001$/ }).waitFor();
  const draftId = await draftFor(page, secondId);

  const imports = new ImportsPage(app);
  await imports.open();
  await imports.willChoose(LIST);
  await imports.button('Elegir archivo').click();
  await expect(imports.row('F26/0001')).toBeVisible();
  const importId = new URL(page.url()).hash.split('/').at(-1);

  const agreementId = await agreementDraft(page, secondId);
  await ask(page, 'agreements.sign', { id: agreementId, signedOn: systemClock.today() });
  const agreementDraftId = await agreementDraft(page, debtorId);

  const ids = {
    debtorId,
    invoiceId,
    paymentId,
    surplusId: surplus.id,
    importId,
    draftId,
    letterId,
    agreementId,
    agreementDraftId,
  };
  expect(Object.values(ids).filter((id) => !id)).toEqual([]);
  return ids as ExampleIds;
}

/** As the wizard begins it. */
async function agreementDraft(page: Page, debtorId: string | undefined): Promise<string> {
  const { draft } = await ask<{ draft: unknown }>(page, 'agreements.begin', { debtorId });
  return (await ask<{ id: string }>(page, 'agreements.saveDraft', { debtorId, draft })).id;
}

async function draftFor(page: Page, debtorId: string | undefined): Promise<string | undefined> {
  await openHash(page, `/cartas/nueva?deudor=${debtorId}&tipo=demand`);
  await page.getByRole('region', { name: 'Vista previa de la carta' }).waitFor();
  return new URL(page.url()).hash.split('/').at(-1);
}

export async function openHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

async function idsOf(page: Page, channel: string, input: unknown): Promise<string[]> {
  return (await ask<{ rows: { id: string }[] }>(page, channel, input)).rows.map(({ id }) => id);
}

async function ask<Value>(page: Page, channel: string, input: unknown): Promise<Value> {
  const answer = await page.evaluate(
    async ([name, value]) => {
      const { bridge } = window as unknown as { bridge: { call(channel: unknown, input: unknown): Promise<unknown> } };
      return bridge.call(name, value);
    },
    [channel, input],
  );
  expect(answer, channel).toEqual({ ok: true, value: expect.anything() });
  return (answer as { value: Value }).value;
}
