import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRfReference } from '../../../../shared/domain/epc-qr.ts';
import { checkIban, formatIban } from '../../../../shared/domain/iban.ts';
import { checkPhone, formatPhone } from '../../../../shared/domain/phone.ts';
import { checkPostalCode, provinceOfName } from '../../../../shared/domain/postal-code.ts';
import { checkTaxId, likelyDebtorKind } from '../../../../shared/domain/tax-id.ts';

type Vector = { readonly type: string; readonly text: string; readonly valid: boolean };
const vectors: readonly Vector[] = readFileSync('tests/data/samples/ids/identificadores.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [type = '', text = '', expected = ''] = line.split(';');
    return { type, text, valid: expected === 'valido' };
  });
const of = (pattern: RegExp) =>
  vectors.filter((vector) => pattern.test(vector.type)).map((v) => [v.type, v.text, v.valid] as const);

/** Read elsewhere: the reference of a bank statement by its importer, the creditor identifier of direct debits by nobody yet. */
const ELSEWHERE = /^(N43-REF1|SEPA-CI)$/;

/** The vectors are strict; these two readings are ours, and each has its own test below. */
const FILLERS = ['00000000T', '99999999R'];
const OTHER_CONTROL_FORM = ['B1234567D', 'P12345674', 'C1234567D'];

describe('the sample identifiers', () => {
  it('are all read by one of the tests below, but those that no rule here reads', () => {
    const read = /^(DNI|NIE|NIF.*|CIF-.|IBAN|CCC|CP|TEL|RF)$/;
    expect(vectors.filter(({ type }) => !read.test(type) && !ELSEWHERE.test(type))).toEqual([]);
    expect(vectors).toHaveLength(98);
  });

  it.each(of(/^(DNI|NIE|NIF.*|CIF-.)$/).filter(([, text]) => !FILLERS.includes(text) && !OTHER_CONTROL_FORM.includes(text)))(
    'reads %s %s as valid: %s',
    (_, text, valid) => {
      expect(['valid', 'foreign-valid'].includes(checkTaxId(text).state)).toBe(valid);
    },
  );

  it.each(of(/^(IBAN|CCC)$/))('reads %s %s as valid: %s', (type, text, valid) => {
    expect(checkIban(text).state === (type === 'CCC' ? 'ccc' : 'valid')).toBe(valid);
  });

  it.each(of(/^CP$/))('reads %s %s as valid: %s', (_, text, valid) => {
    expect(checkPostalCode(text).state === 'valid').toBe(valid);
  });

  it.each(of(/^TEL$/))('reads %s %s as valid: %s', (_, text, valid) => {
    expect(checkPhone(text).state === 'valid').toBe(valid);
  });

  it.each(of(/^RF$/))('reads %s %s as valid: %s', (_, text, valid) => {
    expect(isRfReference(text)).toBe(valid);
  });
});

