import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { DayCount } from '../../../../shared/domain/late-payment-interest.ts';
import { type BasisPoints, type Cents, cents, subtractCents } from '../../../../shared/domain/money.ts';
import { sumOfRows } from '../../../../shared/domain/sheets/plain-table.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { formatAmount } from '../../../../shared/format/money.ts';
import { tableForClipboard } from '../../../../shared/format/table-text.ts';
import { costsTable } from '../../../../shared/i18n/costs-table.ts';
import { interestTable, totalTable } from '../../../../shared/i18n/statement-tables.ts';
import { settle, workedCases } from '../../../support/worked-cases.ts';

/** Adds up the last column of what is on the clipboard as a spreadsheet would, without the sums that it already holds. */
function addedUp(text: string): number {
  const [, ...lines] = text.split('\n').map((line) => line.split('\t'));
  return lines
    .filter(([first]) => first !== 'Total' && !first?.startsWith('Suma de '))
    .reduce((sum, line) => sum + Number(line.at(-1)?.replaceAll('.', '').replace(',', '')), 0);
}

const statementOf = (one: (typeof workedCases)[number], dayCount: DayCount) => {
  const { final } = settle(one, dayCount);
  const paid = subtractCents(final.accrued, final.outstanding);
  return { final, table: interestTable([{ invoiceNumber: one.id, tranches: final.steps, paid, subtotal: final.outstanding }]) };
};

describe.each(['act-365', 'act-act'] as const)('the statement of every worked case, %s', (dayCount) => {
  it.each(workedCases.map((one) => [one.id, one] as const))('%s adds up to the cent, on the screen and copied', (_id, one) => {
    const { final, table } = statementOf(one, dayCount);
    expect(sumOfRows(table)).toBe(final.outstanding);
    const copied = tableForClipboard(table);
    expect(addedUp(copied)).toBe(final.outstanding);
    expect(copied.split('\n').at(-1)).toBe(`Total\t\t\t\t\t\t\t${formatAmount(final.outstanding)}`);
  });
});

it('adds up whatever was paid and however the stretches were rounded', () => {
  const stretch = fc.record({ amountRounded: fc.integer({ min: 0, max: 1_000_000 }) }).map(({ amountRounded }) => ({
    from: '2026-01-01' as IsoDate,
    to: '2026-06-30' as IsoDate,
    days: 181,
    base: cents(100_000),
    rate: 1015 as BasisPoints,
    source: 'BOE-A-2025-27001',
    amountRounded: amountRounded as Cents,
  }));
  const invoice = fc.record({
    invoiceNumber: fc.constant('F-1'),
    tranches: fc.array(stretch, { maxLength: 6 }),
    paid: fc.integer({ min: 0, max: 500_000 }).map(cents),
    subtotal: fc.integer({ min: 0, max: 1_000_000 }).map(cents),
  });
  fc.assert(
    fc.property(fc.array(invoice, { maxLength: 5 }), (invoices) => {
      const table = interestTable(invoices);
      return sumOfRows(table) === invoices.reduce((sum, { subtotal }) => sum + subtotal, 0);
    }),
  );
});

it('copies figures as a Spanish spreadsheet reads them, and texts that are no formulas', () => {
  // 603,79 · 10,15 % · 102 / 365 = 17,1261… and 603,79 · 10,40 % · 145 / 365 = 24,9456…: 42,07, and the rows say 42,08.
  const tranche = { base: cents(60_379), source: '=BOE' } as const;
  const table = interestTable([
    {
      invoiceNumber: 'F26/0013',
      paid: cents(0),
      subtotal: cents(4207),
      tranches: [
        {
          ...tranche,
          from: '2026-03-21' as IsoDate,
          to: '2026-06-30' as IsoDate,
          days: 102,
          rate: 1015 as BasisPoints,
          amountRounded: cents(1713),
        },
        {
          ...tranche,
          from: '2026-07-01' as IsoDate,
          to: '2026-11-22' as IsoDate,
          days: 145,
          rate: 1040 as BasisPoints,
          amountRounded: cents(2495),
        },
      ],
    },
  ]);
  expect(tableForClipboard(table).split('\n')).toEqual([
    'Factura\tDesde\tHasta\tDías\tBase\tTipo\tFuente\tImporte',
    "F26/0013\t21/03/2026\t30/06/2026\t102\t603,79\t10,15%\t'=BOE\t17,13",
    "F26/0013\t01/07/2026\t22/11/2026\t145\t603,79\t10,40%\t'=BOE\t24,95",
    'F26/0013\t\t\t\t\t\tRedondeo al céntimo\t-0,01',
    'Suma de F26/0013\t\t\t\t\t\t\t42,07',
    'Total\t\t\t\t\t\t\t42,07',
  ]);
});

