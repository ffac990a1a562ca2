/** `npm run faults`: kills the working program many times (`-- --kills 300`) and tells what was left each time. */
import { parseArgs } from 'node:util';
import { killAndLook, type Work } from '../faults/kills.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '300' }, only: { type: 'string' } } });
const works: readonly Work[] = values.only ? [values.only as Work] : ['commands', 'imports', 'copies'];
const each = Math.ceil(Number(values.kills) / works.length);
/** How long the program may work before it is killed: long enough to be in the middle of everything it does. */
const LONGEST: Readonly<Record<Work, number>> = { commands: 600, imports: 5_000, copies: 4_000 };

let failed = 0;
for (const work of works) {
  let confirmed = 0;
  for (let n = 0; n < each; n += 1) {
    // Spread evenly, so that a run of few kills still meets every stage.
    const outcome = await killAndLook(work, n + 1, Math.round(((n + 0.5) / each) * LONGEST[work]));
    confirmed += outcome.confirmed;
    if (outcome.faults.length > 0) {
      failed += 1;
      console.log(`✗ ${work}, killed after ${outcome.killedAfter} ms: ${outcome.faults.join('; ')}`);
    }
  }
  console.log(`${work}: ${each} kills, ${confirmed} confirmed writes looked for`);
}
console.log(`${each * works.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
