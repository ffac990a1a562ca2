/** A few signs by which a sheet of paper is known as part of that letter and no other: the beginning of the hash of its model. */
import { createHash } from 'node:crypto';
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';

/** `7F3A-91C2`; a draft, which has no number, has none. */
export function letterCode(model: LetterModel): string | undefined {
  if (model.reference === undefined) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(model)).digest('hex').toUpperCase();
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}
