/** Files that were dropped or pasted on the window: kept in the program's temporary folder under a safe name. */
import { writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { FileError } from './file-errors.ts';
import { attemptFiles } from './file-errors.ts';
import type { ServedFile } from './file-tokens.ts';
import type { TemporaryFiles } from './temporary-files.ts';

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

export function acceptUpload(
  temporary: TemporaryFiles,
  displayName: string,
  bytes: Uint8Array,
): Result<ServedFile, FileError | { readonly code: 'file-too-large' | 'file-empty' }> {
  if (bytes.byteLength === 0) return err({ code: 'file-empty' });
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return err({ code: 'file-too-large' });
  const file = temporary.newFile(displayName);
  if (!file.ok) return file;
  const written = attemptFiles(() => writeFileSync(file.value, bytes));
  if (!written.ok) return written;
  return ok({ path: file.value, contentType: 'application/octet-stream', displayName });
}
