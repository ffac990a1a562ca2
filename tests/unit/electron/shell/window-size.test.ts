import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWindowSize, writeWindowSize } from '../../../../electron/shell/window-size.ts';

const FIRST = { width: 1280, height: 800, isMaximized: false };
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deudario-window-'));
  file = join(folder, 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('remembers what was written', () => {
  writeWindowSize(file, { width: 1500, height: 900, isMaximized: true });
  expect(readWindowSize(file)).toEqual({ width: 1500, height: 900, isMaximized: true });
});

it.each(['', '{', 'null', '[]', '{"width":"1500","height":900}', '{"width":10,"height":900}', '{"width":1e9,"height":900}'])(
  'starts with the usual size when the file holds %j',
  (content) => {
    writeFileSync(file, content);
    expect(readWindowSize(file)).toEqual(FIRST);
  },
);

it('does without the file when it cannot be written', () => {
  writeWindowSize(join(folder, 'missing', 'window.json'), { width: 1500, height: 900, isMaximized: false });
  expect(readWindowSize(join(folder, 'missing', 'window.json'))).toEqual(FIRST);
});
