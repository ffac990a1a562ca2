import { expect, it } from 'vitest';
import { createFileTokens } from '../../../../electron/platform/file-tokens.ts';
import { FileToken } from '../../../../shared/domain/ids.ts';

const file = (name: string) => ({ path: `/tmp/${name}`, contentType: 'application/pdf', displayName: name });

it('mints tokens that nobody can guess and that an address can carry', () => {
  const tokens = createFileTokens();
  const minted = Array.from({ length: 200 }, () => tokens.mint(file('a.pdf')));
  expect(new Set(minted).size).toBe(200);
  for (const token of minted) {
    expect(FileToken.parse(token)).toMatch(/^[\w-]{43}$/);
    expect(tokens.resolve(token)).toEqual(file('a.pdf'));
  }
});

it('knows no other token', () => {
  const tokens = createFileTokens();
  const token = tokens.mint(file('a.pdf'));
  for (const wrong of ['', token.slice(1), `${token}x`, '__proto__', '../etc/passwd'])
    expect(tokens.resolve(wrong)).toBeUndefined();
  tokens.drop(token);
  expect(tokens.resolve(token)).toBeUndefined();
});

it('keeps a bounded number and lets go of the one unused for longest', () => {
  const tokens = createFileTokens(2);
  const [first, second] = [tokens.mint(file('1')), tokens.mint(file('2'))];
  tokens.resolve(first);
  const third = tokens.mint(file('3'));
  expect([first, second, third].map((token) => tokens.resolve(token)?.displayName)).toEqual(['1', undefined, '3']);
  tokens.clear();
  expect(tokens.resolve(first)).toBeUndefined();
});
