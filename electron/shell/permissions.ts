import { session } from 'electron';
import { isOurs } from './origin.ts';

/** Copying a text is all that the page may ask of the computer («Copiar mensaje»). */
const GRANTED = 'clipboard-sanitized-write';

export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_, permission, callback, details) => {
    callback(permission === GRANTED && details.isMainFrame && isOurs(details.requestingUrl));
  });
  session.defaultSession.setPermissionCheckHandler(
    (_, permission, origin, details) => permission === GRANTED && details.isMainFrame && isOurs(origin),
  );
}
