import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTemporaryFiles, safeFileName } from '../../../../electron/platform/temporary-files.ts';
import { faultyFiles } from '../../../support/faulty-files.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

describe('temporary files', () => {
  it('hands out a read-only copy under a name that people can read', () => {
    const folder = temporaryFolder();
    const source = join(folder, 'blob');
    writeFileSync(source, 'carta');
    const temporary = createTemporaryFiles(join(folder, 'temp'));
    const copies = [1, 2].map(() => temporary.readableCopy(source, '2026/0001 Requerimiento.pdf'));
    const paths = copies.map((copy) => (copy.ok ? copy.value : ''));
    expect(paths.map((path) => basename(path))).toEqual(['2026-0001 Requerimiento.pdf', '2026-0001 Requerimiento.pdf']);
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) {
      expect(readFileSync(path, 'utf8')).toBe('carta');
      expect(statSync(path).mode & 0o222).toBe(0);
    }
  });

  it('sweeps all of it at the next start, read-only copies too', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'blob'), 'carta');
    const temporary = createTemporaryFiles(join(folder, 'temp'));
    temporary.sweep();
    temporary.readableCopy(join(folder, 'blob'), 'a.pdf');
    const made = temporary.newFolder();
    if (made.ok) writeFileSync(join(made.value, 'half.pdf'), 'x');
    const file = temporary.newFile('lista.pdf');
    expect(file.ok && [basename(file.value), readdirSync(dirname(file.value))]).toEqual(['lista.pdf', []]);
    temporary.sweep();
    expect(readdirSync(join(folder, 'temp'))).toEqual([]);
  });

  it('leaves what a viewer still holds for the next time', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'blob'), 'carta');
    const files = faultyFiles();
    const temporary = createTemporaryFiles(join(folder, 'temp'), files);
    temporary.readableCopy(join(folder, 'blob'), 'held.pdf');
    temporary.readableCopy(join(folder, 'blob'), 'free.pdf');
    files.fail({ operation: 'remove', code: 'EBUSY', path: 'held' });
    temporary.sweep();
    const left = readdirSync(join(folder, 'temp'), { recursive: true }).map((name) => basename(String(name)));
    expect(left).toContain('held.pdf');
    expect(left).not.toContain('free.pdf');
  });

  it('tells a full disk', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'blob'), 'carta');
    const files = faultyFiles();
    files.fail({ operation: 'write', code: 'ENOSPC' });
    expect(createTemporaryFiles(folder, files).readableCopy(join(folder, 'blob'), 'a.pdf')).toEqual({
      ok: false,
      error: { code: 'disk-full' },
    });
  });
});

describe('safeFileName', () => {
  it.each([
    ['2026/0001 Requerimiento.pdf', '2026-0001 Requerimiento.pdf'],
    ['Peña & Hijos: factura.pdf', 'Peña & Hijos- factura.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON.pdf', 'documento CON.pdf'],
    ['  . ', 'documento'],
  ])('turns %j into %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('shortens a long name and keeps its extension', () => {
    const safe = safeFileName(`${'a'.repeat(10_000)}.pdf`);
    expect([safe.length, safe.slice(-5)]).toEqual([120, 'a.pdf']);
  });

  it('always gives a name that stays in its folder and that Windows takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(join('/folder', safe)).toBe(`/folder/${safe}`);
        expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\s*$|[. ]$/u);
        expect(safe.length).toBeLessThanOrEqual(120);
      }),
      { examples: [['\u0080']] },
    );
  });
});
