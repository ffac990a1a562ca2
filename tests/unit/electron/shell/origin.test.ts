import { describe, expect, it } from 'vitest';
import { isOurs, isStartPage, START_URL } from '../../../../electron/shell/origin.ts';

describe('isOurs', () => {
  it.each([START_URL, 'app://deudario/index.html#/deudores', 'app://deudario/blob/x'])('knows %s', (address) => {
    expect(isOurs(address)).toBe(true);
  });

  it.each([
    'https://deudario/',
    'app://deudario.example/',
    'app://other/deudario',
    'app://other/?app://deudario/',
    'app://deudario@other/',
    'app://deudario:99/',
    'javascript:alert(1)',
    'deudario',
    '',
  ])('does not take %s for ours', (address) => {
    expect(isOurs(address)).toBe(false);
  });
});

describe('isStartPage', () => {
  it('is the document at any place inside it', () => {
    expect([START_URL, 'app://deudario/index.html#/facturas'].map(isStartPage)).toEqual([true, true]);
  });

  it('is not a file that the program serves, nor the document with words for it', () => {
    expect(['app://deudario/blob/x', 'app://deudario/?x=1', 'https://deudario/'].map(isStartPage)).toEqual([false, false, false]);
  });
});
