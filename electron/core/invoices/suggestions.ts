import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { defaultDueDate, termWarnings } from '../../../shared/domain/payment-terms.ts';
import { rateWarnings } from '../../../shared/domain/rate-warnings.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { LEGAL } from '../../../shared/legal/constants.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { invoicesNumbered, lastNumberOfSeries } from '../../db/repositories/invoice-list.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { ratesInForce } from '../claims/rates.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof invoiceChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function suggestNumber(ctx: AppContext): Answer<'invoices.suggestNumber'> {
  return ctx.uow.read((db) => {
    const last = lastNumberOfSeries(db);
    const number = last === undefined ? undefined : nextNumber(last);
    return ok(number === undefined ? {} : { number });
  });
}

/** `F26/0012` gives `F26/0013` and `9` gives `10`; a number that ends in no digit has no next one. */
function nextNumber(number: string): string | undefined {
  const digits = /\d+$/.exec(number)?.[0];
  if (digits === undefined) return undefined;
  const next = String(BigInt(digits) + 1n).padStart(digits.length, '0');
  return `${number.slice(0, -digits.length)}${next}`;
}

export function sameNumber(ctx: AppContext, input: InputOf<Channels['invoices.sameNumber']>): Answer<'invoices.sameNumber'> {
  return ctx.uow.read((db) => ok({ invoices: [...invoicesNumbered(db, input.number, input.except)] }));
}

export function suggestDueDate(
  ctx: AppContext,
  input: InputOf<Channels['invoices.suggestDueDate']>,
): Answer<'invoices.suggestDueDate'> {
  return ctx.uow.read((db) => ok(suggestedDueDate(db, input)));
}

type Suggested = OutputOf<Channels['invoices.suggestDueDate']>;

/** The term agreed with this debtor; else the house's, when it is not the legal one; else the thirty days of the law. */
export function suggestedDueDate(
  db: ReadDb,
  facts: { readonly debtorId?: DebtorId | undefined; readonly issuedOn: IsoDate; readonly operationOn?: IsoDate | undefined },
): Suggested {
  const agreedTermDays = facts.debtorId === undefined ? undefined : findDebtor(db, facts.debtorId)?.termDays;
  const houseDays = getBusiness(db).defaultTermDays;
  if (agreedTermDays == null && houseDays !== LEGAL.defaultTermDays.value) {
    return { dueOn: addDays(facts.issuedOn, houseDays), because: 'house-term' };
  }
  const { dueOn, because } = defaultDueDate({
    issuedOn: facts.issuedOn,
    ...(facts.operationOn !== undefined && { deliveredOn: facts.operationOn }),
    ...(agreedTermDays != null && { agreedTermDays }),
  });
  if (because === 'agreed-date') throw new Error('no agreed day was given');
  return { dueOn, because };
}

export function checkTerms(ctx: AppContext, input: InputOf<Channels['invoices.checkTerms']>): Answer<'invoices.checkTerms'> {
  return ctx.uow.read((db) => {
    const kind = (input.debtorId && findDebtor(db, input.debtorId)?.kind) ?? 'business';
    const { issuedOn, dueOn, operationOn, agreedRate, termRule, isTermAssumed } = input;
    const ofTerm = termWarnings(kind, {
      issuedOn,
      dueOn,
      ...(operationOn !== undefined && { deliveredOn: operationOn }),
      ...(termRule !== undefined && { rule: termRule }),
      ...(isTermAssumed !== undefined && { isAssumed: isTermAssumed }),
    });
    const ofRate = agreedRate === undefined ? [] : rateWarnings(kind, agreedRate, ratesInForce(db), ctx.today());
    return ok({ warnings: [...ofTerm, ...ofRate] });
  });
}
