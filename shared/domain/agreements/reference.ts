/** How an agreement is called on paper and on screen: `A-2026/0003`, and `A-2026/0003-v2` once it was renegotiated. */
const DIGITS = 4;

export function agreementRef(of: {
  readonly year: number | null;
  readonly number: number | null;
  readonly version: number;
}): string {
  const own = `A-${of.year}/${String(of.number).padStart(DIGITS, '0')}`;
  return of.version > 1 ? `${own}-v${of.version}` : own;
}
