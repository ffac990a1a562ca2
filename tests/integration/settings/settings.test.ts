import { expect, it } from 'vitest';
import type { LedgerSettings } from '../../../shared/contract/settings.ts';
import { openTestApp } from '../../support/test-app.ts';

const usual: LedgerSettings = {
  defaultTermDays: 30,
  dayCount: 'act-365',
  envelopeWindow: 'right',
  windowOffset: { x: 0, y: 0 },
  foldMarks: true,
  paymentQr: false,
};

it('begins with the usual ones: thirty days, window at the right, no QR', async () => {
  const app = await openTestApp();
  expect(await app.given('settings.get', {})).toEqual(usual);
});

it('keeps what was chosen, over a restart too, and takes it back with undo', async () => {
  const app = await openTestApp();
  const chosen: LedgerSettings = {
    ...usual,
    contactName: 'Inés, en la tienda',
    contactHours: 'de lunes a viernes, de 9:00 a 14:00',
    defaultTermDays: 60,
    dayCount: 'act-act',
    envelopeWindow: 'left',
    windowOffset: { x: -3, y: 4 },
    foldMarks: false,
    paymentQr: true,
    freeParagraph: 'Puede venir a la tienda y lo hablamos.',
  };
  await app.given('settings.save', { settings: chosen });
  const again = await app.reopen();
  expect(await again.given('settings.get', {})).toEqual(chosen);

  await again.given('undo.last', {});
  expect(await again.given('settings.get', {})).toEqual(usual);
});

it('refuses a term of more than a year', async () => {
  const app = await openTestApp();
  expect(await app.call('settings.save', { settings: { ...usual, defaultTermDays: 366 } })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields: { 'settings.defaultTermDays': 'validation.too_big' } },
  });
});

it('needs an open ledger', async () => {
  const app = await openTestApp({ ledger: 'none' });
  expect(await app.call('settings.get', {})).toEqual({ ok: false, error: { code: 'ledger-not-open' } });
});
