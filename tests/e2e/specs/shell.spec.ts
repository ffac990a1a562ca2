import { expect, test } from '../fixtures.ts';

test('opens on a screen with one heading, in Spanish', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.page).toHaveTitle(/Deudario/);
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'es');
});

test('has what draws papers ready before anybody asks for one', async ({ app }) => {
  const read = () => app.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  await expect.poll(read).toContainEqual(expect.stringMatching(/^\/blob\//));
  expect(await read()).toContainEqual(expect.stringContaining('pdf.worker'));
  await expect(app.page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

test('a second start ends at once and leaves the first one running', async ({ app }) => {
  expect(await app.secondStart()).toBe(0);
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('stays on its own page whatever a script tries', async ({ app }) => {
  const heading = app.page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  const before = await heading.textContent();

  await app.page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await app.page.evaluate(() => {
    location.href = '/blob/anything';
  });
  await app.page.evaluate(() => void window.open('https://example.com/'));

  await expect(heading).toHaveText(before ?? '');
  await expect.poll(() => app.page.context().pages().length).toBe(1);
});

test('serves its own files and nothing else', async ({ app, expectProblem }) => {
  expectProblem(/status of 40[45]/);
  const statuses = await app.page.evaluate(async () => {
    const status = async (path: string, method = 'GET') => (await fetch(path, { method })).status;
    return {
      start: await status('/index.html'),
      unknown: await status('/no-such-file.js'),
      outside: await status('/..%2f..%2fpackage.json'),
      folder: await status('/assets'),
      token: await status('/blob/not-a-token'),
      method: await status('/index.html', 'DELETE'),
      uploadByGet: await status('/upload'),
    };
  });
  expect(statuses).toEqual({ start: 200, unknown: 404, outside: 404, folder: 404, token: 404, method: 405, uploadByGet: 405 });
});

test('gives every load a policy with a nonce of its own', async ({ app }) => {
  const load = () =>
    app.page.evaluate(async () => {
      const response = await fetch('/index.html');
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      return { policy: policy.replace(nonce, 'N'), nonce, isInPage: (await response.text()).includes(`nonce="${nonce}"`) };
    });
  const [first, second] = [await load(), await load()];

  expect(first.policy).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(first).toMatchObject({ isInPage: true, nonce: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/) });
  expect(second.nonce).not.toBe(first.nonce);
});

test('refuses to send anything out of the computer', async ({ app, expectProblem }) => {
  expectProblem(/Content Security Policy|violates/);
  const outcome = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});

test('offers the page the bridge and no other way in', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const names = Object.getOwnPropertyNames(window);
    return {
      bridge: Object.keys((window as unknown as { bridge: object }).bridge).sort(),
      node: ['require', 'process', 'module', 'Buffer', '__standInBinding'].filter((name) => names.includes(name)),
    };
  });
  expect(found).toEqual({ bridge: ['call', 'on'], node: [] });
});

test('may copy a text, and is refused every other permission', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    const names = ['clipboard-write', 'geolocation', 'notifications', 'camera', 'microphone', 'midi'];
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await state(name)) === 'granted'])));
  });
  expect(states).toEqual({
    'clipboard-write': true,
    geolocation: false,
    notifications: false,
    camera: false,
    microphone: false,
    midi: false,
  });
});

test('closing the window ends the program, and it starts again', async ({ app }) => {
  expect(await app.closeWindow()).toBe(0);
  const again = await app.relaunch();
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('starts again after it was killed', async ({ app }) => {
  await app.kill();
  const again = await app.relaunch();
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
});
