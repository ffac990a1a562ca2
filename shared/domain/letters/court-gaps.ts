/** What stands against taking the file to a court (letters-es L20, guards). */
import { demandsOf, hasNegotiation } from './court-file.ts';
import type { Gap, GapCode } from './gap.ts';
import type { LetterFacts } from './letter-facts.ts';
import { againstLastNotice } from './negotiation-gaps.ts';

const blocks = (code: GapCode, more: Partial<Gap> = {}): Gap => ({ code, fixAt: 'letter', severity: 'blocks', ...more });
const warns = (code: GapCode, more: Partial<Gap> = {}): Gap => ({ code, fixAt: 'letter', severity: 'warns', ...more });

/** Days of a negotiation named one by one; the rest is told by the last of them. */
const MOST_DAYS = 6;

export function courtGaps(facts: LetterFacts): readonly Gap[] {
  const { courtFile, debtor } = facts;
  if (!courtFile) return [];
  const at = { fixAt: 'debtor', id: debtor.id } as const;
  const { barred, vatRecovered, confidentialDays } = courtFile;
  return [
    ...(debtor.insolvent ? [blocks('debtor-insolvent', at)] : []),
    ...(debtor.hasLiveAgreement ? [blocks('agreement-alive', at)] : []),
    ...invoiceGaps(facts),
    ...routeGaps(facts),
    ...(hasNegotiation(facts) || demandsOf(facts).length > 0 ? [] : [warns('no-demand-sent')]),
    ...barred.map(({ id, number }) => blocks('period-over', { fixAt: 'invoice', id, detail: number })),
    ...vatRecovered.map(({ id, number }) => warns('vat-recovered', { fixAt: 'invoice', id, detail: number })),
    ...confidentialDays.slice(-MOST_DAYS).map((day) => warns('confidential-left-out', { detail: day })),
  ];
}

/** Due, owed and, if it can be, not disputed. */
function invoiceGaps({ debt, date }: LetterFacts): readonly Gap[] {
  if (debt.invoices.length === 0) return [blocks('no-invoices')];
  return debt.invoices.flatMap((invoice) => {
    const of = { fixAt: 'invoice', id: invoice.id, detail: invoice.number } as const;
    const underNote = invoice.coveredByNoteUntil !== undefined && invoice.coveredByNoteUntil >= date;
    return [
      ...(invoice.outstanding > 0 ? [] : [blocks('nothing-outstanding', of)]),
      ...(invoice.dueOn < date ? [] : [blocks('invoice-not-due', of)]),
      ...(invoice.isDisputed ? [warns('invoice-disputed', of)] : []),
      ...(invoice.isSetApart ? [blocks('invoice-set-apart', of)] : []),
      ...(underNote ? [blocks('invoice-covered-by-note', of)] : []),
    ];
  });
}

const PROVES_LITTLE: ReadonlySet<string> = new Set(['email', 'post', 'certified-letter']);

/** LO 1/2025 art. 5: negotiated within the year about these very invoices, or why not. */
function routeGaps({ courtFile, invitation, debt }: LetterFacts): readonly Gap[] {
  if (courtFile?.route !== 'negotiated') return [warns('route-of-lawyer')];
  const against = againstLastNotice(invitation);
  if (against) {
    const fixAt = against.code === 'invitation-not-received' ? 'invitation' : 'letter';
    return [
      blocks(against.code, { fixAt, ...(against.id && { id: against.id }), ...(against.detail && { detail: against.detail }) }),
    ];
  }
  if (!invitation) return [];
  const numberOf = (id: string) => debt.invoices.find((invoice) => invoice.id === id)?.number ?? '';
  const isWeak = 'start' in invitation.attempt && PROVES_LITTLE.has(invitation.attempt.start.delivery.channel);
  return [
    ...invitation.leftOutInvoices.map((id) => warns('invoice-not-invited', { id, detail: numberOf(id) })),
    ...(isWeak ? [warns('invitation-proves-little')] : []),
  ];
}
