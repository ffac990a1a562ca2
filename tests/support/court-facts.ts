/** Believable facts for the file that goes to a court. */
import type { CourtFileFacts } from '../../shared/domain/letters/court-facts.ts';
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import { businessFacts, consumerFacts, day, euros } from './letter-facts.ts';

const invited = {
  id: 'letter-6',
  requestedOn: day('2026-09-01'),
  isRecurring: false,
  hasTalks: false,
  attempt: {
    state: 'ended',
    start: {
      on: day('2026-09-04'),
      isReceived: true,
      delivery: { channel: 'burofax', sentOn: day('2026-09-01'), result: 'delivered', resultOn: day('2026-09-04') },
    },
    endedOn: day('2026-10-04'),
    cause: 'silence',
    canFileFrom: day('2026-10-05'),
    lapsesOn: day('2027-09-04'),
  },
  leftOutInvoices: [],
} as unknown as NonNullable<LetterFacts['invitation']>;
const sentLetter = (letterId: string, templateId: 'L02' | 'L04' | 'L05' | 'L06', number: string, on: string, resultOn?: string) =>
  ({
    kind: 'letter',
    on: day(on),
    letterId,
    templateId,
    number,
    channel: resultOn === undefined ? 'email' : 'burofax',
    ...(resultOn !== undefined && { result: 'delivered' as const, resultOn: day(resultOn) }),
  }) as const;
export const courtFile: CourtFileFacts = {
  district: 'Villaficción',
  route: 'negotiated',
  events: [
    { kind: 'invoice', on: day('2026-02-18'), number: 'F26/0013', amount: euros(60_379) },
    { kind: 'invoice', on: day('2026-02-18'), number: 'F26/0014', amount: euros(4259) },
    { kind: 'due', on: day('2026-03-20'), number: 'F26/0013' },
    { kind: 'due', on: day('2026-03-20'), number: 'F26/0014' },
    sentLetter('letter-2', 'L02', '2026/0002', '2026-03-30'),
    { kind: 'contact', on: day('2026-04-10'), channel: 'call', outcome: 'no-answer' },
    { kind: 'promise', on: day('2026-04-12'), amount: euros(20_000), dueOn: day('2026-04-30') },
    { kind: 'payment', on: day('2026-05-04'), amount: euros(5000) },
    sentLetter('letter-4', 'L04', '2026/0004', '2026-06-01', '2026-06-03'),
    sentLetter('letter-6', 'L06', '2026/0006', '2026-09-01', '2026-09-04'),
  ],
  hasContract: true,
  hasStatement: true,
  hasAddressProof: false,
  hasIdentity: true,
  confidentialDays: [],
  barred: [],
  vatRecovered: [],
};
const filed = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  channel: 'by-hand',
  debt: { ...facts.debt, previousNotices: [] },
  invitation: invited,
  courtFile,
  choices: { ...facts.choices, window: 'none', foldMarks: false, forVatRecovery: false },
});
export const courtFileOfBusiness = filed(businessFacts);
export const courtFileOfConsumer: LetterFacts = {
  ...filed(consumerFacts),
  courtFile: {
    ...courtFile,
    hasContract: false,
    route: 'unknown-address',
    events: [
      { kind: 'invoice', on: day('2026-01-12'), number: 'F26/0003', amount: euros(11_556) },
      { kind: 'due', on: day('2026-02-11'), number: 'F26/0003' },
      sentLetter('letter-5', 'L05', '2026/0005', '2026-06-01', '2026-06-03'),
      { kind: 'dispute', on: day('2026-06-10'), number: 'F26/0003' },
      { kind: 'dispute-closed', on: day('2026-06-20'), number: 'F26/0003' },
    ],
  },
};
