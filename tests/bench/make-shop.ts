/**
 * A shop of any size, the same each time: debtors with twenty invoices over ten years, two thirds of them paid, some in
 * part. Written through the program's own use cases in transactions of a hundred debtors.
 */

import type { AppContext } from '../../electron/core/context.ts';
import { createDebtor } from '../../electron/core/debtors/save-debtor.ts';
import { createInvoice } from '../../electron/core/invoices/save-invoice.ts';
import { recordPaymentIn } from '../../electron/core/payments/record-payment.ts';
import { listDueDates } from '../../electron/db/repositories/invoice-repository.ts';
import { addDays, type IsoDate } from '../../shared/domain/civil-date.ts';
import { cents } from '../../shared/domain/money.ts';
import { ok } from '../../shared/domain/result.ts';
import { aDebtor } from '../support/builders.ts';
import { anInvoice } from '../support/invoice-builders.ts';

export const SIZES = { S: 500, M: 5_000, L: 50_000 } as const;
const INVOICES_EACH = 20;
const DEBTORS_A_TURN = 100;
const NAMES = [
  'Talleres',
  'Panadería',
  'Construcciones',
  'Bar',
  'Estudio',
  'Clínica',
  'Autoescuela',
  'Librería',
  'Peluquería',
  'Muebles',
];
const OWNERS = [
  'Ficticio',
  'Imaginaria',
  'Supuesto',
  'Quimera',
  'Ñíguez',
  'Borrador',
  'Ejemplo',
  'Inventada',
  'Pretexto',
  'Simulacro',
];

export function makeShop(present: AppContext, size: keyof typeof SIZES, told: (done: number, total: number) => void): void {
  const debtors = SIZES[size];
  let day = present.today();
  // Each thing was written down on its day, as by a shop that has used the program for ten years.
  const ctx: AppContext = Object.defineProperties({} as AppContext, {
    ...Object.getOwnPropertyDescriptors(present),
    now: { value: () => `${day}T10:00:00.000Z` },
  });
  for (let first = 0; first < debtors; first += DEBTORS_A_TURN) {
    ctx.uow.write((tx) => {
      for (let n = first; n < Math.min(first + DEBTORS_A_TURN, debtors); n += 1) {
        const name = `${NAMES[n % 10]} ${OWNERS[Math.floor(n / 10) % 10]} ${n}`;
        const debtorId = createDebtor(
          ctx,
          tx,
          aDebtor({ name, taxId: `B${String(10_000_000 + n)}`, kind: n % 7 === 0 ? 'consumer' : 'business' }),
        );
        for (let k = 0; k < INVOICES_EACH; k += 1) {
          // Ten years back to two months ago, half a year apart, spread over the days.
          const issuedOn = addDays(ctx.today(), -60 - k * 182 - (n % 28)) as IsoDate;
          day = issuedOn;
          const total = cents(5_000 + ((n * 7_919 + k * 104_729) % 400_000));
          const dueOn = addDays(issuedOn, 30);
          const id = createInvoice(
            ctx,
            tx,
            anInvoice(debtorId, [[dueOn, total]], { number: `F${issuedOn.slice(2, 4)}/${n}-${k}`, issuedOn }),
          );
          if (k < 3 && (n + k) % 3 === 0) continue;
          const amount = (n + k) % 11 === 0 && k < 4 ? cents(Math.floor(total / 2)) : total;
          const [dueDate] = listDueDates(tx, [id]);
          if (!dueDate) throw new Error('an invoice without due date');
          day = addDays(dueOn, (n + k) % 20);
          const paid = recordPaymentIn(ctx, tx, {
            debtorId,
            amount,
            receivedOn: day,
            method: 'transfer',
            mode: 'principal-first',
            designatedByDebtor: false,
            lines: [{ dueDateId: dueDate.id, toPrincipal: amount, toInterest: cents(0), because: 'only-debt' }],
            charges: [],
          });
          if (!paid.ok) throw new Error(paid.error.code);
        }
      }
      return ok(undefined);
    });
    told(Math.min(first + DEBTORS_A_TURN, debtors), debtors);
  }
}
