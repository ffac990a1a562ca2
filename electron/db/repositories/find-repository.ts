/**
 * Records by what people remember of them. Every look goes through an index and stops at the first few, so that it takes the
 * same over ten years of a busy shop; what an index of words finds beyond `MOST_LOOKED_AT` is not looked at.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { letterCodeIn } from '../../../shared/domain/letters/printed-code.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { beginsWith } from './search-matches.ts';
import { searchExpression } from './search-repository.ts';

type FoundDebtor = {
  readonly id: DebtorId;
  readonly name: string;
  readonly town: string | null;
  readonly taxId: string | null;
};
type FoundInvoice = {
  readonly id: InvoiceId;
  readonly number: string;
  readonly debtorName: string;
  readonly issuedOn: IsoDate;
  readonly total: Cents;
};
type FoundLetter = {
  readonly id: LetterId;
  readonly year: number;
  readonly sequence: number;
  readonly debtorName: string;
  readonly templateId: string;
};

type FoundAgreement = {
  readonly id: AgreementId;
  readonly year: number;
  readonly number: number;
  readonly version: number;
  readonly debtorName: string;
};

const MOST_LOOKED_AT = 500;

/** Whose name begins so first, then whoever has the words anywhere in name, tax id, telephone, town or code. */
export function findDebtors(db: ReadDb, text: string, most: number): readonly FoundDebtor[] {
  const columns = sql`d.id, d.name, d.town, d.taxId`;
  const key = nameKey(text);
  const named =
    key === ''
      ? []
      : db.all<FoundDebtor>(sql`SELECT ${columns} FROM debtors d INDEXED BY debtors_by_name
          WHERE d.deletedOn IS NULL AND ${beginsWith('d.nameKey', key)}
          ORDER BY d.nameKey, d.id LIMIT ${most}`);
  const worded = idsByWords(db, text, 'debtor');
  const others =
    named.length >= most || worded.length === 0
      ? []
      : db.all<FoundDebtor>(sql`SELECT ${columns} FROM debtors d WHERE d.id IN ${worded} AND d.deletedOn IS NULL
          ORDER BY d.nameKey, d.id LIMIT ${most}`);
  return firstOnes([...named, ...others], most);
}

/** Whose number begins so, whose sum it is, and whoever has the letters anywhere in the number; the newest first. */
export function findInvoices(db: ReadDb, text: string, amount: Cents | undefined, most: number): readonly FoundInvoice[] {
  const among = (ids: SQL): readonly FoundInvoice[] =>
    db.all(sql`SELECT i.id, i.number, d.name AS debtorName, i.issuedOn, i.totalCents AS total
      FROM invoices i JOIN debtors d ON d.id = i.debtorId
      WHERE i.id IN ${ids} AND i.deletedOn IS NULL ORDER BY i.issuedOn DESC, i.id LIMIT ${most}`);
  const key = numberKey(text);
  const ofSum =
    amount === undefined
      ? []
      : among(sql`(SELECT id FROM invoices INDEXED BY invoices_by_total WHERE deletedOn IS NULL AND totalCents = ${amount}
          ORDER BY issuedOn DESC LIMIT ${most})`);
  const numbered =
    key === ''
      ? []
      : among(sql`(SELECT id FROM invoices INDEXED BY invoices_by_number
          WHERE ${beginsWith('numberKey', key)} ORDER BY numberKey DESC LIMIT ${MOST_LOOKED_AT})`);
  const worded = ofSum.length + numbered.length < most ? idsByWords(db, text, 'invoice') : [];
  return firstOnes([...ofSum, ...numbered, ...(worded.length > 0 ? among(sql`${worded}`) : [])], most);
}

/** `2026/1`, `2026-0001` or the year alone; or the code printed on its pages. */
export function findLetters(db: ReadDb, text: string, most: number): readonly FoundLetter[] {
  const code = letterCodeIn(text);
  const coded: readonly FoundLetter[] =
    code === undefined
      ? []
      : db.all(sql`SELECT l.id, l.year, l.sequence, d.name AS debtorName, l.templateId
          FROM letters l JOIN debtors d ON d.id = l.debtorId
          WHERE json_extract(l.facts, '$.code') = ${code} AND l.deletedOn IS NULL LIMIT ${most}`);
  return firstOnes([...coded, ...numberedLetters(db, text, most)], most);
}

function numberedLetters(db: ReadDb, text: string, most: number): readonly FoundLetter[] {
  const [, year, sequence] = /^(\d{4})(?:[/-](\d{0,6}))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return [];
  return db.all(sql`SELECT l.id, l.year, l.sequence, d.name AS debtorName, l.templateId
    FROM letters l INDEXED BY letters_by_number JOIN debtors d ON d.id = l.debtorId
    WHERE l.sequence IS NOT NULL AND l.deletedOn IS NULL AND l.year = ${Number(year)}
      ${sequence ? sql`AND l.sequence = ${Number(sequence)}` : sql``}
    ORDER BY l.year DESC, l.sequence DESC LIMIT ${most}`);
}

/** `A-2026/0003`, `a2026/3` or `a2026` alone; without the letter a number is a letter's. */
export function findAgreements(db: ReadDb, text: string, most: number): readonly FoundAgreement[] {
  const [, year, number] = /^a-?(\d{4})(?:[/-](\d{0,6}))?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return [];
  return db.all(sql`SELECT a.id, a.year, a.number, a.version, d.name AS debtorName
    FROM agreements a INDEXED BY agreements_numbers JOIN debtors d ON d.id = a.debtorId
    WHERE a.number IS NOT NULL AND a.deletedOn IS NULL AND a.year = ${Number(year)}
      ${number ? sql`AND a.number = ${Number(number)}` : sql``}
    ORDER BY a.year DESC, a.number DESC, a.version DESC LIMIT ${most}`);
}

function idsByWords(db: ReadDb, text: string, kind: 'debtor' | 'invoice'): string[] {
  const expression = searchExpression(text);
  if (expression === undefined) return [];
  const found = db.all<{ subjectId: string; kind: string }>(sql`SELECT s.subjectId, s.kind
    FROM (SELECT rowid FROM search WHERE search MATCH ${expression} ORDER BY rowid DESC LIMIT ${MOST_LOOKED_AT}) x
    JOIN search_subjects s ON s.id = x.rowid`);
  return found.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId);
}

function firstOnes<T extends { readonly id: string }>(found: readonly T[], most: number): readonly T[] {
  return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, most);
}
