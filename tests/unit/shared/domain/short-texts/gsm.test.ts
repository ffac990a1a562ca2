import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLength, withoutAccents } from '../../../../../shared/domain/short-texts/gsm.ts';

describe('messageLength', () => {
  it.each([
    ['nothing', '', { alphabet: 'gsm', length: 0, parts: 0, strange: [] }],
    ['160 letters are one message', 'a'.repeat(160), { alphabet: 'gsm', length: 160, parts: 1, strange: [] }],
    // 161 = 153 + 8
    ['161 letters are two', 'a'.repeat(161), { alphabet: 'gsm', length: 161, parts: 2, strange: [] }],
    // 306 = 2 × 153
    ['306 letters are two', 'a'.repeat(306), { alphabet: 'gsm', length: 306, parts: 2, strange: [] }],
    ['307 letters are three', 'a'.repeat(307), { alphabet: 'gsm', length: 307, parts: 3, strange: [] }],
    ['the accents of the alphabet count once', '¿Qué año? ¡Ñ, Ü, é, à!', { alphabet: 'gsm', length: 22, parts: 1, strange: [] }],
    // 158 + 2
    ['a euro counts double', `${'a'.repeat(158)}€`, { alphabet: 'gsm', length: 160, parts: 1, strange: [] }],
    ['a euro too many', `${'a'.repeat(159)}€`, { alphabet: 'gsm', length: 161, parts: 2, strange: [] }],
    ['one accent halves the message', `${'a'.repeat(69)}á`, { alphabet: 'unicode', length: 70, parts: 1, strange: ['á'] }],
    ['71 with accents are two', `${'a'.repeat(70)}ó`, { alphabet: 'unicode', length: 71, parts: 2, strange: ['ó'] }],
    // 134 = 2 × 67
    ['134 with accents are two', `${'a'.repeat(133)}ó`, { alphabet: 'unicode', length: 134, parts: 2, strange: ['ó'] }],
    ['135 with accents are three', `${'a'.repeat(134)}ó`, { alphabet: 'unicode', length: 135, parts: 3, strange: ['ó'] }],
    ['a picture counts two units', '🙂', { alphabet: 'unicode', length: 2, parts: 1, strange: ['🙂'] }],
    ['a no-break space is no letter of it', 'a\u00a0b', { alphabet: 'unicode', length: 3, parts: 1, strange: ['\u00a0'] }],
  ])('%s', (_, text, expected) => {
    expect(messageLength(text)).toEqual(expected);
  });

  it('does not tear a double letter between two parts', () => {
    // Alone 152 + 2 would end in the first part: it goes to the second whole. 152 + (2 + 153 - 2 = 151…) still two parts.
    expect(messageLength(`${'a'.repeat(152)}€${'a'.repeat(151)}`).parts).toBe(2);
    // 152 (part 1) + 2 + 151 = 153 (part 2) + 1 (part 3), though 306 septets in all would fit in two.
    expect(messageLength(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ length: 306, parts: 3 });
  });
});

describe('withoutAccents', () => {
  it('takes away only what the alphabet lacks', () => {
    expect(withoutAccents('Carpintería Peña: ¿cuándo? «Sí», adiós… é ü ñ Ç ç')).toBe(
      'Carpinteria Peña: ¿cuando? "Si", adios... é ü ñ Ç c',
    );
  });

  it('leaves every Spanish text in one alphabet', () => {
    const letters = 'aábcdeéfghiíjklmnñoópqrstuúüvwxyzAÁEÉIÍOÓUÚÜÑ ¿?¡!.,:;«»“”–—0123456789€';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 200 }), (picked) => {
        expect(messageLength(withoutAccents(picked.join(''))).alphabet).toBe('gsm');
      }),
    );
  });
});
