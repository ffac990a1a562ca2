/** Chance, as a port: identifiers of records and tokens that nobody can guess. */
import { randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** 256 random bits in 43 characters that are safe in an address and in a file name. */
export const newToken = (): string => randomBytes(32).toString('base64url');