describe('checkTaxId', () => {
  it.each([
    ['12.345.678-Z', { normalised: '12345678Z', kind: 'dni', state: 'valid', isNaturalPerson: true }],
    ['12345678A', { normalised: '12345678A', kind: 'dni', state: 'wrong', isNaturalPerson: true, expectedControl: 'Z' }],
    ['1234567L', { normalised: '1234567L', kind: 'dni', state: 'wrong', isNaturalPerson: true, suggestion: '01234567L' }],
    ['1234567Z', { normalised: '1234567Z', kind: 'dni', state: 'wrong', isNaturalPerson: true }],
    ['X01234567L', { normalised: 'X1234567L', kind: 'nie', state: 'valid', isNaturalPerson: true }],
    // An old K number with the control letter of the companies: 1234567 → 4 → D
    ['K1234567D', { normalised: 'K1234567D', kind: 'nif-k', state: 'unusual', isNaturalPerson: true }],
    ['ES-G12345674', { normalised: 'G12345674', kind: 'entity', state: 'valid', entity: 'G', isNaturalPerson: false }],
    [
      'B1234567D',
      { normalised: 'B1234567D', kind: 'entity', state: 'unusual', entity: 'B', isNaturalPerson: false, expectedControl: '4' },
    ],
    [
      'P12345674',
      { normalised: 'P12345674', kind: 'entity', state: 'unusual', entity: 'P', isNaturalPerson: false, expectedControl: 'D' },
    ],
    [
      'B12345670',
      { normalised: 'B12345670', kind: 'entity', state: 'wrong', entity: 'B', isNaturalPerson: false, expectedControl: '4' },
    ],
    ['EL 000000000', { normalised: 'EL000000000', kind: 'vat-eu', state: 'foreign-valid', country: 'EL' }],
    [
      'GR000000000',
      { normalised: 'GR000000000', kind: 'vat-eu', state: 'foreign-wrong', country: 'EL', suggestion: 'EL000000000' },
    ],
    ['DE123456789', { normalised: 'DE123456789', kind: 'vat-eu', state: 'foreign-wrong', country: 'DE' }],
    ['XIGD001', { normalised: 'XIGD001', kind: 'vat-eu', state: 'foreign-valid', country: 'XI' }],
    ['XX123', { normalised: 'XX123', kind: 'unknown', state: 'wrong' }],
    ['00000000T', { normalised: '00000000T', kind: 'unknown', state: 'filler' }],
    ['Sin NIF', { normalised: 'SINNIF', kind: 'unknown', state: 'filler' }],
    [' . - ', { normalised: '', kind: 'unknown', state: 'empty' }],
  ])('%s', (text, expected) => {
    expect(checkTaxId(text)).toEqual(expected);
  });

  it('finds one and only one control letter for each number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_998 }), (number) => {
        const digits = String(number).padStart(8, '0');
        const fitting = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => checkTaxId(`${digits}${letter}`).state === 'valid');
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  it('supposes what the identifier lets suppose', () => {
    const kinds = ['P1234567D', 'H12345674', 'B12345674', 'G12345674', '12345678Z', 'B12345670'].map((id) =>
      likelyDebtorKind(checkTaxId(id)),
    );
    expect(kinds).toEqual(['public', 'consumer', 'business', undefined, undefined, undefined]);
  });
});

describe('checkIban', () => {
  it.each([
    ['IBAN: es98 9999 9999 5500 0000 0001', { normalised: 'ES9899999999550000000001', state: 'valid', country: 'ES' }],
    [
      '9999 9999 55 0000000001',
      { normalised: '99999999550000000001', state: 'ccc', country: 'ES', suggestion: 'ES9899999999550000000001' },
    ],
    // Both control sums leave 10, which is written 1.
    [
      '21000003110000000002',
      { normalised: '21000003110000000002', state: 'ccc', country: 'ES', suggestion: 'ES2621000003110000000002' },
    ],
    ['99999999560000000001', { normalised: '99999999560000000001', state: 'wrong', because: 'ccc-control' }],
    ['ES9819999999550000000001', { normalised: 'ES9819999999550000000001', state: 'wrong', country: 'ES', because: 'control' }],
    [
      'ES1699999999000000000001',
      { normalised: 'ES1699999999000000000001', state: 'wrong', country: 'ES', because: 'ccc-control' },
    ],
    ['ES989999999955000000000', { normalised: 'ES989999999955000000000', state: 'wrong', country: 'ES', because: 'length' }],
    ['ZZ12', { normalised: 'ZZ12', state: 'wrong', country: 'ZZ', because: 'country' }],
    ['  ', { normalised: '', state: 'empty' }],
  ])('%s', (text, expected) => {
    expect(checkIban(text)).toEqual(expected);
  });

  it('offers an IBAN that is right by its own rule', () => {
    expect(checkIban('ES2621000003110000000002')).toMatchObject({ state: 'valid' });
  });

  it('prints groups of four that do not break', () => {
    expect(formatIban('ES9899999999550000000001')).toBe('ES98 9999 9999 5500 0000 0001'.replaceAll(' ', '\u00a0'));
  });
});

