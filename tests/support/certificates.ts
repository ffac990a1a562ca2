/** Invented certificates with their keys, as `openssl pkcs12 -export` writes them; `legacy` as old Windows did. Good from 2026 to 2041. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PASSWORD = 'contraseña inventada';
export const SIGNED_AT = '2026-12-01T10:00:00.000Z';

export const certificateFile = (kind: 'rsa' | 'ec' | 'legacy' | 'no-key'): string =>
  join(import.meta.dirname, '..', 'data', 'certificates', `${kind}.p12`);
export const p12 = (kind: 'rsa' | 'ec' | 'legacy' | 'no-key'): Buffer => readFileSync(certificateFile(kind));
