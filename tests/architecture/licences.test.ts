import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedByWindow, shippedPackages, thirdPartyNotice } from '../support/licences.ts';
import { PROJECT } from './project.ts';

/** Licences that let the program be given away under MIT when their text goes with it. */
const ACCEPTED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MIT or MPL-2.0',
  '(MIT OR CC0-1.0)',
  'Unlicense',
  '(BSD-3-Clause OR GPL-2.0)',
];
const packages = shippedPackages(PROJECT);

describe('licences', () => {
  it('let every shipped package be given away', () => {
    expect(packages.length).toBeGreaterThan(10);
    expect(
      packages.filter(({ licence }) => !ACCEPTED.includes(licence)).map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
  });

  it('are all in the notice (node tests/tools/licences.ts writes it again)', () => {
    expect(readFileSync(join(PROJECT, 'resources/licences/third-party.txt'), 'utf8')).toBe(thirdPartyNotice(packages));
  });

  it('name every package that the window imports', () => {
    const named = new Set(packages.map(({ name }) => name));
    expect(importedByWindow(PROJECT).filter((name) => !named.has(name))).toEqual([]);
  });

  it('lie beside each family of fonts', () => {
    const fonts = readdirSync(join(PROJECT, 'resources/fonts'));
    const families = new Set(
      fonts.filter((file) => file.endsWith('.ttf')).map((file) => file.replace(/-\d+(-italic)?\.ttf$/, '')),
    );
    expect([...families].sort()).toEqual(['inter', 'source-serif-4']);
    for (const family of families) {
      const text = readFileSync(join(PROJECT, 'resources/fonts', `${family}-ofl.txt`), 'utf8');
      expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
  });
});
