import { describe, expect, it } from 'vitest';
import { looseKey, nameKey } from '../../../../shared/domain/name-key.ts';

describe('nameKey', () => {
  it.each([
    ['  Peña   e Hijos, S.L. ', 'PEN~A E HIJOS SL'],
    ['Col·lectiu L’Àgora', 'COLLECTIU LAGORA'],
    ['García-Núñez & Cía.', 'GARCIA NUN~EZ CIA'],
    ['Çelik Søren João', 'CELIK SOREN JOAO'],
    ['Peña escrita con tilde suelta', 'PEN~A ESCRITA CON TILDE SUELTA'],
    ['N~ no es una eñe', 'N NO ES UNA EN~E'],
    ['Taller 24', 'TALLER 24'],
  ])('%s', (text, key) => {
    expect(nameKey(text)).toBe(key);
  });

  it('sorts Ñ after N and before O in byte order', () => {
    const names = ['Peo', 'Peña', 'Penz', 'Pena', 'Peñz', 'pen'];
    expect(names.toSorted((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))).toEqual(['pen', 'Pena', 'Penz', 'Peña', 'Peñz', 'Peo']);
  });

  it('is stable: the key of a name typed in another case or composed otherwise is the same', () => {
    expect(nameKey('ÁLVAREZ MUÑOZ'.normalize('NFD'))).toBe(nameKey('álvarez muñoz'));
  });

  it('takes Ñ for N when asked to', () => {
    expect([looseKey('Muñoz'), looseKey('munoz')]).toEqual(['MUNOZ', 'MUNOZ']);
  });
});
