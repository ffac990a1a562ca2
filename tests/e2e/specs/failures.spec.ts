import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToItsEnd } from '../../support/electron-standin/driver.ts';
import { expect, test } from '../fixtures.ts';

const CRASH = 'Deudario se ha tenido que cerrar';
const BUTTONS = ['Abrir de nuevo', 'Ver detalles', 'Cerrar'];

test('a failure of the start is told in plain words, with a report that holds nothing private', async ({ userDataDir }) => {
  // A file stands where the program needs a folder of its own.
  await writeFile(join(userDataDir, 'temporary'), '');

  const { code, asked } = await runToItsEnd({ userDataDir, answers: [{ button: 'Ver detalles' }, { button: 'Cerrar' }] });

  expect({ code, asked }).toEqual({
    code: 1,
    asked: [
      { kind: 'message', title: CRASH, buttons: BUTTONS },
      { kind: 'message', title: CRASH, buttons: BUTTONS },
    ],
  });
  const reports = await readdir(join(userDataDir, 'crashes'));
  expect(reports).toHaveLength(1);
  const text = await readFile(join(userDataDir, 'crashes', reports[0] ?? ''), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: expect.any(String), platform: process.platform, error: { code: 'EEXIST' } });
  expect(text).not.toContain(userDataDir);
});

test('a page whose process died is shown again, once', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  const lost = app.page;
  const session = await lost.context().newCDPSession(lost);

  // The command that ends the page's process gets no answer from it.
  void session.send('Page.crash').catch(() => {});

  await expect(async () => {
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 500 });
    expect(app.page).not.toBe(lost);
  }).toPass();
});
