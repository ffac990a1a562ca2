import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../../electron/platform/redact.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('redact', () => {
  it('lets pass ids, codes, counts, durations and days, and nothing else', () => {
    expect(
      redact({
        channel: 'payments.record',
        code: 'disk-full',
        ref: 'a1b2c3d4',
        jobId: ID,
        hash: 'ab'.repeat(32),
        on: '2026-11-22',
        at: '2026-11-22T09:00:00.000Z',
        milliseconds: 41.5,
        rows: 12,
        ok: true,
        none: undefined,
        version: '0.1.0',
      }),
    ).toEqual({
      channel: 'payments.record',
      code: 'disk-full',
      ref: 'a1b2c3d4',
      jobId: ID,
      hash: 'ab'.repeat(32),
      on: '2026-11-22',
      at: '2026-11-22T09:00:00.000Z',
      milliseconds: 41.5,
      rows: 12,
      ok: true,
      none: null,
      version: '0.1.0',
    });
  });

  it.each([
    ['a name', { name: 'Garcia' }, { name: '[text 6]' }],
    ['a tax id', { taxId: 'B12345674' }, { taxId: '[text 9]' }],
    ['a path', { file: '/home/marta/clientes.xlsx' }, { file: '[text 25]' }],
    ['a path under a key of codes', { code: '/home/marta' }, { code: '[text 11]' }],
    ['a sentence under a key of codes', { kind: 'debe mucho dinero' }, { kind: '[text 17]' }],
    [
      'an amount',
      { amountCents: 123_45, total: 5, outstanding: 7n },
      { amountCents: '[amount]', total: '[amount]', outstanding: '[amount]' },
    ],
    ['names inside lists', { debtors: ['Ana', 'Luis'] }, { debtors: ['[text 3]', '[text 4]'] }],
    ['bytes', { bytes: new Uint8Array(3) }, { bytes: '[bytes 3]' }],
    ['a text used as a key', { 'Bar El Inventado': 1 }, { '[key 16]': '[hidden]' }],
  ])('hides %s', (_, details, redacted) => {
    expect(redact(details)).toEqual(redacted);
  });

  it('tells of an error its kind, its code and its lines, without message, values or folders', () => {
    const cause = Object.assign(new RangeError("INSERT INTO debtors VALUES ('Ana Pérez')"), { code: 'SQLITE_CONSTRAINT_CHECK' });
    const error = new Error('Failed query: Ana Pérez /home/marta/x', { cause });
    error.stack =
      'Error: Ana Pérez\n    at recordPayment (/home/marta/deudario/electron/core/record-payment.ts:12:5)\n    at async file:///C:/Users/Marta/app/dist/main.js:3:9';
    expect(redact({ error })).toEqual({
      error: {
        name: 'Error',
        stack: ['recordPayment record-payment.ts:12:5', 'main.js:3:9'],
        cause: { name: 'RangeError', code: 'SQLITE_CONSTRAINT_CHECK', stack: expect.any(Array) },
      },
    });
    expect(JSON.stringify(redact({ error }))).not.toMatch(/Ana|marta|home|INSERT/i);
  });

  it('ends with whatever it is given: deep, circular, huge', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect(redact(circular)).toEqual({ self: { self: { self: { self: '[deeper]' } } } });
    expect(redact(Array.from({ length: 500 }, (_, n) => n))).toHaveLength(50);
    expect(redact(() => 1)).toBe('[function]');
  });

  it('never shows a text with a blank, an accent, an at sign or a slash', () => {
    const secret = fc.string({ minLength: 1 }).filter((text) => /[\s@/\\áéíóúñ]/.test(text));
    fc.assert(
      fc.property(secret, fc.constantFrom('code', 'kind', 'name', 'state', 'x'), (text, key) => {
        expect(redact({ [key]: text, list: [text], inner: { [key]: text } })).toEqual({
          [key]: `[text ${text.length}]`,
          list: [`[text ${text.length}]`],
          inner: { [key]: `[text ${text.length}]` },
        });
      }),
    );
  });
});
