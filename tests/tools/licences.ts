/** Writes resources/licences/third-party.txt from what is installed. Run it after a change of dependencies. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages, thirdPartyNotice } from '../support/licences.ts';

const project = join(import.meta.dirname, '..', '..');
const packages = shippedPackages(project);
writeFileSync(join(project, 'resources', 'licences', 'third-party.txt'), thirdPartyNotice(packages));
console.log(`${packages.length} packages named in resources/licences/third-party.txt`);
