/**
 * Columns without a name that is known, told by what they hold. Used for lists without a header and for the fields
 * that a list can't do without; always of low confidence, for the owner to confirm.
 */
import type { ColumnProfile } from './column-types.ts';
import type { Field, ListKind } from './headers.ts';

export type ContentGuess = { readonly index: number; readonly field: Field };

/** `mapped` columns and `taken` fields are left as they are. */
export function guessByContent(
  kind: ListKind,
  profiles: readonly ColumnProfile[],
  mapped: ReadonlySet<number>,
  taken: ReadonlySet<Field>,
): ContentGuess[] {
  const headerless = mapped.size === 0;
  const free = new Map(profiles.filter((profile) => profile.filled > 0 && !mapped.has(profile.index)).map((p) => [p.index, p]));
  const guesses: ContentGuess[] = [];
  const take = (field: Field, choose: (columns: ColumnProfile[]) => ColumnProfile | undefined) => {
    if (taken.has(field) || guesses.some((guess) => guess.field === field)) return;
    const chosen = choose([...free.values()]);
    if (!chosen) return;
    free.delete(chosen.index);
    guesses.push({ index: chosen.index, field });
  };
  const first = (test: (profile: ColumnProfile) => boolean) => (columns: ColumnProfile[]) => columns.find(test);

  const isDay = (profile: ColumnProfile) => profile.date > 0.7;
  if (kind === 'invoices') {
    take('issuedOn', first(isDay));
    if (headerless) take('dueOn', first(isDay));
  }
  if (kind === 'payments') take('receivedOn', first(isDay));
  take(
    kind === 'customers' ? 'taxId' : 'customerTaxId',
    first((profile) => profile.taxId > 0.6),
  );
  if (kind === 'customers') {
    take(
      'email',
      first((profile) => profile.email > 0.6),
    );
    take(
      'iban',
      first((profile) => profile.iban > 0.6),
    );
    take(
      'phone',
      first((profile) => profile.phone > 0.6),
    );
    take(
      'postalCode',
      first((profile) => profile.postalCode > 0.8),
    );
  }
  if (kind !== 'customers') takeAmounts(kind, headerless, take);
  take(
    kind === 'customers' ? 'name' : 'customerName',
    (columns) => columns.filter((profile) => profile.wordy > 0.5).sort((a, b) => b.distinct - a.distinct)[0],
  );
  if (kind === 'invoices') takeNumber(headerless, take);
  if (kind === 'payments' && headerless)
    take(
      'invoiceNumber',
      first((profile) => profile.wordy < 0.2 && profile.distinct > 1),
    );
  return guesses;
}

type Take = (field: Field, choose: (columns: ColumnProfile[]) => ColumnProfile | undefined) => void;

/** With several, the last column of money is the total; of three, they are base, VAT and total. */
function takeAmounts(kind: ListKind, headerless: boolean, take: Take): void {
  const money = (columns: ColumnProfile[]) => columns.filter((profile) => profile.money > 0.6);
  if (kind === 'payments') {
    take('amount', (columns) => money(columns).at(-1));
    return;
  }
  let count = 0;
  take('total', (columns) => {
    count = money(columns).length;
    return money(columns).at(-1);
  });
  if (headerless && count === 3) {
    take('base', (columns) => money(columns)[0]);
    take('vat', (columns) => money(columns)[0]);
  }
}

/** Numbers differ in nearly every row; a series is the short word before them that repeats. */
function takeNumber(headerless: boolean, take: Take): void {
  let number: ColumnProfile | undefined;
  take('number', (columns) => {
    const able = columns.filter((profile) => profile.money === 0 && profile.date === 0 && profile.wordy < 0.2);
    number = able.sort((a, b) => b.distinct - a.distinct || a.index - b.index)[0];
    return number;
  });
  if (!headerless) return;
  take('series', (columns) =>
    columns.find((profile) => profile.index + 1 === number?.index && profile.wordy === 0 && profile.distinct <= 20),
  );
}
