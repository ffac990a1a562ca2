import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epcQrText, isRfReference, MAXIMUM_EPC_BYTES, rfReference, toSepaText } from '../../../../shared/domain/epc-qr.ts';
import type { Cents } from '../../../../shared/domain/money.ts';

const sample = (name: string) => readFileSync(`tests/data/samples/epc/${name}.txt`, 'utf8');
const iban = 'ES98 9999 9999 5500 0000 0001';
const name = 'FERRETERÍA LA TUERCA INVENTADA SL';
const amount = 60_379 as Cents;

describe('epcQrText', () => {
  it('writes a free text, as the sample has it', () => {
    expect(epcQrText({ name, iban, amount, remittance: { text: 'F26/0013' } })).toEqual({
      ok: true,
      value: sample('epc-01-factura'),
    });
  });

  it('writes the RF reference of an invoice number, as the sample has it', () => {
    const reference = rfReference('F26/0013') ?? '';
    expect(epcQrText({ name, iban, amount, remittance: { reference } })).toEqual({ ok: true, value: sample('epc-02-rf') });
  });

  it('leaves the amount to the payer, and writes in SEPA characters', () => {
    const withAccents = sample('epc-03-sin-importe');
    const transfer = { name: 'Ferretería La Tuerca Inventada, S.L.', iban, remittance: { text: 'Deuda pendiente a 31/03/2026' } };
    expect(epcQrText(transfer)).toEqual({ ok: true, value: withAccents.replace('í', 'i') });
  });

  it('cuts the note to the payer when the whole exceeds what the code holds', () => {
    const tooLong = sample('epc-04-demasiado-largo');
    expect(Buffer.byteLength(tooLong)).toBe(340);
    const transfer = {
      name: 'N'.repeat(70),
      iban,
      amount: 99_999_999_999 as Cents,
      remittance: { text: 'X'.repeat(140) },
      noteToPayer: 'I'.repeat(70),
    };
    expect(epcQrText(transfer)).toEqual({ ok: true, value: tooLong.slice(0, MAXIMUM_EPC_BYTES) });
  });

  it.each([
    ['name-missing', { name: ' ñ'.replace('ñ', '\u4e2d') }],
    ['iban-wrong', { iban: 'ES00 9999 9999 5500 0000 0001' }],
    ['bic-wrong', { bic: 'ABC' }],
    ['amount-out-of-range', { amount: 0 as Cents }],
    ['amount-out-of-range', { amount: 100_000_000_000 as Cents }],
    ['reference-wrong', { remittance: { reference: 'RF00F260013' } }],
  ])('refuses: %s', (code, wrong) => {
    expect(epcQrText({ name, iban, amount, ...wrong })).toEqual({ ok: false, error: { code } });
  });

  it('never exceeds 331 bytes, 12 lines and the SEPA characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (drawnName, free, noteToPayer) => {
        const result = epcQrText({ name: `A${drawnName}`, iban, amount, remittance: { text: free }, noteToPayer });
        if (!result.ok) throw new Error(result.error.code);
        expect(Buffer.byteLength(result.value)).toBeLessThanOrEqual(MAXIMUM_EPC_BYTES);
        const lines = result.value.split('\n');
        expect(lines.length).toBeLessThanOrEqual(12);
        expect(lines.every((line) => /^[A-Za-z0-9/\-?:().,'+ ]*$/.test(line))).toBe(true);
        expect(lines.at(-1)).not.toBe('');
      }),
    );
  });
});

describe('rfReference', () => {
  it.each([
    ['F26/0013', 'RF54F260013'],
    ['539007547034', 'RF18539007547034'],
    ['/-', undefined],
    ['1234567890123456789012', undefined],
  ])('%s', (number, expected) => {
    expect(rfReference(number)).toBe(expected);
  });

  it('is right by its own rule for every number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,21}$/), (number) => {
        expect(isRfReference(rfReference(number) ?? '')).toBe(true);
      }),
    );
  });
});

it('turns what banks may refuse into what they take', () => {
  expect(toSepaText('Muñoz & Çelik «Ágora» nº 3_b · 12€')).toBe("Munoz Y Celik 'Agora' no 3-b 12 EUR");
});
