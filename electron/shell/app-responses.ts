/**
 * What the window gets for each address: the bundle, files by token, and the road for dropped files. No Electron here.
 * Everything else is 404, every other method 405; nothing outside the bundle folder can be named.
 */
import { randomBytes } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { AppError } from '../../shared/contract/define.ts';
import { err, type Result } from '../../shared/domain/result.ts';
import { isOurs } from './origin.ts';

export type Served = {
  readonly rendererFolder: string;
  readonly fileOf: (token: string) => Promise<{ readonly path: string; readonly contentType: string } | undefined>;
  readonly acceptUpload: (name: string, bytes: Uint8Array) => Promise<Result<{ readonly token: string }, AppError>>;
};

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export async function respond(served: Served, request: Request): Promise<Response> {
  if (!isOurs(request.url)) return plain(404);
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/upload') {
    return request.method === 'POST' ? receive(served, request, searchParams.get('name') ?? '') : plain(405);
  }
  if (request.method !== 'GET') return plain(405);
  const token = /^\/blob\/([A-Za-z0-9_-]+)$/.exec(pathname)?.[1];
  return token ? blob(await served.fileOf(token)) : bundleFile(served.rendererFolder, pathname);
}

/** Read at one go: while main is starting, every step that waits for its turn would wait for a part of the program to be read. */
function bundleFile(folder: string, pathname: string): Response {
  const path = insideFolder(folder, pathname === '/' ? '/index.html' : pathname);
  const contentType = path && CONTENT_TYPES[extname(path)];
  if (!path || !contentType) return plain(404);
  if (extname(path) !== '.html') return answer(readFileSync(path), { 'content-type': contentType }, policy());

  const nonce = randomBytes(16).toString('base64');
  const html = readFileSync(path, 'utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
  return answer(html, { 'content-type': contentType, 'cache-control': 'no-store' }, policy(nonce));
}

/** The real file behind an address, or nothing when it is missing, a folder, or outside the bundle by any trick. */
function insideFolder(folder: string, pathname: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, decodeURIComponent(pathname)));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

async function blob(file: { readonly path: string; readonly contentType: string } | undefined): Promise<Response> {
  const size = file && (await stat(file.path).catch(() => undefined))?.size;
  if (!file || size === undefined) return plain(404);
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>;
  return answer(body, {
    'content-type': file.contentType,
    'content-length': String(size),
    // A token is for this sitting alone, and what it shows must not stay in the browser's cache on disk.
    'cache-control': 'no-store',
  });
}

async function receive(served: Served, request: Request, name: string): Promise<Response> {
  const bytes = await readLimited(request, MAX_UPLOAD_BYTES);
  const accepted = bytes ? await served.acceptUpload(name, bytes) : err<AppError>({ code: 'file-too-large' });
  const body = JSON.stringify(accepted.ok ? { token: accepted.value.token } : accepted.error);
  return answer(
    body,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    undefined,
    accepted.ok ? 200 : 422,
  );
}

/** The body, or nothing when it is longer; counted while reading, since a length announced may be untrue. */
async function readLimited(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function policy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A served file can do nothing of its own: without a policy given, it may load nothing at all. */
function answer(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  headers: Readonly<Record<string, string>>,
  contentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'",
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' },
  });
}

const plain = (status: 404 | 405): Response => answer('', { 'content-type': 'text/plain; charset=utf-8' }, undefined, status);
