import { session } from 'electron';

const ALLOWED = new Set(['app:', 'data:', 'blob:']);

/** The program is offline by construction: whatever would leave the computer is cancelled before it starts. */
export function cancelOutgoingRequests(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !URL.canParse(url) || !ALLOWED.has(new URL(url).protocol) });
  });
}
