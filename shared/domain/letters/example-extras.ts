/** Of the invented case: what only papers and notices speak of. */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { NoticeFacts } from './notice-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

const day = (text: string) => text as IsoDate;
const cents = (amount: number) => amount as Cents;

/** 300,00 € paid of 603,79 €. */
export const examplePapers: PaperFacts = {
  receipt: {
    receivedOn: day('2026-11-20'),
    amount: cents(30_000),
    means: 'transfer',
    lines: [{ invoiceNumber: 'F26/0013', toInterest: cents(0), toPrincipal: cents(30_000), left: cents(30_379) }],
    charges: [],
    surplus: cents(0),
    isTakenBack: false,
    hasLater: false,
    unpaid: { interest: cents(4504), compensation: cents(8000) },
    reserves: true,
    settles: false,
    waivesRest: false,
  },
  account: {
    from: day('2026-02-01'),
    opening: cents(0),
    movements: [
      { on: day('2026-02-18'), document: 'F26/0013', what: 'invoice', amount: cents(60_379) },
      { on: day('2026-02-18'), document: 'F26/0014', what: 'invoice', amount: cents(4259) },
    ],
    closing: cents(64_638),
    aging: {
      buckets: {
        'not-due': cents(0),
        '1-30': cents(0),
        '31-60': cents(0),
        '61-90': cents(0),
        'over-90': cents(64_638),
      },
      total: cents(64_638),
    },
    credit: cents(0),
    overdue: cents(64_638),
    asksForOverdue: true,
  },
  paidLate: [
    { invoiceNumber: 'F26/0013', dueOn: day('2026-03-20'), paidOn: day('2026-11-20'), days: 245, amount: cents(60_379) },
    { invoiceNumber: 'F26/0014', dueOn: day('2026-03-20'), paidOn: day('2026-11-20'), days: 245, amount: cents(4259) },
  ],
  reply: {
    kind: 'rejected',
    writtenOn: day('2026-11-16'),
    claim: 'falta una caja del pedido',
    reasons: 'El albarán firmado el 18 de febrero recoge todas las cajas.',
    undisputed: cents(4259),
  },
  courtFile: {
    district: 'Villaficción',
    route: 'negotiated',
    events: [
      { kind: 'invoice', on: day('2026-02-18'), number: 'F26/0013', amount: cents(60_379) },
      { kind: 'invoice', on: day('2026-02-18'), number: 'F26/0014', amount: cents(4259) },
      { kind: 'due', on: day('2026-03-20'), number: 'F26/0013' },
      { kind: 'contact', on: day('2026-04-10'), channel: 'call', outcome: 'no-answer' },
    ],
    hasContract: true,
    hasStatement: true,
    hasAddressProof: false,
    hasIdentity: true,
    confidentialDays: [],
    barred: [],
    vatRecovered: [],
  },
  rectifying: { number: 'R26/0002', issuedOn: day('2026-11-20') },
};

export const exampleNotice: NoticeFacts = {
  suspension: {
    variant: 'service',
    service: 'el mantenimiento informático',
    clause: 'la cláusula 5 del contrato',
    on: day('2026-12-09'),
    earliestOn: day('2026-12-02'),
    isContinuing: true,
    isNotEssential: true,
    isNotContested: true,
  },
  restoration: {
    service: 'el mantenimiento informático',
    on: day('2026-11-23'),
    received: { on: day('2026-11-20'), amount: cents(64_638) },
    isPaid: true,
  },
  creditFile: { names: ['ASNEF'], isNotContested: true, isDemanded: true },
  agency: { name: 'Gestiones Imaginarias, S.L.', phone: '910 000 009', email: 'hola@gestiones.example' },
  assignee: {
    name: 'Créditos Inventados, S.A.',
    taxId: 'A69000065',
    address: 'Plaza Supuesta, 1, 28099 Villaficción (Madrid)',
    iban: 'ES9899999999550000000001',
    on: day('2026-11-20'),
  },
  meetings: [{ on: day('2026-10-20'), means: 'phone' }],
  lawyers: [],
};
