/** The owner's own words of letters. A stored version never changes; the newest holds. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { PROPOSALS } from '../../../shared/domain/letters/letter-kinds.ts';
import { letterWordings } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

/** A changed paragraph: what it says, and what it said in the program's own text. */
export type ChangedLine = { readonly words: string; readonly was: string };
export type StoredWording = {
  readonly templateId: string;
  readonly version: number;
  readonly lines: Readonly<Record<string, ChangedLine>>;
  readonly baseVersion: string;
  readonly madeBy: string | null;
  readonly madeAt: string;
};
type Of = { readonly templateId: string; readonly language: string };

/** The newest version, or the one asked for. */
export function findWording(db: ReadDb, { templateId, language }: Of, version?: number): StoredWording | undefined {
  const row = db
    .select()
    .from(letterWordings)
    .where(
      and(
        eq(letterWordings.templateId, templateId),
        eq(letterWordings.language, language),
        version === undefined ? undefined : eq(letterWordings.version, version),
      ),
    )
    .orderBy(desc(letterWordings.version))
    .limit(1)
    .get();
  return row && storedOf(row);
}

/** Newest first. */
export const wordingVersions = (db: ReadDb, { templateId, language }: Of, most: number): readonly StoredWording[] =>
  db
    .select()
    .from(letterWordings)
    .where(and(eq(letterWordings.templateId, templateId), eq(letterWordings.language, language)))
    .orderBy(desc(letterWordings.version))
    .limit(most)
    .all()
    .map(storedOf);

/** The one that holds of each letter that was ever changed. */
export const wordingsInForce = (db: ReadDb, language: string): readonly StoredWording[] =>
  db
    .select()
    .from(letterWordings)
    .where(
      and(
        eq(letterWordings.language, language),
        sql`${letterWordings.version} = (SELECT max(x.version) FROM letter_wordings x
          WHERE x.templateId = ${letterWordings.templateId} AND x.language = ${letterWordings.language})`,
      ),
    )
    .all()
    .map(storedOf);

export function insertWording(tx: WriteTx, language: string, { lines, ...wording }: StoredWording): void {
  tx.insert(letterWordings)
    .values({ ...wording, language, lines: JSON.stringify(lines) })
    .run();
}

const storedOf = ({ language: _language, lines, ...row }: typeof letterWordings.$inferSelect): StoredWording => ({
  ...row,
  lines: JSON.parse(lines) as StoredWording['lines'],
});

/** What the registered letters about these invoices said in the owner's words, newest first. */
export function ownWordsSent(
  db: ReadDb,
  debtorId: DebtorId,
  invoiceIds: readonly InvoiceId[],
): readonly { readonly templateId: string; readonly registeredOn: IsoDate; readonly words: readonly string[] }[] {
  if (invoiceIds.length === 0) return [];
  const rows = db.all<{ templateId: string; registeredOn: IsoDate; free: string | null; lines: string | null }>(sql`
    SELECT l.templateId, l.registeredOn, json_extract(l.facts, '$.facts.choices.freeParagraph') AS free,
      json_extract(l.facts, '$.facts.wording.lines') AS lines
    FROM letters l
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered'
      AND EXISTS (SELECT 1 FROM letter_invoices li WHERE li.letterId = l.id AND li.invoiceId IN ${[...invoiceIds]})
    ORDER BY l.registeredOn DESC`);
  return rows.map(({ templateId, registeredOn, free, lines }) => ({
    templateId,
    registeredOn,
    words: [...(free === null ? [] : [free]), ...Object.values(JSON.parse(lines ?? '{}') as Record<string, string>)],
  }));
}

/** Notes of negotiations with this debtor: only ever compared. */
/** What proposals of agreements that nobody signed would have had paid or given up: confidential for good (LO 1/2025 art. 9). */
export const proposedAmounts = (db: ReadDb, debtorId: DebtorId): readonly number[] =>
  db
    .all<{ payable: number; waiver: number }>(sql`
      SELECT DISTINCT json_extract(l.facts, '$.facts.agreement.sums.payable') AS payable,
        json_extract(l.facts, '$.facts.agreement.sums.waiver') AS waiver
      FROM letters l LEFT JOIN agreements a ON a.id = json_extract(l.options, '$.agreementId')
      WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId IN ${[...PROPOSALS]} AND a.signedOn IS NULL`)
    .flatMap(({ payable, waiver }) => [payable, waiver])
    .filter((amount) => amount > 0);

export const confidentialNotes = (db: ReadDb, debtorId: DebtorId): readonly string[] =>
  db
    .all<{ note: string }>(
      sql`SELECT note FROM negotiation_entries WHERE debtorId = ${debtorId} AND deletedOn IS NULL AND note IS NOT NULL`,
    )
    .map(({ note }) => note);
