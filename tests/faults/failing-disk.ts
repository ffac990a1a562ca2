/**
 * A copy onto a stick that fills up at its nth write, or is pulled out at its nth operation: it ends in a refusal that has a
 * sentence, and every copy of before is as it was, to the byte. Pulled out, the stick answers nothing any more; plugged in
 * again, a new copy is made.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkCopy } from '../../electron/backup/copies.ts';
import { makeCopy } from '../../electron/backup/copy-folder.ts';
import type { Fault } from '../support/faulty-files.ts';
import { filesIn } from './files-in.ts';
import { copiesOn, type ShopWithCopy, STEADY, shopWithCopy } from './shop-with-copy.ts';

export type Failed = { readonly moments: number; readonly refused: number; readonly faults: readonly string[] };

/** Each write of a whole copy in turn, or as many as asked, spread evenly. */
export const fullAtEveryWrite = (most: number): Promise<Failed> =>
  atEach(most, 'disk-full', (stick) =>
    ['write', 'open', 'makeFolder'].map((operation) => ({ operation, code: 'ENOSPC', path: stick }) as Fault),
  );

/** The stick is gone for every operation from the nth on. */
export const pulledOut = (most: number): Promise<Failed> =>
  atEach(most, 'target-gone', (stick) =>
    (['open', 'read', 'write', 'sync', 'rename', 'remove', 'makeFolder', 'list', 'stat'] as const).map((operation) => ({
      operation,
      code: 'ENODEV',
      path: stick,
    })),
  );

async function atEach(most: number, expected: string, faultsOf: (stick: string) => readonly Fault[]): Promise<Failed> {
  const shop = await shopWithCopy(12);
  try {
    await shop.copy();
    shop.work();
    const moments = await momentsOf(shop);
    const step = Math.max(1, moments / most);
    const faults: string[] = [];
    let [tried, refused] = [0, 0];
    for (let at = 0; at < moments; at += step) {
      tried += 1;
      const moment = Math.floor(at);
      const before = await copiesOn(shop, shop.stick);
      const prints = before.map((folder) => fingerprint(folder));
      shop.work();
      // One counter for all kinds: the stick fails from that operation on, whichever it is.
      shop.ports.files.failFrom(moment, faultsOf(shop.stick));
      const made = await makeCopy(shop.ports, shop.ledger, { folder: shop.stick }, STEADY);
      shop.ports.files.heal();
      if (!made.ok) refused += 1;
      if (!made.ok && made.error.code !== expected) faults.push(`at ${moment}: refused as ${made.error.code}`);
      const after = await copiesOn(shop, shop.stick);
      for (const [index, folder] of before.entries()) {
        // A copy that was made may have let older ones go.
        if (!after.includes(folder) && made.ok) continue;
        if (fingerprint(folder) !== prints[index]) faults.push(`at ${moment}: ${folder} is not as it was`);
        if (!(await checkCopy(shop.ports, folder, STEADY)).ok) faults.push(`at ${moment}: ${folder} is not good`);
      }
      for (const folder of after.filter((one) => !before.includes(one)))
        if (!made.ok || !(await checkCopy(shop.ports, folder, STEADY)).ok)
          faults.push(`at ${moment}: ${folder} should not stand`);
    }
    await shop.copy();
    return { moments: tried, refused, faults };
  } finally {
    shop.remove();
  }
}

/** Operations on the stick of one whole copy. */
async function momentsOf(shop: ShopWithCopy): Promise<number> {
  shop.work();
  const { files } = shop.ports;
  const from = files.operationsOn(shop.stick);
  await shop.copy();
  return files.operationsOn(shop.stick) - from;
}

const fingerprint = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};
