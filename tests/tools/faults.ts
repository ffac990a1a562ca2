/**
 * `npm run faults`: the long versions of what may happen to a ledger and its copies. `--kills 1000` ends the working program
 * that often, `--spoiled 10000` turns over bytes of a copy or cuts its files, plain and encrypted ones, `--moments 200` fills or pulls out the stick.
 * `--only kills|spoiled|full|pulled`, `--json FILE` writes the counts.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fullAtEveryWrite, pulledOut } from '../faults/failing-disk.ts';
import { killAndLook, type Work } from '../faults/kills.ts';
import { spoilAndCheck } from '../faults/spoiled-copies.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    spoiled: { type: 'string', default: '3000' },
    moments: { type: 'string', default: '200' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const isAsked = (part: string): boolean => values.only === undefined || values.only === part;
/** How long that work may go on before it is killed: long enough to be in the middle of everything it does. */
const LONGEST: Readonly<Record<Work, number>> = {
  commands: 600,
  imports: 5_000,
  copies: 4_000,
  restores: 4_000,
  // A point of the older ledger, the migrations themselves, and the steps of everybody.
  migrations: 1_500,
};
const WORKS = Object.keys(LONGEST) as readonly Work[];
const results: Record<string, unknown> = {};
let failed = 0;

function tellFaults(what: string, faults: readonly string[]): void {
  failed += faults.length;
  for (const fault of faults) console.log(`✗ ${what}: ${fault}`);
}

if (isAsked('spoiled')) {
  const spoiled: Record<string, unknown> = {};
  for (const kind of ['plain', 'encrypted'] as const) {
    const { flips, cuts, undetected } = await spoilAndCheck(kind, Number(values.spoiled), 1, (done) => {
      if (done % 1_000 === 0) console.log(`  ${done} bytes and files spoiled`);
    });
    tellFaults(`${kind}, taken for good`, undetected);
    spoiled[kind] = { flips, cuts, undetected: undetected.length };
    console.log(`${kind} copies: ${flips} bits turned over and ${cuts} files cut short, ${undetected.length} not noticed`);
  }
  results.spoiled = spoiled;
}
if (isAsked('full')) {
  const { moments, refused, faults } = await fullAtEveryWrite(Number(values.moments));
  tellFaults('a full stick', faults);
  results.full = { moments, refused, faults: faults.length };
  console.log(`a stick that fills up: ${moments} moments, ${refused} refused, ${faults.length} faults`);
}
if (isAsked('pulled')) {
  const { moments, refused, faults } = await pulledOut(Number(values.moments));
  tellFaults('a stick pulled out', faults);
  results.pulled = { moments, refused, faults: faults.length };
  console.log(`a stick pulled out: ${moments} moments, ${refused} refused, ${faults.length} faults`);
}
if (isAsked('kills')) {
  const each = Math.ceil(Number(values.kills) / WORKS.length);
  const kills: Record<string, unknown> = {};
  for (const work of WORKS) {
    let [confirmed, broken, inside] = [0, 0, 0];
    for (let n = 0; n < each; n += 1) {
      // Spread evenly, so that a run of few kills still meets every stage.
      const outcome = await killAndLook(work, n + 1, Math.round(((n + 0.5) / each) * LONGEST[work]));
      confirmed += outcome.confirmed;
      if (outcome.inside) inside += 1;
      if (outcome.faults.length > 0) broken += 1;
      tellFaults(`${work}, killed after ${outcome.killedAfter} ms`, outcome.faults);
    }
    kills[work] = { kills: each, inside, confirmed, broken };
    console.log(
      `${work}: ${each} kills, ${inside} of them in its middle, ${confirmed} confirmed writes looked for, ${broken} broken`,
    );
  }
  results.kills = kills;
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...results, failed }, null, 2)}\n`);
console.log(failed === 0 ? 'nothing was lost' : `${failed} faults`);
process.exit(failed === 0 ? 0 : 1);
