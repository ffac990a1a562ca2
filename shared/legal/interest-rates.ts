/**
 * The published interest rates, and those the owner adds when a new half-year is published.
 *
 * Units   basis points a year; civil days, both ends included. The file holds percentages as text ("10.40");
 *         they are read digit by digit, never through a decimal `number`.
 * Source  `interest-rates-es.json`: each row with its BOE reference or the sources it was checked against, and `verified`.
 *         Late payment: Ley 3/2004 art. 7.2-7.3. Legal interest: the budget law of each year (Ley 24/1984 art. 1).
 * Policy  nothing is extrapolated: the day after the last row has no rate until somebody adds it.
 *         A row of the owner that says exactly what a published one says is dropped; the published one stays.
 * Errors  `rate-range-invalid`, `rate-overlap`: the row of the owner that cannot stand beside the others.
 */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { BasisPoints } from '../domain/money.ts';
import type { RatePeriod, Rates } from '../domain/rate-period.ts';
import { err, ok, type Result } from '../domain/result.ts';
import file from './interest-rates-es.json' with { type: 'json' };

export type RateTable = 'late_payment' | 'legal_interest';
export type OwnRate = {
  readonly table: RateTable;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rate: BasisPoints;
  readonly source: string;
};
export type OwnRateError = {
  readonly code: 'rate-range-invalid' | 'rate-overlap';
  readonly table: RateTable;
  readonly from: IsoDate;
  readonly to: IsoDate;
};

const Row = z.object({
  from: IsoDate,
  to: IsoDate,
  rate_percent: z.string(),
  boe_ref: z.string().nullable(),
  verified: z.boolean(),
  /** Only the late-payment rows tell how: the text of the BOE, a copy of it, other sources, or computed. */
  verification: z.enum(['official_text', 'secondary_full_text', 'secondary', 'derived']).optional(),
});
const File = z.object({
  data_as_of: IsoDate,
  late_payment_ley_3_2004: z.array(Row.extend({ semester: z.string() })),
  legal_interest: z.array(Row.extend({ law: z.string() })),
});

const published = File.parse(file);
const rates: Rates = {
  latePayment: published.late_payment_ley_3_2004.map((row) =>
    periodOf(row, row.boe_ref ?? `Ley 3/2004, art. 7 (${semesterInWords(row.semester)})`),
  ),
  legalInterest: published.legal_interest.map((row) => periodOf(row, `Interés legal ${row.from.slice(0, 4)}`)),
};

/** The day on which the published figures were last checked. */
export const RATES_REVIEWED_ON: IsoDate = published.data_as_of;

export type RateCheck = NonNullable<z.infer<typeof Row>['verification']>;

/** How a published row was checked; `undefined` for one that is not among them. */
export function checkOf(table: RateTable, from: IsoDate): RateCheck | undefined {
  const rows = table === 'late_payment' ? published.late_payment_ley_3_2004 : published.legal_interest;
  const row = rows.find((one) => one.from === from);
  return row && (row.verification ?? (row.verified ? 'secondary' : 'derived'));
}

export const publishedRates = (): Rates => rates;

/** `10.40` as 1040. Throws on anything but digits with exactly two decimals: the file would be damaged. */
export function basisPointsFromPercent(text: string): BasisPoints {
  const match = /^(\d{1,3})\.(\d{2})$/.exec(text);
  if (!match) throw new TypeError(`not a percentage with two decimals: ${text}`);
  return BasisPoints.parse(Number(`${match[1]}${match[2]}`));
}

/** The published rows completed with the owner's, ascending. */
export function withOwnRates(base: Rates, own: readonly OwnRate[]): Result<Rates, OwnRateError> {
  let merged = base;
  for (const row of own) {
    const { table, from, to } = row;
    if (to < from) return err({ code: 'rate-range-invalid', table, from, to });
    const key = table === 'late_payment' ? 'latePayment' : 'legalInterest';
    if (merged[key].some((period) => period.from === from && period.to === to && period.rate === row.rate)) continue;
    if (merged[key].some((period) => period.from <= to && from <= period.to)) {
      return err({ code: 'rate-overlap', table, from, to });
    }
    const added: RatePeriod = { from, to, rate: row.rate, source: row.source, verified: false };
    merged = { ...merged, [key]: [...merged[key], added].toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
  }
  return ok(merged);
}

function periodOf(row: z.infer<typeof Row>, source: string): RatePeriod {
  return { from: row.from, to: row.to, rate: basisPointsFromPercent(row.rate_percent), source, verified: row.verified };
}

/** `2026-H2` as "2.º semestre de 2026". */
function semesterInWords(semester: string): string {
  const [year = '', half = ''] = semester.split('-H');
  return `${half}.º semestre de ${year}`;
}
