/** The statement of what a letter claims: made of the very facts the letter is drawn from, so that both say the same. */
import type { InputOf } from '../../../shared/contract/define.ts';
import type { printChannels } from '../../../shared/contract/prints.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { amountsOf } from '../../../shared/domain/letters/letter-amounts.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { letterCompensationTable, letterPrincipalTable, totalTable } from '../../../shared/i18n/statement-tables.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { Reading } from '../context.ts';
import { REGIME_OF_BASIS } from '../letters/frozen-interest.ts';
import { gatherFacts } from '../letters/gather-facts.ts';
import type { MadeSheet } from './sheet-frame.ts';
import { madeStatement } from './statement-sheet.ts';

type Input = InputOf<(typeof printChannels)['prints.letterStatement']>;
type Refusal = { readonly code: 'debtor-not-found' | 'print-nothing' };

export function letterStatementSheet(reading: Reading, { debtorId, options }: Input): Result<MadeSheet, Refusal> {
  const on = reading.today();
  return reading.uow.read((db): Result<MadeSheet, Refusal> => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const facts = gatherFacts(db, debtor, options, on);
    const { interest, invoices, fixedCosts } = facts.debt;
    if (invoices.length === 0) return err({ code: 'print-nothing' });
    const amounts = amountsOf(facts);
    const regimes = interest ? [REGIME_OF_BASIS[interest.basis]] : [];
    const summary = totalTable({
      principal: amounts.principal,
      interest: amounts.interest,
      compensation: amounts.fixedCosts,
      costs: amounts.otherCosts,
      credit: ZERO,
      regimes,
    });
    return ok(
      madeStatement(reading, debtor, {
        on,
        dayCount: interest?.dayCount ?? getBusiness(db).dayCount,
        fromDemand: !underLaw3of2004(debtor.kind),
        summary,
        principal: letterPrincipalTable(invoices),
        interest: interest?.invoices ?? [],
        compensation: fixedCosts && letterCompensationTable(fixedCosts),
        costs: undefined,
        regimes: amounts.interest > 0 ? regimes : [],
        dailyInterest: interest?.daily ?? ZERO,
        ...(interest?.rateMissingFrom !== undefined && { provisionalFrom: interest.rateMissingFrom }),
      }),
    );
  });
}
