/** The letter that goes with a rectifying invoice (L26): its sending is a condition of taking the VAT back (RIVA art. 24.1). */
import type { PaperOptions, PaperSources } from '../../../../shared/contract/letter-paper-values.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { NoOffer } from '../../../../shared/domain/letters/letter-offers.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { rectifyingOf } from '../../../db/repositories/paper-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import type { PaperContent } from './paper-content.ts';
import { rowsOfInvoices } from './receipts.ts';

export const againstRectifying = (db: ReadDb, debtor: DebtorRecord): NoOffer | undefined =>
  rectifyingOf(db, debtor.id).length === 0 ? 'no-rectifying' : undefined;

export const rectifyingSources = (db: ReadDb, debtor: DebtorRecord): NonNullable<PaperSources['rectifying']> =>
  rectifyingOf(db, debtor.id).map(({ id, number, issuedOn, invoiceNumber }) => ({ id, number, issuedOn, invoiceNumber }));

export function rectifyingProposal(sources: NonNullable<PaperSources['rectifying']>, about: string | undefined): PaperOptions {
  const chosen = sources.find(({ id }) => id === about) ?? sources[0];
  return chosen ? { about: chosen.id } : {};
}

export function rectifyingContent(db: ReadDb, debtor: DebtorRecord, options: PaperOptions, today: IsoDate): PaperContent {
  const chosen = rectifyingOf(db, debtor.id).find(({ id }) => id === options.about);
  return {
    debt: {
      invoices: chosen ? rowsOfInvoices(db, debtor, [chosen.invoiceId], today) : [],
      interest: undefined,
      fixedCosts: undefined,
      otherCosts: undefined,
    },
    facts: chosen ? { rectifying: { number: chosen.number, issuedOn: chosen.issuedOn } } : {},
  };
}
