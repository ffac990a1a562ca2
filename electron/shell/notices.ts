import { Notification } from 'electron';

/** Shows a notice of the system, where there are any. A press on it runs `onClick`. */
export function showNotice({ title, body }: { readonly title: string; readonly body: string }, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title, body });
  // Held here while it is on the screen: a notice that nobody holds loses its listener.
  shown.add(notice);
  notice.on('click', () => {
    shown.delete(notice);
    onClick();
  });
  notice.show();
}

const shown = new Set<Notification>();
