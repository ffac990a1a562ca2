import { app } from 'electron';
import { isStartPage } from './origin.ts';

/** The window shows the program and nothing else: no other page, no second window, no embedded view. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isStartPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isStartPage(event.url)) event.preventDefault();
    });
  });
}
