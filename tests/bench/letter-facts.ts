import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import { manyInvoices } from '../support/letter-facts.ts';

const facts = manyInvoices(8);
const { interest: _interest, ...debt } = facts.debt;

/** A demand of two pages over eight invoices; every one to somebody else. */
export const batchFacts = (n: number): LetterFacts => ({
  ...facts,
  reference: `2026/${String(n).padStart(4, '0')}`,
  debtor: { ...facts.debtor, name: `Talleres Imaginarios ${n}, S.L.`, taxId: `B${String(69_000_000 + n)}` },
  debt,
});
