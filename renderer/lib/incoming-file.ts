/** Files that a person keeps with a debt, dropped on the window or chosen in the system's dialog. */
import type { FileToken } from '../../shared/domain/ids.ts';
import { AppFailure, call } from './api.ts';
import { upload } from './upload.ts';

/** What main keeps; the bytes decide, the ending only spares a wait. */
export const ATTACHMENT_ENDINGS = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'heic',
  'heif',
  'webp',
  'txt',
  'csv',
  'eml',
  'msg',
  'xml',
  'xsig',
  'xlsx',
  'xls',
  'ods',
  'docx',
  'doc',
  'odt',
] as const;

export type FileSource = File | 'dialog';
type IncomingFile = { readonly token: FileToken; readonly name: string };

/** Hands the file to main, which keeps its path. Throws `AppFailure`; closing the dialog is one that `choseNothing` tells apart. */
export async function takeFile(source: FileSource): Promise<IncomingFile> {
  if (source !== 'dialog') return { token: await upload(source), name: source.name };
  const { token, name } = await call('files.choose', { kind: 'attachment' });
  return { token, name };
}

/** Closing the dialog is a choice, not a failure. */
export const choseNothing = (thrown: unknown): boolean =>
  thrown instanceof AppFailure && thrown.failure.code === 'file-not-chosen';
