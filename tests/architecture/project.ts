import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
