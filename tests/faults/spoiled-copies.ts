/**
 * Bytes of a copy turned over, and files of it cut short: none may be taken for good. What no file of the copy names and
 * nobody reads (the text for people, the marker) is left out: nothing is ever restored from it.
 */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkCopy } from '../../electron/backup/copies.ts';
import { filesIn } from './files-in.ts';
import { copiesOn, randomFrom, STEADY, shopWithCopy } from './shop-with-copy.ts';

export type Spoiled = { readonly flips: number; readonly cuts: number; readonly undetected: readonly string[] };

export async function spoilAndCheck(
  kind: 'plain' | 'encrypted',
  times: number,
  seed: number,
  tell: (done: number) => void = () => {},
): Promise<Spoiled> {
  const shop = await shopWithCopy(40, kind);
  try {
    await shop.copy();
    const folder = shop.duplicate();
    const [copy = ''] = await copiesOn(shop, folder);
    const random = randomFrom(seed);
    const read = filesIn(folder).filter((file) => !['LEEME.txt', 'deudario.json'].includes(basename(file)));
    const isGood = async () => (await checkCopy(shop.opening, copy, STEADY)).ok;
    if (!(await isGood())) throw new Error('the copy was not good to begin with');
    const undetected: string[] = [];
    let [flips, cuts] = [0, 0];
    for (let n = 0; n < times; n += 1) {
      // The ledger and the list are single files among many: each gets as much as all the documents together.
      const kinds = [read.filter((file) => file.endsWith('.sqlite')), read.filter((file) => file.endsWith('.json')), read];
      const some = kinds[n % kinds.length] ?? read;
      const file = some[random(some.length)] ?? '';
      const bytes = readFileSync(file);
      const at = random(bytes.length);
      const isCut = random(4) === 0;
      if (isCut) {
        truncateSync(file, at);
        cuts += 1;
      } else {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ (1 << random(8));
        writeFileSync(file, other);
        flips += 1;
      }
      if (await isGood()) undetected.push(`${isCut ? 'cut' : 'flip'} at ${at} of ${basename(file)}`);
      writeFileSync(file, bytes);
      if (n % 100 === 99) tell(n + 1);
    }
    if (!(await isGood())) throw new Error('the copy was not put together again');
    return { flips, cuts, undetected };
  } finally {
    shop.remove();
  }
}
