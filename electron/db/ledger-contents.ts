/**
 * What a ledger holds, in a few figures that people recognise and that two files can be compared by. The same questions
 * are asked of the ledger and of its copy, and the answers must be equal.
 * Every shipped schema must be able to answer them: a ledger is copied before it is migrated.
 * Units: sums in integer cents. `invoiced` and `outstanding` leave out what is in the bin; `outstanding` is principal.
 */
import type { Database } from 'better-sqlite3';
import { BlobHash } from '../../shared/domain/ids.ts';
import type { Cents } from '../../shared/domain/money.ts';

export type LedgerContents = {
  readonly counts: {
    readonly debtors: number;
    readonly invoices: number;
    /** Counter-entries included. */
    readonly payments: number;
    /** Registered ones, annulled included; drafts are not letters yet. */
    readonly letters: number;
    readonly events: number;
    readonly attachments: number;
  };
  readonly sums: { readonly invoiced: Cents; readonly collected: Cents; readonly outstanding: Cents };
  /** Seal of the newest event: two ledgers with the same one share their whole history. Empty before the first. */
  readonly lastEventHash: string;
};
export type LedgerIdentity = { readonly ledgerId: string; readonly kind: 'main' | 'example'; readonly businessName: string };

export function readContents(sqlite: Database): LedgerContents {
  const one = (query: string): number => Number(sqlite.prepare(query).pluck().get());
  return {
    counts: {
      debtors: one('SELECT count(*) FROM debtors WHERE deletedOn IS NULL'),
      invoices: one('SELECT count(*) FROM invoices WHERE deletedOn IS NULL'),
      payments: one('SELECT count(*) FROM payments'),
      letters: one("SELECT count(*) FROM letters WHERE state <> 'draft'"),
      events: one('SELECT count(*) FROM events'),
      attachments: one('SELECT count(*) FROM attachments WHERE deletedOn IS NULL'),
    },
    sums: {
      invoiced: one('SELECT coalesce(sum(totalCents), 0) FROM invoices WHERE deletedOn IS NULL') as Cents,
      collected: one('SELECT coalesce(sum(amountCents), 0) FROM payments') as Cents,
      outstanding: one('SELECT coalesce(sum(outstandingCents), 0) FROM due_dates WHERE live = 1') as Cents,
    },
    lastEventHash: String(sqlite.prepare('SELECT hash FROM events ORDER BY seq DESC LIMIT 1').pluck().get() ?? ''),
  };
}

/** `businessName` is empty until the owner has given it. */
export function readIdentity(sqlite: Database): LedgerIdentity {
  const row = sqlite.prepare('SELECT ledgerId, kind FROM ledger WHERE id = 1').get() as Omit<LedgerIdentity, 'businessName'>;
  const businessName = sqlite.prepare('SELECT coalesce(tradeName, name) FROM business_profile WHERE id = 1').pluck().get();
  return { ...row, businessName: String(businessName ?? '') };
}

/** Every stored file that a row names, also rows in the bin: they can still come back. Sorted, each once. */
export function readBlobsNamed(sqlite: Database): readonly BlobHash[] {
  const hashes = sqlite
    .prepare(
      `SELECT blobHash FROM letters WHERE blobHash IS NOT NULL
       UNION SELECT blobHash FROM attachments
       UNION SELECT logoHash FROM business_profile WHERE logoHash IS NOT NULL
       UNION SELECT signatureHash FROM business_profile WHERE signatureHash IS NOT NULL
       ORDER BY 1`,
    )
    .pluck()
    .all();
  return hashes.map((hash) => BlobHash.parse(hash));
}
