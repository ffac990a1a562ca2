import { describe, expect, it } from 'vitest';
import { addressInline, addressLines } from '../../../../../shared/domain/letters/postal-address.ts';
import { listOfNumbers, onDays } from '../../../../../shared/domain/letters/templates/es/labels.ts';
import { harmfulWords } from '../../../../../shared/domain/letters/wording-lint.ts';

describe('harmfulWords', () => {
  it.each([
    ['Embargaremos sus cuentas.', ['embargo']],
    ['Avisaremos a la POLICÍA y pondremos una denuncia por delito de estafa.', ['policía', 'denuncia', 'delito', 'estafa']],
    ['Figurará en una lista de morosos.', ['lista de morosos']],
    ['Hablaremos con sus familiares, su jefe y sus vecinos.', ['familia', 'jefe', 'vecinos']],
    ['Sin embargo, sin embargo. La avecindada y el prejuzgado quedan fuera.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(harmfulWords(text)).toEqual(expected);
  });
});

describe('onDays', () => {
  const date = (text: string) => text.replaceAll(' ', '\u00a0');
  it.each([
    [[], ''],
    [['3 de octubre de 2026'], 'el día 3 de octubre de 2026'],
    [['3 de octubre de 2026', '15 de octubre de 2026'], 'los días 3 y 15 de octubre de 2026'],
    [['3 de octubre de 2026', '5 de noviembre de 2026'], 'los días 3 de octubre y 5 de noviembre de 2026'],
    [['3 de octubre de 2025', '3 de octubre de 2026'], 'los días 3 de octubre de 2025 y 3 de octubre de 2026'],
    [['1 de mayo de 2026', '2 de mayo de 2026', '3 de mayo de 2026'], 'los días 1, 2 y 3 de mayo de 2026'],
  ])('%j', (days, expected) => {
    expect(onDays(days.map(date)).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

describe('listOfNumbers', () => {
  it.each([
    [1, 'F1'],
    [2, 'F1 y F2'],
    [6, 'F1, F2, F3, F4, F5 y F6'],
    [7, 'F1, F2, F3 y 4 más'],
  ])('names %d invoices', (count, expected) => {
    expect(listOfNumbers(Array.from({ length: count }, (_, index) => `F${index + 1}`))).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    [
      { street: 'Calle Mayor, 4', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
      ['Calle Mayor, 4', '28099 VILLAFICCIÓN', 'MADRID'],
      'Calle Mayor, 4, 28099 Villaficción (Madrid)',
    ],
    [
      { street: 'Gran Vía, 1', postalCode: '28013', town: 'Madrid', province: 'Madrid' },
      ['Gran Vía, 1', '28013 MADRID'],
      'Gran Vía, 1, 28013 Madrid',
    ],
    [
      { street: '12, rue de la Fiction', postalCode: '64999', town: 'Ville-Fictive', country: 'Francia' },
      ['12, rue de la Fiction', '64999 VILLE-FICTIVE', 'FRANCIA'],
      '12, rue de la Fiction, 64999 Ville-Fictive, Francia',
    ],
    [{ town: 'Villaficción' }, ['VILLAFICCIÓN'], undefined],
  ])('%j', (address, lines, inline) => {
    expect([addressLines(address), addressInline(address)]).toEqual([lines, inline]);
  });
});
