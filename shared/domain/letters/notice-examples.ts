/** An invented case for the notices: what each announces, so that its words can be read before there is anybody to send it to. */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { NoticeFacts } from './notice-facts.ts';

const day = (text: string) => text as IsoDate;

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
    received: { on: day('2026-11-20'), amount: 64_638 as Cents },
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
  lawyers: ['Elena Ríos (por el acreedor)'],
};
