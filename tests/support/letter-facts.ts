/** A demand with believable data: the invented shop of the sample files and its customers. */
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { InterestFacts, InterestTranche, InvoiceFacts, LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { LetterFormats } from '../../shared/domain/letters/letter-formats.ts';
import type { BasisPoints, Cents } from '../../shared/domain/money.ts';

export const day = (text: string) => text as IsoDate;
export const euros = (cents: number) => cents as Cents;
const rate = (points: number) => points as BasisPoints;

export const invoice = (
  number: string,
  issuedOn: string,
  dueOn: string,
  total: number,
  more: Partial<InvoiceFacts> = {},
): InvoiceFacts => ({
  id: `invoice-${number}`,
  number,
  issuedOn: day(issuedOn),
  dueOn: day(dueOn),
  total: euros(total),
  paid: euros(0),
  outstanding: euros(total - (more.paid ?? 0)),
  isDisputed: false,
  ...more,
});

const tranche = (
  from: string,
  to: string,
  days: number,
  base: number,
  points: number,
  source: string,
  amount: number,
): InterestTranche => ({
  from: day(from),
  to: day(to),
  days,
  base: euros(base),
  rate: rate(points),
  source,
  amountRounded: euros(amount),
});

/**
 * Two invoices due on 20 March 2026, interest to 22 November 2026: 102 days at 10,15 % and 145 at 10,40 %.
 * F26/0013: 603,79 · 10,15 % · 102 / 365 = 17,1261…; · 10,40 % · 145 / 365 = 24,9456…; together 42,07.
 * F26/0014:  42,59 · 10,15 % · 102 / 365 =  1,2080…; · 10,40 % · 145 / 365 =  1,7596…; together  2,97.
 * One more day: 646,38 · 10,40 % / 365 = 0,1841…, 0,18.
 */
export const commercialInterest: InterestFacts = {
  basis: 'law-3-2004',
  dayCount: 'act-365',
  startsAt: 'due-date',
  daily: euros(18),
  currentRate: rate(1040),
  invoices: [
    {
      invoiceNumber: 'F26/0013',
      paid: euros(0),
      subtotal: euros(4207),
      tranches: [
        tranche('2026-03-21', '2026-06-30', 102, 60_379, 1015, 'BOE-A-2025-27001', 1713),
        tranche('2026-07-01', '2026-11-22', 145, 60_379, 1040, 'BOE-A-2026-14001', 2495),
      ],
    },
    {
      invoiceNumber: 'F26/0014',
      paid: euros(0),
      subtotal: euros(297),
      tranches: [
        tranche('2026-03-21', '2026-06-30', 102, 4259, 1015, 'BOE-A-2025-27001', 121),
        tranche('2026-07-01', '2026-11-22', 145, 4259, 1040, 'BOE-A-2026-14001', 176),
      ],
    },
  ],
};

/** L04 to a company: two invoices, interest and 40 € for each. */
export const businessFacts: LetterFacts = {
  reference: '2026/0001',
  place: 'Villaficción',
  date: day('2026-11-22'),
  channel: 'burofax',
  creditor: {
    name: 'Ferretería La Tuerca Inventada, S.L.',
    taxId: 'B69000016',
    address: { street: 'Calle del Yunque Imaginario, 12', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
    phone: '910 000 001',
    email: 'cobros@latuerca.example',
    isPerson: false,
    representative: { name: 'Rosa Tornillo Supuesta', role: 'administradora única' },
    privacyEmail: 'privacidad@latuerca.example',
  },
  debtor: {
    id: 'debtor-1',
    kind: 'business',
    name: 'Talleres Hermanos Ficticio, S.L.',
    taxId: 'B69000115',
    address: { street: 'Polígono Imaginario, nave 3', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
    isPerson: false,
    attention: 'Administración',
    insolvent: false,
    hasLiveAgreement: false,
  },
  contact: {
    name: 'Rosa Tornillo',
    phone: '910 000 001',
    email: 'cobros@latuerca.example',
    hours: 'de lunes a viernes, de 9:00 a 14:00',
  },
  debt: {
    origin: 'el suministro de material de ferretería del pedido 118/2026',
    dueDateBasis: 'el artículo 4.1 de la Ley 3/2004, treinta días naturales desde la entrega',
    calculatedOn: day('2026-11-22'),
    invoices: [invoice('F26/0013', '2026-02-18', '2026-03-20', 60_379), invoice('F26/0014', '2026-02-18', '2026-03-20', 4259)],
    interest: commercialInterest,
    fixedCosts: { invoices: 2, amount: euros(8000) },
    previousNotices: [day('2026-10-03'), day('2026-10-15')],
    isDelivered: true,
    hasNoObjections: true,
    limitationByCivilCode: true,
    isPublicContract: false,
  },
  payment: { iban: 'ES9899999999550000000001', termDays: 10, isCustomaryAccount: true, withQr: true },
  annexes: { invoiceCopies: true, others: [] },
  choices: { leftOut: [], forVatRecovery: true, window: 'right', windowOffset: { x: 0, y: 0 }, foldMarks: true },
};

/** L05 to a person: one invoice, no interest yet, announced at the legal 3,25 %: 115,56 · 3,25 % / 365 = 0,0102…, 0,01. */
export const consumerFacts: LetterFacts = {
  ...businessFacts,
  reference: '2026/0002',
  debtor: {
    id: 'debtor-2',
    kind: 'consumer',
    name: 'María Ñíguez Inventada',
    taxId: '00000014Z',
    address: { street: 'C/ Peine Falso, 8, 2.º B', postalCode: '08099', town: 'L’Hospitalet Fictici', province: 'Barcelona' },
    isPerson: true,
    treatment: { title: 'Sra.', surname: 'Ñíguez' },
    insolvent: false,
    hasLiveAgreement: false,
  },
  debt: {
    origin: 'la compra de herramienta de jardín del 12 de enero de 2026',
    calculatedOn: day('2026-11-22'),
    invoices: [invoice('F26/0003', '2026-01-12', '2026-02-11', 11_556)],
    interest: {
      basis: 'legal-interest',
      dayCount: 'act-365',
      startsAt: 'demand',
      invoices: [],
      daily: euros(1),
      currentRate: rate(325),
    },
    previousNotices: [day('2026-10-03')],
    isDelivered: false,
    hasNoObjections: true,
    limitationByCivilCode: true,
    isPublicContract: false,
  },
  choices: { ...businessFacts.choices, forVatRecovery: false },
};

/** L04 to a town hall, as a claim under art. 199 LCSP. */
export const publicFacts: LetterFacts = {
  ...businessFacts,
  reference: '2026/0003',
  channel: 'public-register',
  debtor: {
    id: 'debtor-3',
    kind: 'public',
    name: 'Ayuntamiento de Villaficción',
    taxId: 'P2809999B',
    address: { street: 'Plaza de la Quimera, 1', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
    isPerson: false,
    attention: 'Intervención',
    insolvent: false,
    hasLiveAgreement: false,
  },
  debt: {
    ...businessFacts.debt,
    origin: 'el contrato menor 12/2026 de suministro',
    dueDateBasis: 'el artículo 198.4 de la Ley 9/2017',
    invoices: [invoice('F26/0006', '2026-01-22', '2026-02-21', 242_500)],
    // 2.425,00 · 10,15 % · 129 / 365 = 86,9927…; · 10,40 % · 145 / 365 = 100,1890…; together 187,18.
    interest: {
      ...commercialInterest,
      daily: euros(69),
      invoices: [
        {
          invoiceNumber: 'F26/0006',
          paid: euros(0),
          subtotal: euros(18_718),
          tranches: [
            tranche('2026-02-22', '2026-06-30', 129, 242_500, 1015, 'BOE-A-2025-27001', 8699),
            tranche('2026-07-01', '2026-11-22', 145, 242_500, 1040, 'BOE-A-2026-14001', 10_019),
          ],
        },
      ],
    },
    fixedCosts: { invoices: 1, amount: euros(4000) },
    previousNotices: [],
    isPublicContract: true,
  },
};

/** A demand with many invoices, each with its tranche of interest. Amounts are a fixed series, so pages are always the same. */
export function manyInvoices(count: number): LetterFacts {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const invoices = numbers.map((n) =>
    invoice(`F26/${String(n).padStart(4, '0')}`, '2026-02-18', '2026-03-20', 10_000 + 1237 * n, {
      paid: euros(n % 5 === 0 ? 2500 : 0),
    }),
  );
  const principal = invoices.reduce((sum, one) => sum + one.outstanding, 0);
  const interest: InterestFacts = {
    ...commercialInterest,
    daily: euros(Math.round((principal * 1040) / 3_650_000)),
    invoices: invoices.map(({ number, outstanding }) => {
      const first = Math.round((outstanding * 1015 * 102) / 3_650_000);
      const second = Math.round((outstanding * 1040 * 145) / 3_650_000);
      return {
        invoiceNumber: number,
        paid: euros(0),
        subtotal: euros(Math.round((outstanding * (1015 * 102 + 1040 * 145)) / 3_650_000)),
        tranches: [
          tranche('2026-03-21', '2026-06-30', 102, outstanding, 1015, 'BOE-A-2025-27001', first),
          tranche('2026-07-01', '2026-11-22', 145, outstanding, 1040, 'BOE-A-2026-14001', second),
        ],
      };
    }),
  };
  return {
    ...businessFacts,
    debt: { ...businessFacts.debt, invoices, interest, fixedCosts: { invoices: count, amount: euros(4000 * count) } },
  };
}

/** Formats of tests that must not depend on the program's: the same shape, written out. */
export const plainFormats: LetterFormats = {
  money: (amount) => {
    const digits = String(Math.abs(amount)).padStart(3, '0');
    const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
    return `${amount < 0 ? '-' : ''}${whole},${digits.slice(-2)}\u00a0€`;
  },
  moneyInWords: (amount) => `${amount} céntimos`,
  longDate: (date) => {
    const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
    return `${Number(date.slice(8))} de ${months[Number(date.slice(5, 7)) - 1]} de ${date.slice(0, 4)}`;
  },
  shortDate: (date) => date.split('-').reverse().join('/'),
  percent: (points) => `${(points / 100).toFixed(2).replace('.', ',')}\u00a0%`,
};
