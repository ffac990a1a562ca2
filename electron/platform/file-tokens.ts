/**
 * Stands between the window and the disk: the window holds a token nobody can guess, main knows the path. At most
 * `limit` are alive; the one unused for longest goes first.
 */
import type { FileToken } from '../../shared/domain/ids.ts';
import { newToken } from './ids.ts';

export type ServedFile = {
  /** Absolute; never leaves main. */
  readonly path: string;
  readonly contentType: string;
  /** What a person may see, such as `clientes.xlsx`. */
  readonly displayName: string;
};

export type FileTokens = {
  mint(file: ServedFile): FileToken;
  /** `undefined` for a token that was never given, was dropped, or made room for newer ones. */
  resolve(token: string): ServedFile | undefined;
  drop(token: string): void;
  /** Forgets all of them: the window they belonged to is gone. */
  clear(): void;
};

export function createFileTokens(limit = 500, mintToken: () => string = newToken): FileTokens {
  const alive = new Map<string, ServedFile>();
  return {
    mint: (file) => {
      const token = mintToken();
      alive.set(token, file);
      const eldest = alive.keys().next().value;
      if (alive.size > limit && eldest !== undefined) alive.delete(eldest);
      return token as FileToken;
    },
    resolve: (token) => {
      const file = alive.get(token);
      if (!file) return undefined;
      // A Map keeps the order of insertion: taking it out and in again marks it as just used.
      alive.delete(token);
      alive.set(token, file);
      return file;
    },
    drop: (token) => void alive.delete(token),
    clear: () => alive.clear(),
  };
}
