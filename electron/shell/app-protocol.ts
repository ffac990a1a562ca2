import { protocol } from 'electron';
import { respond, type Served } from './app-responses.ts';
import { SCHEME } from './origin.ts';

/** Before `ready`: makes the scheme a secure origin with storage, fetch and streams. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function serveApp(served: Served): void {
  protocol.handle(SCHEME, (request) => respond(served, request));
}
