/** The register of letters as a list: drafts first, then by number, newest first. */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { letterCodeIn } from '../../../shared/domain/letters/printed-code.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { DeliveryRecord, LetterRecord } from './letter-repository.ts';

export type LetterListFilter = {
  readonly text?: string | undefined;
  readonly status: 'all' | 'drafts' | 'to-send' | 'waiting' | 'answered' | 'annulled';
  readonly debtorId?: DebtorId | undefined;
  readonly id?: LetterId | undefined;
};
export type LetterListRow = Pick<
  LetterRecord,
  | 'id'
  | 'state'
  | 'year'
  | 'sequence'
  | 'registeredOn'
  | 'updatedAt'
  | 'debtorId'
  | 'templateId'
  | 'totalCents'
  | 'printedOn'
  | 'options'
> & {
  readonly debtorName: string;
  readonly deliveryChannel: DeliveryRecord['channel'] | null;
  readonly result: DeliveryRecord['result'];
  readonly resultOn: IsoDate | null;
};

export function listLetters(
  db: ReadDb,
  filter: LetterListFilter,
  window: { readonly offset: number; readonly limit: number },
): readonly LetterListRow[] {
  return db.all(sql`
    SELECT l.id, l.state, l.year, l.sequence, l.registeredOn, l.updatedAt, l.debtorId, l.templateId, l.totalCents, l.printedOn, l.options,
      b.name AS debtorName, d.channel AS deliveryChannel, d.result, d.resultOn
    ${SOURCE} ${conditions(filter)}
    ORDER BY l.sequence IS NULL DESC, l.year DESC, l.sequence DESC, l.updatedAt DESC, l.id
    LIMIT ${window.limit} OFFSET ${window.offset}`);
}

export function countLetters(db: ReadDb, filter: LetterListFilter): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n ${SOURCE} ${conditions(filter)}`)?.n ?? 0;
}

/** Each letter with its last delivery. */
const SOURCE = sql`FROM letters l JOIN debtors b ON b.id = l.debtorId
  LEFT JOIN letter_deliveries d ON d.id =
    (SELECT x.id FROM letter_deliveries x WHERE x.letterId = l.id ORDER BY x.sentOn DESC, x.recordedAt DESC LIMIT 1)`;

function conditions({ text, status, debtorId, id }: LetterListFilter): SQL {
  const all = id === undefined ? [sql`l.deletedOn IS NULL`] : [sql`l.id = ${id}`];
  if (status === 'drafts') all.push(sql`l.state = 'draft'`);
  if (status === 'annulled') all.push(sql`l.state = 'annulled'`);
  // The file for a court is sent to nobody.
  if (status === 'to-send') all.push(sql`l.state = 'registered' AND d.id IS NULL AND l.templateId <> 'L20'`);
  if (status === 'waiting') all.push(sql`l.state = 'registered' AND d.id IS NOT NULL AND d.result IS NULL`);
  if (status === 'answered') all.push(sql`l.state = 'registered' AND d.result IS NOT NULL`);
  if (debtorId !== undefined) all.push(sql`l.debtorId = ${debtorId}`);
  for (const word of text?.split(/\s+/).filter((part) => part !== '') ?? []) all.push(matches(word));
  return sql`WHERE ${sql.join(all, sql` AND `)}`;
}

const NUMBER = /^(\d{4})[/-](\d{1,6})$/;

/** `2026/1` is the number of a letter, `7F3A-91C2` the code on its pages; besides, the debtor's name and the numbers of the invoices it claims. */
function matches(word: string): SQL {
  const [, year, sequence] = NUMBER.exec(word) ?? [];
  const own = year === undefined ? sql`FALSE` : sql`(l.year = ${Number(year)} AND l.sequence = ${Number(sequence)})`;
  const code = letterCodeIn(word);
  const coded = code === undefined ? sql`FALSE` : sql`json_extract(l.facts, '$.code') = ${code}`;
  const inName = `%${likeText(nameKey(word))}%`;
  const inNumber = `%${likeText(numberKey(word))}%`;
  return sql`(${own} OR ${coded} OR b.nameKey LIKE ${inName} ESCAPE '\\' OR EXISTS (
    SELECT 1 FROM letter_invoices li JOIN invoices i ON i.id = li.invoiceId
    WHERE li.letterId = l.id AND i.numberKey LIKE ${inNumber} ESCAPE '\\'))`;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
