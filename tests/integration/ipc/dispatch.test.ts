import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openTestApp } from '../../support/test-app.ts';

it('starts with nothing, makes the owner’s ledger and finds it again', async () => {
  const app = await openTestApp({ ledger: 'none' });
  expect(await app.call('ledger.state', {})).toEqual({
    ok: true,
    value: { state: 'none', hasMain: false, today: '2026-11-22', version: '0.1.0' },
  });
  expect(await app.call('ledger.create', { businessName: '  Ferretería Soto ' })).toEqual({ ok: true, value: {} });
  expect(app.changed).toEqual(['ledger']);

  const again = await app.reopen();
  expect(await again.call('ledger.state', {})).toMatchObject({
    ok: true,
    value: { state: 'open', kind: 'main', hasMain: true, businessName: 'Ferretería Soto' },
  });
});

it('never makes a second ledger over the first', async () => {
  const app = await openTestApp();
  expect(await app.call('ledger.create', { businessName: 'Otra' })).toEqual({ ok: false, error: { code: 'ledger-exists' } });
});

it('answers what needs a ledger with a sentence while none is open', async () => {
  const app = await openTestApp({ ledger: 'none' });
  expect(await app.call('undo.peek', {})).toEqual({ ok: false, error: { code: 'ledger-not-open' } });
  expect(existsSync(app.application.ctx.places.ledgerFile)).toBe(false);
});

it('rejects what the contract does not describe', async () => {
  const app = await openTestApp();
  expect(await app.callRaw('ledger.create', { businessName: '', extra: true })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields: { businessName: 'validation.too_small' } },
  });
  expect(await app.callRaw('no.such', {})).toMatchObject({ ok: false, error: { code: 'internal', ref: expect.any(String) } });
  expect(await app.callRaw('constructor', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
});

it('has nothing to undo in a new ledger', async () => {
  const app = await openTestApp();
  expect(await app.call('undo.last', {})).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
});
