/** The phrase that opens encrypted copies. Capitals and blanks too many do not count: it is typed years later, by hand. */
const SHORTEST_PASSPHRASE = 14;
const LONGEST_PASSPHRASE = 200;

/** What is counted and what the key is made of. */
export const plainPassphrase = (typed: string): string =>
  typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('es');

export function isLongEnough(typed: string): boolean {
  const { length } = [...plainPassphrase(typed)];
  return length >= SHORTEST_PASSPHRASE && length <= LONGEST_PASSPHRASE;
}
