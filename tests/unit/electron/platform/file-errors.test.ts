import { describe, expect, it } from 'vitest';
import { attemptFiles, fileErrorCode } from '../../../../electron/platform/file-errors.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('fileErrorCode', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EIO', 'disk-error'],
    ['EPERM', 'no-permission'],
    ['EACCES', 'no-permission'],
    ['ENOENT', 'target-gone'],
    ['ENODEV', 'target-gone'],
    ['EFBIG', 'file-too-large-for-disk'],
    ['EBUSY', 'target-busy'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'disk-read-only'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['SQLITE_CANTOPEN', 'target-gone'],
    ['SQLITE_BUSY_SNAPSHOT', 'target-busy'],
  ])('tells %s as %s', (code, told) => {
    expect(fileErrorCode(failure(code))).toBe(told);
  });

  it('sees through a wrapped error, as the query builder wraps them', () => {
    expect(fileErrorCode(new Error('wrapped', { cause: failure('SQLITE_FULL') }))).toBe('disk-full');
  });

  it.each([[failure('ERR_INVALID_ARG_TYPE')], [failure('SQLITE_CONSTRAINT_UNIQUE')], [new Error('bug')], ['text'], [undefined]])(
    'leaves a bug a bug (%s)',
    (thrown) => {
      expect(fileErrorCode(thrown)).toBeUndefined();
      expect(() =>
        attemptFiles(() => {
          throw thrown;
        }),
      ).toThrow();
    },
  );
});
