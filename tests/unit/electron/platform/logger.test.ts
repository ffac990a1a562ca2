import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../../electron/platform/logger.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

const clock = { today: () => '2026-11-22' as IsoDate, now: () => '2026-11-22T09:00:00.000Z' };
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  it('writes one redacted JSON object a line, from its level up', () => {
    const folder = join(temporaryFolder(), 'logs');
    const log = createLogger({ folder, clock });
    log.debug('not-written');
    log.info('backup-finished', { files: 3, name: 'Marta', level: 'none', event: 'other' });
    log.error('failed', { error: new TypeError('Ana Pérez') });
    expect(linesOf(join(folder, 'deudario.log'))).toEqual([
      { at: clock.now(), level: 'info', event: 'backup-finished', files: 3, name: '[text 5]' },
      { at: clock.now(), level: 'error', event: 'failed', error: { name: 'TypeError', stack: expect.any(Array) } },
    ]);
  });

  it('keeps five files of bounded size, the newest first', () => {
    const folder = temporaryFolder();
    const log = createLogger({ folder, clock, maxBytes: 400 });
    for (let n = 0; n < 60; n += 1) log.info('counted', { n });
    const files = log.files();
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
      'deudario.log',
      'deudario.1.log',
      'deudario.2.log',
      'deudario.3.log',
      'deudario.4.log',
    ]);
    for (const file of files) expect(statSync(file).size).toBeLessThanOrEqual(400);
    const numbers = files.toReversed().flatMap((file) => linesOf(file).map((line) => Number(line.n)));
    expect(numbers.at(-1)).toBe(59);
    expect(numbers).toEqual(numbers.map((_, index) => 60 - numbers.length + index));
  });

  it('never throws, whatever happens to its folder', () => {
    const folder = join(temporaryFolder(), 'logs');
    writeFileSync(folder, 'a file where the folder should be');
    const log = createLogger({ folder, clock });
    expect(() => log.error('lost', { n: 1 })).not.toThrow();
    const other = temporaryFolder();
    mkdirSync(join(other, 'deudario.log'));
    expect(() => createLogger({ folder: other, clock, maxBytes: 1 }).error('lost')).not.toThrow();
    const throwing = Object.defineProperty({}, 'bad', {
      enumerable: true,
      get: () => {
        throw new Error('getter');
      },
    });
    expect(() => log.error('lost', throwing)).not.toThrow();
  });
});
