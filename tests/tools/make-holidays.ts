/** Writes shared/legal/holidays-es.json. Run it after a new version of `date-holidays`; a test compares the two. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holidaysFile } from '../support/holidays-source.ts';

const project = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(project, 'node_modules', 'date-holidays', 'package.json'), 'utf8'));
writeFileSync(join(project, 'shared', 'legal', 'holidays-es.json'), holidaysFile(version));
console.log(`shared/legal/holidays-es.json from date-holidays ${version}`);
