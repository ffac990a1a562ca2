import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { AppError } from '../../shared/contract/define.ts';
import { err, type Result } from '../../shared/domain/result.ts';
import { isOurs } from './origin.ts';

type Dispatch = (channel: string, input: unknown) => Promise<Result<unknown, AppError>>;

/** Binds the one request channel. Only the main frame of our own page is heard. */
export function registerIpcEntry(dispatch: Dispatch): void {
  ipcMain.handle('app:call', async (event, message: { channel?: unknown; input?: unknown } | undefined) => {
    if (!isOurMainFrame(event) || typeof message?.channel !== 'string') return err({ code: 'internal' });
    return dispatch(message.channel, message.input);
  });
}

function isOurMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
