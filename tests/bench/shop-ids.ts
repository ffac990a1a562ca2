/** Ids in a fixed order that look and lie in an index like random ones: a number counted up and stirred (splitmix, 32 bits). */
export function countedIds(): <T>() => T {
  let count = 0;
  const word = (): string => {
    count = (count + 0x9e_37_79_b9) | 0;
    let mixed = count ^ (count >>> 16);
    mixed = Math.imul(mixed, 0x21_f0_aa_ad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x73_5a_2d_97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0).toString(16).padStart(8, '0');
  };
  return <T>(): T => {
    const [a, b, c, d] = [word(), word(), word(), word()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}` as T;
  };
}
