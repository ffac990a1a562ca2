/**
 * An invented case for each letter, so that its words can be seen on paper before there is anybody to send it to.
 * Everything a letter of ours may speak of is in it; each template takes what it asks for.
 */
import type { IsoDate } from '../civil-date.ts';
import type { BasisPoints, Cents } from '../money.ts';
import { exampleAgreement, exampleGuarantee } from './example-agreement.ts';
import { exampleNotice, examplePapers } from './example-extras.ts';
import type { InvoiceFacts, LetterFacts } from './letter-facts.ts';
import { isBeforeDue, isFriendly, isOfAgreement } from './letter-kinds.ts';
import type { TemplateId } from './letter-template.ts';
import { templates } from './templates/es/index.ts';

const day = (text: string) => text as IsoDate;
const cents = (amount: number) => amount as Cents;
const rate = (points: number) => points as BasisPoints;

const invoice = (number: string, issuedOn: string, dueOn: string, total: number): InvoiceFacts => ({
  id: number,
  number,
  concept: 'material de ferretería',
  issuedOn: day(issuedOn),
  dueOn: day(dueOn),
  total: cents(total),
  paid: cents(0),
  outstanding: cents(total),
  isDisputed: false,
});

/** 603,79 € · 10,15 % · 102 / 365 = 17,13; · 10,40 % · 145 / 365 = 24,95; together 42,07 (rounded once). The second: 2,97. */
const interest: LetterFacts['debt']['interest'] = {
  basis: 'law-3-2004',
  dayCount: 'act-365',
  startsAt: 'due-date',
  daily: cents(18),
  currentRate: rate(1040),
  invoices: [
    {
      invoiceNumber: 'F26/0013',
      paid: cents(0),
      subtotal: cents(4207),
      tranches: [
        step('2026-03-21', '2026-06-30', 102, 60_379, 1015, 'BOE-A-2025-27001', 1713),
        step('2026-07-01', '2026-11-22', 145, 60_379, 1040, 'BOE-A-2026-14001', 2495),
      ],
    },
    {
      invoiceNumber: 'F26/0014',
      paid: cents(0),
      subtotal: cents(297),
      tranches: [
        step('2026-03-21', '2026-06-30', 102, 4259, 1015, 'BOE-A-2025-27001', 121),
        step('2026-07-01', '2026-11-22', 145, 4259, 1040, 'BOE-A-2026-14001', 176),
      ],
    },
  ],
};

function step(from: string, to: string, days: number, base: number, points: number, source: string, amount: number) {
  return {
    from: day(from),
    to: day(to),
    days,
    base: cents(base),
    rate: rate(points),
    source,
    amountRounded: cents(amount),
  };
}

const toBusiness: LetterFacts = {
  ...examplePapers,
  notice: exampleNotice,
  reference: '2026/0001',
  place: 'Villaficción',
  date: day('2026-11-22'),
  channel: 'burofax',
  creditor: {
    name: 'Tu negocio, S.L.',
    taxId: 'B69000016',
    address: { street: 'Calle del Yunque Imaginario, 12', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
    phone: '910 000 001',
    email: 'cobros@tunegocio.example',
    isPerson: false,
    representative: { name: 'Rosa Supuesta', role: 'administradora' },
    privacyEmail: 'datos@tunegocio.example',
  },
  debtor: {
    id: 'example',
    kind: 'business',
    name: 'Talleres Ficticio, S.L.',
    taxId: 'B69000115',
    address: { street: 'Polígono Imaginario, nave 3', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
    isPerson: false,
    attention: 'Administración',
    insolvent: false,
    hasLiveAgreement: false,
  },
  contact: {
    name: 'Rosa Supuesta',
    phone: '910 000 001',
    email: 'cobros@tunegocio.example',
    hours: 'de lunes a viernes, de 9:00 a 14:00',
  },
  debt: {
    origin: 'el suministro de material del pedido 118/2026',
    dueDateBasis: 'lo pactado en el pedido 118/2026',
    calculatedOn: day('2026-11-22'),
    invoices: [invoice('F26/0013', '2026-02-18', '2026-03-20', 60_379), invoice('F26/0014', '2026-02-18', '2026-03-20', 4259)],
    interest,
    fixedCosts: { invoices: 2, amount: cents(8000) },
    previousNotices: [day('2026-10-03'), day('2026-10-15')],
    isDelivered: true,
    hasNoObjections: true,
    limitationByCivilCode: true,
    isPublicContract: false,
  },
  payment: {
    iban: 'ES9899999999550000000001',
    termDays: 10,
    limitOn: day('2026-11-30'),
    isCustomaryAccount: true,
    withQr: true,
  },
  negotiation: { by: 'phone', on: day('2026-12-04'), at: '10:00', isRecurring: false },
  invitation: {
    id: 'example',
    requestedOn: day('2026-10-01'),
    attempt: {
      state: 'ended',
      start: {
        on: day('2026-10-05'),
        isReceived: true,
        delivery: { channel: 'burofax', sentOn: day('2026-10-01'), result: 'delivered', resultOn: day('2026-10-05') },
      },
      endedOn: day('2026-11-04'),
      cause: 'silence',
      canFileFrom: day('2026-11-05'),
      lapsesOn: day('2027-10-05'),
    },
    leftOutInvoices: [],
  },
  annexes: { invoiceCopies: true, others: [] },
  choices: { leftOut: [], forVatRecovery: false, window: 'right', windowOffset: { x: 0, y: 0 }, foldMarks: true },
};

/** A person who owes one invoice: no costs, and legal interest from the demand. */
const toConsumer: LetterFacts = {
  ...toBusiness,
  debtor: {
    ...toBusiness.debtor,
    kind: 'consumer',
    name: 'María Inventada',
    taxId: '00000014Z',
    address: { street: 'Calle Supuesta, 8, 2.º B', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
    isPerson: true,
    attention: undefined,
    treatment: { title: 'Sra.', surname: 'Inventada' },
  },
  debt: {
    ...toBusiness.debt,
    origin: 'la compra de herramienta de jardín del 12 de enero de 2026',
    dueDateBasis: undefined,
    invoices: [invoice('F26/0003', '2026-01-12', '2026-02-11', 11_556)],
    interest: {
      basis: 'legal-interest',
      dayCount: 'act-365',
      startsAt: 'demand',
      invoices: [],
      daily: cents(1),
      currentRate: rate(325),
    },
    fixedCosts: undefined,
  },
};

export function exampleFacts(id: TemplateId): LetterFacts {
  const facts = templates[id].forKinds.includes('business') ? toBusiness : toConsumer;
  if (isBeforeDue(id)) {
    return { ...facts, debt: { ...facts.debt, invoices: [invoice('F26/0061', '2026-11-10', '2026-11-27', 48_400)] } };
  }
  if (id === 'L25') return { ...facts, guarantee: exampleGuarantee };
  if (isOfAgreement(id)) {
    // A receipt would tell its own sums.
    const { receipt: _receipt, account: _account, ...rest } = facts;
    return { ...rest, agreement: exampleAgreement(id) };
  }
  return isFriendly(id) ? { ...facts, channel: 'post' } : facts;
}
