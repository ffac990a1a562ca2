import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPY_NAME } from '../../../../electron/backup/copies.ts';
import { copiesFolderName } from '../../../../electron/backup/copy-folder.ts';
import { spaceFor } from '../../../../electron/backup/work.ts';
import { localStamp } from '../../../../electron/platform/clock.ts';
import { COPIES_FOLDER } from '../../../../electron/platform/drives/marks.ts';

describe('names on a stick', () => {
  it.each([
    ['Ferretería Soto', 'Copias-Ferreteria-Soto'],
    ['Peña & Núñez, S.L.', 'Copias-Pena-Nunez-S-L'],
    ['../..', 'Copias-Deudario'],
    ['', 'Copias-Deudario'],
    ['酒店', 'Copias-Deudario'],
  ])('writes %j as %j', (business, folder) => {
    expect(copiesFolderName(business)).toBe(folder);
  });

  it('are ASCII, short and known again, whatever the business is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (business) => {
        const name = copiesFolderName(business);
        expect(name).toMatch(/^Copias-[A-Za-z0-9]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/);
        expect(COPIES_FOLDER.test(name)).toBe(true);
      }),
    );
  });

  it('tell a copy from anything else by its form', () => {
    expect(COPY_NAME.test(localStamp('2026-11-22T12:40:00.000Z'))).toBe(true);
    expect(['2026-11-22-1340-2', '2026-11-22-1340.part', 'blobs', '2026-11-22'].map((name) => COPY_NAME.test(name))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('ask for half as much room again and ten megabytes', () => {
    // 100 MB · 1,5 + 10 MB = 160 MB
    expect(spaceFor(100_000_000)).toBe(160_000_000);
  });
});
