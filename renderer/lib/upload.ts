import { z } from 'zod';
import { AppError } from '../../shared/contract/events.ts';
import { FileToken } from '../../shared/domain/ids.ts';
import { AppFailure } from './api.ts';

/** What main accepts by this road (§4 of the architecture); larger files are refused before they are read. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

const Answer = z.union([z.object({ token: FileToken }), z.object({ code: AppError.shape.code })]);

/** Hands a dropped or pasted file to main and answers with its token. Throws `AppFailure`. */
export async function upload(file: File): Promise<FileToken> {
  if (file.size === 0) throw new AppFailure({ code: 'file-empty' });
  if (file.size > MAX_UPLOAD_BYTES) throw new AppFailure({ code: 'file-too-large' });
  const response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: await file.arrayBuffer(),
  });
  const answer = Answer.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new AppFailure({ code: 'internal' });
  if ('code' in answer.data) throw new AppFailure({ code: answer.data.code });
  return answer.data.token;
}

/** Address of a file of ours, for `PdfPages` and images. */
export const blobAddress = (token: FileToken): string => `/blob/${token}`;
