import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES, respond, type Served } from '../../../../electron/shell/app-responses.ts';
import { err, ok } from '../../../../shared/domain/result.ts';

let folder: string;
const uploads: { name: string; bytes: number[] }[] = [];
const served = (): Served => ({
  rendererFolder: join(folder, 'renderer'),
  fileOf: async (token) => {
    if (token === 'letter-1') return { path: join(folder, 'letter.pdf'), contentType: 'application/pdf' };
    return token === 'gone' ? { path: join(folder, 'gone.pdf'), contentType: 'application/pdf' } : undefined;
  },
  acceptUpload: async (name, bytes) => {
    if (bytes.length === 0) return err({ code: 'file-empty' });
    uploads.push({ name, bytes: [...bytes.subarray(0, 4)] });
    return ok({ token: 'token-1' });
  },
});
const ask = (path: string, options?: RequestInit) => respond(served(), new Request(`app://deudario${path}`, options));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deudario-responses-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<style nonce="__CSP_NONCE__"></style><meta nonce="__CSP_NONCE__">');
  writeFileSync(join(folder, 'renderer', 'assets', 'a b.js'), 'export {}');
  writeFileSync(join(folder, 'renderer', 'assets', 'notes.txt'), 'no type for this');
  writeFileSync(join(folder, 'letter.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, 'secret.json'), '{}');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'renderer', 'assets', 'linked.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundle', () => {
  it('gives a file with its type, and may not be guessed at', async () => {
    const response = await ask('/assets/a%20b.js');
    expect([response.status, await response.text()]).toEqual([200, 'export {}']);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('puts a fresh nonce into the page and into its policy', async () => {
    const [first, second] = [await ask('/'), await ask('/index.html')];
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1];
    expect(await first.text()).toBe(`<style nonce="${nonce}"></style><meta nonce="${nonce}">`);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
    expect(first.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it.each([
    ['what is not there', '/assets/none.js'],
    ['a folder', '/assets'],
    ['a type that it does not know', '/assets/notes.txt'],
    ['a file above it', '/..%2fsecret.json'],
    ['a file above it by backslashes', '/..%5csecret.json'],
    ['a link that leads out of it', '/assets/linked.json'],
    ['an address that cannot be decoded', '/%E0%A4%A'],
    ['a name with a zero byte', '/index.html%00.js'],
  ])('has no %s', async (_, path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers no other host and no other method', async () => {
    expect((await respond(served(), new Request('app://elsewhere/index.html'))).status).toBe(404);
    expect((await ask('/index.html', { method: 'PUT', body: 'x' })).status).toBe(405);
  });
});

describe('files by token', () => {
  it('streams the bytes with their type and length, and lets them load nothing', async () => {
    const response = await ask('/blob/letter-1');
    expect([response.status, await response.text()]).toEqual([200, '%PDF-1.7']);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/pdf',
      'content-length': '8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['/blob/unknown', '/blob/gone', '/blob/', '/blob/..%2fletter-1'])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('files dropped on the window', () => {
  it('become a token', async () => {
    const response = await ask('/upload?name=clientes%20a%C3%B1o.csv', { method: 'POST', body: 'a;b\n' });
    expect([response.status, await response.json()]).toEqual([200, { token: 'token-1' }]);
    expect(uploads).toEqual([{ name: 'clientes año.csv', bytes: [97, 59, 98, 10] }]);
  });

  it('are refused with the reason of the program', async () => {
    const response = await ask('/upload?name=x', { method: 'POST' });
    expect([response.status, await response.json()]).toEqual([422, { code: 'file-empty' }]);
  });

  it('are read up to the limit and not a byte beyond', async () => {
    const before = uploads.length;
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = new Uint8Array(1024 * 1024);
        given += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const response = await ask('/upload?name=x', { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect([response.status, await response.json()]).toEqual([422, { code: 'file-too-large' }]);
    expect(uploads.length).toBe(before);
    // The stream may be read one chunk ahead.
    expect(given).toBeLessThanOrEqual(MAX_UPLOAD_BYTES + 3 * 1024 * 1024);
  });

  it('are posted, never asked for', async () => {
    expect((await ask('/upload?name=x')).status).toBe(405);
  });
});