describe('checkPostalCode', () => {
  it.each([
    ['28 001', { normalised: '28001', state: 'valid', province: 'Madrid' }],
    ['1001', { normalised: '1001', state: 'wrong', suggestion: '01001', province: 'Araba/Álava' }],
    ['2800', { normalised: '2800', state: 'wrong', suggestion: '02800', province: 'Albacete' }],
    ['28001.0', { normalised: '28001.0', state: 'wrong', suggestion: '28001', province: 'Madrid' }],
    ['53001', { normalised: '53001', state: 'wrong' }],
    ['', { normalised: '', state: 'empty' }],
  ])('%s', (text, expected) => {
    expect(checkPostalCode(text)).toEqual(expected);
  });

  it('knows the province of every postcode from 01 to 52, each by its own name, and of no other', () => {
    const provinces = Array.from({ length: 100 }, (_, n) => checkPostalCode(`${String(n).padStart(2, '0')}001`).province);
    // As `formats.md` 6.5 lists them.
    expect(provinces.slice(1, 53).join(' · ')).toBe(
      'Araba/Álava · Albacete · Alicante/Alacant · Almería · Ávila · Badajoz · Illes Balears · Barcelona · Burgos · Cáceres · Cádiz · Castellón/Castelló · Ciudad Real · Córdoba · A Coruña · Cuenca · Girona · Granada · Guadalajara · Gipuzkoa · Huelva · Huesca · Jaén · León · Lleida · La Rioja · Lugo · Madrid · Málaga · Murcia · Navarra · Ourense · Asturias · Palencia · Las Palmas · Pontevedra · Salamanca · Santa Cruz de Tenerife · Cantabria · Segovia · Sevilla · Soria · Tarragona · Teruel · Toledo · Valencia/València · Valladolid · Bizkaia · Zamora · Zaragoza · Ceuta · Melilla',
    );
    expect([provinces[0], ...provinces.slice(53)].filter((province) => province !== undefined)).toEqual([]);
    for (const province of provinces.slice(1, 53)) expect(provinceOfName(province ?? '')).toBe(province);
  });

  it('knows a province by any of its names', () => {
    expect(['lerida', 'CORUÑA (A)', 'Gran Canaria', 'Bizkaia', 'Atlantis'].map(provinceOfName)).toEqual([
      'Lleida',
      'A Coruña',
      'Las Palmas',
      'Bizkaia',
      undefined,
    ]);
  });
});

describe('checkPhone', () => {
  it.each([
    ['600 00 00 11', { state: 'valid', e164: '+34600000011', kind: 'mobile' }],
    ['(91) 000-00-01', { state: 'valid', e164: '+34910000001', kind: 'landline' }],
    ['0034 712 345 678', { state: 'valid', e164: '+34712345678', kind: 'mobile' }],
    ['902 000 001', { state: 'valid', e164: '+34902000001', kind: 'special' }],
    ['+33 500 000 021', { state: 'valid', e164: '+33500000021', kind: 'foreign' }],
    ['91 000 00 01 / 600000011', { state: 'several', parts: ['+34910000001', '+34600000011'] }],
    ['910000001 y 600000011', { state: 'several', parts: ['+34910000001', '+34600000011'] }],
    ['910000001.0', { state: 'wrong', asWritten: '910000001.0', suggestion: '+34910000001' }],
    ['+34 512345678', { state: 'wrong', asWritten: '+34 512345678' }],
    ['', { state: 'empty' }],
  ])('%s', (text, expected) => {
    expect(checkPhone(text)).toEqual(expected);
  });

  it('shows Spanish numbers in groups', () => {
    expect([formatPhone('+34910000001'), formatPhone('+33500000021')]).toEqual([
      '910 00 00 01'.replaceAll(' ', '\u00a0'),
      '+33500000021',
    ]);
  });
});
