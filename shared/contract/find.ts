/** Going straight to a record: whoever or whatever is called so, has that number, or is of that sum. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { AgreementId, DebtorId, InvoiceId, LetterId } from '../domain/ids.ts';
import { TemplateId } from '../domain/letters/letter-template.ts';
import { Cents } from '../domain/money.ts';
import type { Contract } from './define.ts';

export const findChannels = {
  /** The first few of each kind, the likeliest first; what lies in the bin is not found. */
  'find.anything': {
    kind: 'query',
    input: z.strictObject({ text: z.string().trim().min(1).max(100), most: z.int().min(1).max(20) }),
    output: z.strictObject({
      debtors: z.array(
        z.strictObject({ id: DebtorId, name: z.string(), town: z.string().optional(), taxId: z.string().optional() }),
      ),
      invoices: z.array(
        z.strictObject({ id: InvoiceId, number: z.string(), debtorName: z.string(), issuedOn: IsoDate, total: Cents }),
      ),
      agreements: z.array(z.strictObject({ id: AgreementId, ref: z.string(), debtorName: z.string() })),
      letters: z.array(z.strictObject({ id: LetterId, number: z.string(), debtorName: z.string(), templateId: TemplateId })),
    }),
    errors: ['ledger-not-open'],
  },
} as const satisfies Contract;
