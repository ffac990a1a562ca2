import { protocol } from 'electron';
import { respond, type Served } from './app-responses.ts';
import { SCHEME } from './origin.ts';

/** Before `ready`: makes the scheme a secure origin with storage, fetch and streams. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

export function serveApp(served: Served): void {
  // Node reads the code behind these when they are first named: before the page is asked for, while the window's own process starts.
  setImmediate(() => void [Request, Response]);
  protocol.handle(SCHEME, (request) => respond(served, request));
}