it('shows proven costs, what the 40 € cover of them, and adds up to what is claimed', () => {
  // 130,50 proven − 2 × 40,00 = 50,50; the one without proof counts nothing.
  const charge = { kind: 'cost' as const, incurredOn: '2026-10-01' as IsoDate, paid: cents(0) };
  const table = costsTable(
    {
      invoices: [],
      costs: cents(5050),
      charges: [
        { ...charge, id: 'a' as never, concept: 'Notario', amount: cents(13_050), proven: true },
        { ...charge, id: 'b' as never, concept: 'Llamadas', amount: cents(900), proven: false },
      ],
    },
    'business',
    { forOwner: true, day: formatDate },
  );
  expect(sumOfRows(table)).toBe(5050);
  expect(tableForClipboard(table)).toContain('Ya cubierto por los 40 € de cada factura\t\t\t\t-80,00');
});

it('keeps a forgiven cost in sight with its day, counts nothing of it, and tells the reason to the owner alone', () => {
  // 60,00 proven − 40,00 = 20,00; the notary was forgiven.
  const charge = { kind: 'cost' as const, incurredOn: '2026-10-01' as IsoDate, paid: cents(0), proven: true };
  const claim = {
    invoices: [],
    costs: cents(2000),
    charges: [
      { ...charge, id: 'a' as never, concept: 'Burofax', amount: cents(6000) },
      {
        ...charge,
        id: 'b' as never,
        concept: 'Notario',
        amount: cents(13_050),
        waived: { on: '2026-11-22' as IsoDate, reason: 'pagó el resto' },
      },
    ],
  };
  const rowOf = (forOwner: boolean) =>
    tableForClipboard(costsTable(claim, 'business', { forOwner, day: formatDate })).split('\n')[2];
  expect(rowOf(true)).toBe('01/10/2026\tNotario\tperdonado el 22 nov 2026 porque pagó el resto\t130,50\t0,00\t0,00');
  expect(rowOf(false)).toBe('01/10/2026\tNotario\tperdonado el 22 nov 2026\t130,50\t0,00\t0,00');
  expect(sumOfRows(costsTable(claim, 'business', { forOwner: false, day: formatDate }))).toBe(2000);
});

it('adds the parts of what is owed up to the total, a credit against it', () => {
  const part = (amount: number) => cents(amount);
  const claim = { principal: part(10_000), interest: part(123), compensation: part(4000), costs: part(0), credit: part(2500) };
  const table = totalTable({ ...claim, regimes: ['ley_3_2004', 'pactado', 'none'] });
  expect(sumOfRows(table)).toBe(11_623);
  expect(tableForClipboard(table).split('\n')).toEqual([
    'Concepto\tRegla\tImporte',
    'Principal pendiente\tFacturas, menos cobros y rectificativas\t100,00',
    'Intereses\tLey 3/2004, arts. 5 y 7.2; Tipo pactado\t1,23',
    'Compensación de 40 € por factura\tLey 3/2004, art. 8.1\t40,00',
    'A favor del deudor\tDinero sin aplicar\t-25,00',
    'Total\t\t116,23',
  ]);
});
