import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLongEnough, plainPassphrase } from '../../../../shared/domain/passphrase.ts';
import { PHRASE_WORDS, phraseFrom, WORDS_TO_CHOOSE_FROM } from '../../../../shared/domain/phrase-words.ts';
import { RECOVERY_SYMBOLS, readRecoveryCode, recoveryCodeFrom } from '../../../../shared/domain/recovery-code.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 27, maxLength: 27 }).map(recoveryCodeFrom);
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);
const places = fc.integer({ min: 0, max: 27 }).map((place) => place + Math.floor(place / 4));

describe('the recovery code', () => {
  it('is seven groups of four, of at least 128 bits of chance', () => {
    fc.assert(fc.property(codes, (code) => /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/.test(code)));
    expect(RECOVERY_SYMBOLS * 5).toBeGreaterThanOrEqual(128);
    expect(recoveryCodeFrom(Array.from({ length: 27 }, (_, index) => index))).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTR');
  });

  it('is read back as people type it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = [code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `];
        const misread = code.replaceAll('0', 'o').replaceAll('1', 'l');
        for (const one of [...typed, misread, code.replaceAll('1', 'I')]) expect(readRecoveryCode(one)).toBe(code);
      }),
    );
  });

  it('notices any one symbol that is another', () => {
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...SYMBOLS), (code, at, symbol) => {
        fc.pre(code[at] !== symbol);
        expect(readRecoveryCode(replaced(code, at, symbol))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it('notices any two symbols that changed places', () => {
    fc.assert(
      fc.property(codes, places, places, (code, one, other) => {
        const [a = '', b = ''] = [code[one], code[other]];
        fc.pre(a !== b);
        expect(readRecoveryCode(replaced(replaced(code, one, b), other, a))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', '0123', '0123-4567-89AB-CDEF-GHJK-MNPQ-RST', 'una frase que no es ningún código', 'U'.repeat(28)])(
    'takes %j for none',
    (typed) => expect(readRecoveryCode(typed)).toBeUndefined(),
  );
});

describe('a passphrase', () => {
  it('does not depend on capitals, blanks, or how an accent is stored', () => {
    expect(plainPassphrase('  Árbol  VERDE\tdel patio ')).toBe('árbol verde del patio');
    expect(plainPassphrase('árbol'.normalize('NFD'))).toBe('árbol'.normalize('NFC'));
  });

  it('has at least fourteen letters that count', () => {
    expect(isLongEnough('perro gato sol')).toBe(true);
    expect(isLongEnough('perro gato so')).toBe(false);
    expect(isLongEnough('  a             b  ')).toBe(false);
    expect(isLongEnough('a'.repeat(201))).toBe(false);
  });
});

describe('a suggested passphrase', () => {
  it('is made of words that are each as likely, plain to type, and long enough together', () => {
    expect(new Set(WORDS_TO_CHOOSE_FROM).size).toBe(256);
    expect(WORDS_TO_CHOOSE_FROM.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
    const shortest = WORDS_TO_CHOOSE_FROM.reduce((least, word) => Math.min(least, word.length), 99);
    expect(isLongEnough(phraseFrom([0, 255, 17, 128, 64, 3]))).toBe(true);
    expect(shortest * PHRASE_WORDS + PHRASE_WORDS - 1).toBeGreaterThanOrEqual(14);
  });
});
