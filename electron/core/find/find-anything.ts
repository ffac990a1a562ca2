/** Going straight to a record: debtors, invoices, agreements and letters by what people remember of them. */
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { findChannels } from '../../../shared/contract/find.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { parseMoneyInput } from '../../../shared/domain/input/money-input.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { findAgreements, findDebtors, findInvoices, findLetters } from '../../db/repositories/find-repository.ts';
import type { AppContext } from '../context.ts';
import { letterNumber } from '../letters/codes.ts';

type Find = (typeof findChannels)['find.anything'];

export function findAnything(ctx: AppContext, { text, most }: InputOf<Find>): Result<OutputOf<Find>, never> {
  const amount = parseMoneyInput(text);
  return ctx.uow.read((db) =>
    ok({
      debtors: findDebtors(db, text, most).map(({ id, name, town, taxId }) => ({
        id,
        name,
        ...(town !== null && { town }),
        ...(taxId !== null && { taxId }),
      })),
      invoices: [...findInvoices(db, text, amount.ok ? amount.value : undefined, most)],
      agreements: findAgreements(db, text, most).map(({ id, debtorName, ...numbered }) => ({
        id,
        ref: agreementRef(numbered),
        debtorName,
      })),
      letters: findLetters(db, text, most).map(({ id, year, sequence, debtorName, templateId }) => ({
        id,
        number: letterNumber(year, sequence),
        debtorName,
        templateId: TemplateId.parse(templateId),
      })),
    }),
  );
}
