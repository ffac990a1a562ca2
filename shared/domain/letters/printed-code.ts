/** The code at the foot of every page of a registered letter, as somebody types it or a scanner reads it: `7F3A-91C2`. */
const CODE = /^([0-9a-f]{4})[-\s]?([0-9a-f]{4})$/i;

/** As it is printed; `undefined` of what cannot be one. */
export function letterCodeIn(text: string): string | undefined {
  const [, first, second] = CODE.exec(text.trim()) ?? [];
  return first === undefined || second === undefined ? undefined : `${first}-${second}`.toUpperCase();
}
