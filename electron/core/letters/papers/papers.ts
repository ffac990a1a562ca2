/** The letters that no ladder sends, each from its own part of the ledger: what they say, what they may be about, and when. */
import type { PaperSources } from '../../../../shared/contract/letter-paper-values.ts';
import type { ClaimableInvoice, LetterOptions } from '../../../../shared/contract/letter-values.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { PaymentId } from '../../../../shared/domain/ids.ts';
import { isPaper, type PaperId } from '../../../../shared/domain/letters/letter-kinds.ts';
import type { OfferFacts } from '../../../../shared/domain/letters/letter-offers.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { fulfilledBy } from '../agreements/named.ts';
import { accountFacts, againstAccount, statementStart } from './account.ts';
import { courtFileContent, courtFileProposal } from './court-file.ts';
import { againstLateInterest, lateInterestContent, paidLateInvoices } from './late-interest.ts';
import type { PaperContent } from './paper-content.ts';
import { againstReceipt, receiptFacts, receiptProposal, receiptSources } from './receipts.ts';
import { againstRectifying, rectifyingContent, rectifyingProposal, rectifyingSources } from './rectifying.ts';
import { againstReply, replyContent, replyProposal, replySources } from './replies.ts';

const NOTHING_CLAIMED = { interest: undefined, fixedCosts: undefined, otherCosts: undefined } as const;

/** `undefined` for a letter that is no paper: its debt is gathered as a claim. */
export function paperContent(db: ReadDb, debtor: DebtorRecord, options: LetterOptions, today: IsoDate): PaperContent | undefined {
  const { templateId, paper = {} } = options;
  if (!isPaper(templateId)) return undefined;
  switch (templateId) {
    case 'L17':
    case 'L18': {
      const { invoices, receipt, paid } = receiptFacts(db, debtor, templateId, paper, today);
      const about = PaymentId.safeParse(paper.about).data;
      const facts = receipt
        ? { receipt, ...(paid.length > 0 && { aboutInvoices: paid }), ...(about && fulfilledBy(db, debtor, about)) }
        : {};
      return { debt: { ...NOTHING_CLAIMED, invoices }, facts };
    }
    case 'L19': {
      const { account, invoices } = accountFacts(db, debtor, paper, today);
      return { debt: { ...NOTHING_CLAIMED, invoices }, facts: { account } };
    }
    case 'L20':
      return courtFileContent(db, debtor, options, today);
    case 'L23':
      return lateInterestContent(db, debtor, options, today);
    case 'L24':
      return replyContent(db, debtor, paper, today);
    case 'L26':
      return rectifyingContent(db, debtor, paper, today);
  }
}

type PaperQuestion = {
  readonly templateId: PaperId;
  readonly today: IsoDate;
  readonly about?: string | undefined;
  readonly claimable: readonly ClaimableInvoice[];
};
type PaperChoices = {
  readonly sources: PaperSources;
  /** What the owner chooses among, where the letter speaks of invoices that they choose. */
  readonly invoices: readonly ClaimableInvoice[];
  readonly proposed: Partial<LetterOptions>;
};

/** What the letter may be about, and what the program proposes. */
export function paperChoices(db: ReadDb, debtor: DebtorRecord, question: PaperQuestion): PaperChoices {
  const { templateId, today, about } = question;
  switch (templateId) {
    case 'L17':
    case 'L18': {
      const sources = receiptSources(db, debtor, templateId, today, about);
      return { sources, invoices: [], proposed: { paper: receiptProposal(debtor, templateId, sources, about) } };
    }
    case 'L19':
      return { sources: {}, invoices: [], proposed: { paper: { from: statementStart(db, debtor, today) } } };
    case 'L20': {
      const ids = question.claimable.flatMap(({ id, reason }) => (reason === undefined ? [id] : []));
      const paper = courtFileProposal(db, debtor, ids);
      return {
        sources: {},
        invoices: question.claimable,
        proposed: { invoiceIds: ids, paper, channel: 'by-hand', window: 'none' },
      };
    }
    case 'L23': {
      const invoices = paidLateInvoices(db, debtor, today);
      const fit = invoices.filter(({ reason }) => reason === undefined).map(({ id }) => id);
      return { sources: {}, invoices, proposed: { invoiceIds: fit } };
    }
    case 'L24': {
      const disputes = replySources(db, debtor);
      return { sources: { disputes }, invoices: [], proposed: { paper: replyProposal(disputes, about, today) } };
    }
    case 'L26': {
      const rectifying = rectifyingSources(db, debtor);
      return { sources: { rectifying }, invoices: [], proposed: { paper: rectifyingProposal(rectifying, about) } };
    }
  }
}

/** Why each cannot be written today. */
export function papersAgainst(
  db: ReadDb,
  debtor: DebtorRecord,
  today: IsoDate,
  about: string | undefined,
  hasLate: boolean,
): NonNullable<OfferFacts['papers']> {
  return {
    L17: againstReceipt(db, debtor, 'L17', about),
    L18: againstReceipt(db, debtor, 'L18', about),
    L19: againstAccount(db, debtor),
    L20: hasLate ? undefined : 'nothing-late',
    L23: againstLateInterest(db, debtor, today),
    L24: againstReply(db, debtor),
    L26: againstRectifying(db, debtor),
  };
}
