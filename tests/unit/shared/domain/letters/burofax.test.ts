import fc from 'fast-check';
import { expect, it } from 'vitest';
import { burofaxFileName, pdfChecks } from '../../../../../shared/domain/letters/burofax.ts';

const PAGE = '/MediaBox [0 0 595.28 841.89]';
const text = (more = '') => `%PDF-1.7 ${PAGE} /Type /FontDescriptor /FontFile2 5 0 R ${more}`;
const verdicts = (change: Partial<Parameters<typeof pdfChecks>[0]>) =>
  Object.fromEntries(
    pdfChecks({ byteSize: 90_000, pages: 4, text: text(), ...change }).flatMap(({ check, verdict }) =>
      verdict === 'good' ? [] : [[check, verdict]],
    ),
  );

it('warns over what forms usually take, and refuses over what none takes', () => {
  expect(verdicts({})).toEqual({});
  expect(verdicts({ pages: 11, byteSize: 3 * 1024 * 1024 })).toEqual({ pages: 'warns', size: 'warns' });
  expect(verdicts({ pages: 101, byteSize: 16 * 1024 * 1024 })).toEqual({ pages: 'fails', size: 'fails' });
  expect(verdicts({ text: text('/Encrypt 3 0 R') })).toEqual({ open: 'fails' });
  expect(verdicts({ text: text('/MediaBox [0 0 612 792]') })).toEqual({ paper: 'fails' });
  expect(verdicts({ text: text('/Type /FontDescriptor') })).toEqual({ fonts: 'fails' });
  expect(verdicts({ text: text().replace('1.7', '2.0') })).toEqual({ version: 'fails' });
});

it('names the file with letters that every form accepts', () => {
  expect(burofaxFileName('Requerimiento e invitación a negociar', '2026/0001')).toBe(
    'Requerimiento-e-invitacion-a-negociar-2026-0001.pdf',
  );
  fc.assert(fc.property(fc.string(), (name) => /^[A-Za-z0-9-]*\.pdf$/.test(burofaxFileName(name))));
});
