import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';

test('remembers how large the window was', async ({ app, userDataDir }) => {
  expect(await app.closeWindow()).toBe(0);
  expect(JSON.parse(await readFile(join(userDataDir, 'window.json'), 'utf8'))).toMatchObject({ width: 1280, height: 800 });
});

test('the menu speaks to the window', async ({ app }) => {
  await app.page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: { on(event: string, listener: (payload: unknown) => void): void } };
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    bridge.on('menu.command', (payload) => heard.push(payload));
  });
  await app.clickMenu(['Ayuda', 'Teclas de esta pantalla']);
  await expect
    .poll(() => app.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual([{ command: 'keys' }]);
});
