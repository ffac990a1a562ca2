import { describe, expect, it } from 'vitest';
import type { InvitationFacts, LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { withIncluded } from '../../../../../shared/domain/letters/template-includes.ts';
import { parseTemplate } from '../../../../../shared/domain/letters/template-parser.ts';
import {
  courtesyToBusiness,
  invitationToBusiness,
  lastNoticeToBusiness,
  negotiation,
  refusedInvitation,
  reminderToBusiness,
  reminderToTownHall,
  silentInvitation,
} from '../../../../support/ladder-letter-facts.ts';
import { businessFacts, day, publicFacts } from '../../../../support/letter-facts.ts';
import { codes } from '../../../../support/read-letter.ts';

const [first] = lastNoticeToBusiness.debt.invoices;
if (!first) throw new Error('the example has an invoice');
const invited = (change: Partial<InvitationFacts>): LetterFacts => ({
  ...lastNoticeToBusiness,
  invitation: { ...silentInvitation, ...change },
});
const start = { on: day('2026-10-05'), isReceived: true, delivery: { channel: 'post' as const, sentOn: day('2026-10-01') } };

describe('what stands against a letter of the ladder', () => {
  it('is nothing for the friendly ones that lack what only a demand needs', () => {
    const { email: _email, ...creditor } = businessFacts.creditor;
    const bare: LetterFacts = {
      ...reminderToBusiness,
      channel: 'email',
      creditor,
      debtor: { ...reminderToBusiness.debtor, taxId: undefined, address: {} },
      debt: { ...reminderToBusiness.debt, origin: undefined, dueDateBasis: undefined },
    };
    expect(codes('L02', bare)).toEqual([]);
    expect(codes('L02', { ...bare, channel: 'post' })).toEqual([['missing-value', 'debtor', 'blocks', 'debtor-1']]);
  });

  it('is an invoice on the wrong side of its due date', () => {
    expect(
      codes('L01', { ...courtesyToBusiness, debt: { ...courtesyToBusiness.debt, invoices: [{ ...first, concept: 'clavos' }] } }),
    ).toEqual([['invoice-already-due', 'invoice', 'blocks', first.id]]);
    const dueToday = courtesyToBusiness.debt.invoices.map((one) => ({ ...one, dueOn: courtesyToBusiness.date }));
    expect(codes('L01', { ...courtesyToBusiness, debt: { ...courtesyToBusiness.debt, invoices: dueToday } })).toEqual([]);
    expect(
      codes('L02', { ...reminderToBusiness, debt: { ...reminderToBusiness.debt, invoices: courtesyToBusiness.debt.invoices } }),
    ).toEqual([['invoice-not-due', 'invoice', 'blocks', 'invoice-F26/0061']]);
  });

  it('is a concept that a single invoice does not have, told at the invoice', () => {
    const invoices = courtesyToBusiness.debt.invoices.map(({ concept: _concept, ...one }) => one);
    expect(codes('L01', { ...courtesyToBusiness, debt: { ...courtesyToBusiness.debt, invoices } })).toEqual([
      ['missing-value', 'invoice', 'blocks', 'invoice-F26/0061'],
    ]);
  });

  it('is a second reminder without a first', () => {
    expect(codes('L03', { ...reminderToBusiness, debt: { ...reminderToBusiness.debt, previousNotices: [] } })).toEqual([
      ['missing-value', 'letter', 'blocks', 'previo.fechas'],
    ]);
  });

  it('is a day before one that was already given, also of a friendly letter', () => {
    const payment = { ...reminderToBusiness.payment, earlierLimitOn: day('2026-12-01') };
    expect(codes('L02', { ...reminderToBusiness, payment })).toEqual([
      ['term-before-earlier-one', 'letter', 'blocks', '2026-12-01'],
    ]);
    expect(codes('L01', { ...courtesyToBusiness, payment })).toEqual([]);
  });

  it('is a public body, for the invitation and the last notice', () => {
    expect(codes('L03', reminderToTownHall)).toEqual([]);
    for (const id of ['L06', 'L07'] as const) {
      const facts = { ...publicFacts, negotiation, invitation: silentInvitation, channel: 'burofax' as const };
      expect(codes(id, facts)).toContainEqual(['template-not-for-debtor', 'debtor', 'blocks', 'debtor-3']);
    }
  });

  it.each(['L01', 'L02', 'L03', 'L06', 'L07'] as const)('is an insolvency or a living agreement, for %s too', (id) => {
    const base =
      id === 'L01'
        ? courtesyToBusiness
        : { ...invitationToBusiness, ...lastNoticeToBusiness, payment: reminderToBusiness.payment, negotiation };
    const debtor = { ...base.debtor, insolvent: true, hasLiveAgreement: true };
    expect(codes(id, { ...base, debtor }).map(([code]) => code)).toEqual(
      expect.arrayContaining(['debtor-insolvent', 'agreement-alive']),
    );
  });

  it.each([
    ['today', '2026-11-22'],
    ['after the thirty days', '2026-12-23'],
  ])('is a first contact %s', (_, on) => {
    expect(codes('L06', { ...invitationToBusiness, negotiation: { ...negotiation, on: day(on) } })).toEqual([
      ['first-contact-out-of-term', 'letter', 'blocks', on],
    ]);
  });

  it('is an invitation without a first contact', () => {
    expect(codes('L06', { ...invitationToBusiness, negotiation: undefined })).toEqual([
      ['missing-value', 'letter', 'blocks', 'masc.medio'],
      ['missing-value', 'letter', 'blocks', 'masc.fecha_propuesta'],
      ['missing-value', 'letter', 'blocks', 'masc.hora_propuesta'],
    ]);
  });

  it.each<[string, LetterFacts, readonly (readonly string[])[]]>([
    ['no invitation', { ...lastNoticeToBusiness, invitation: undefined }, [['no-invitation', 'letter', 'blocks', '']]],
    [
      'one that did not arrive',
      invited({ attempt: { state: 'not-begun' } }),
      [['invitation-not-received', 'invitation', 'blocks', 'letter-6']],
    ],
    [
      'a negotiation that runs',
      invited({ attempt: { state: 'open', start, endsOn: day('2026-12-04') } }),
      [['negotiation-open', 'letter', 'blocks', '2026-12-05']],
    ],
    ['one that nobody ended', invited({ attempt: { state: 'open', start } }), [['negotiation-unended', 'letter', 'blocks', '']]],
    [
      'one whose year is over',
      invited({ attempt: { ...silentInvitation.attempt, state: 'lapsed' } as InvitationFacts['attempt'] }),
      [['negotiation-lapsed', 'letter', 'blocks', '2027-10-05']],
    ],
    [
      'an invoice that it did not name',
      invited({ leftOutInvoices: [first.id] }),
      [['invoice-not-invited', 'letter', 'blocks', first.id]],
    ],
    [
      'a proof that may not do',
      invited({ attempt: { ...silentInvitation.attempt, start } as InvitationFacts['attempt'] }),
      [['invitation-proves-little', 'letter', 'warns', '']],
    ],
    ['a refusal is none', { ...lastNoticeToBusiness, invitation: refusedInvitation }, []],
  ])('is for the last notice: %s', (_, facts, expected) => {
    expect(codes('L07', facts)).toEqual(expected);
  });
});

describe('paragraphs that are taken from another draft', () => {
  const parsed = (text: string) => {
    const read = parseTemplate(text);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  const draft = { id: 'L04', lines: parsed('P1 a\nP2 b\nP2b [x] c\nP10 d\nP10b e\nP11 f\nP12 g\nP12b h\nP13 i\nN1 j') };
  const labels = (text: string) => withIncluded(parsed(text), [draft]).map(({ label }) => label);

  it('reach from one label to the other, with the lettered ones of its ends', () => {
    expect(labels('B1 <<L04.P2-P10>>')).toEqual(['L04.P2', 'L04.P2b', 'L04.P10', 'L04.P10b']);
    expect(labels('B1 <<L04.P12b-P13>>')).toEqual(['L04.P12b', 'L04.P13']);
    expect(labels('B1 <<L04.P10b-P11>>')).toEqual(['L04.P10b', 'L04.P11']);
    expect(labels('A1 z\nB1 <<L04.P2>>')).toEqual(['A1', 'L04.P2', 'L04.P2b']);
  });

  it('keep their own condition besides the one they are taken under', () => {
    const [, lettered] = withIncluded(parsed('B1 [es_b2b] <<L04.P2>>'), [draft]);
    expect(lettered?.condition).toEqual({
      kind: 'and',
      left: { kind: 'name', name: 'es_b2b' },
      right: { kind: 'name', name: 'x' },
    });
  });

  it('are a fault when there are none, or when the range cannot be read', () => {
    expect(() => labels('B1 <<L05.P2>>')).toThrow('no paragraphs P2-P2 in L05');
    expect(parseTemplate('B1 <<L04.P2-')).toEqual({ ok: false, error: { code: 'bad-include', line: 1 } });
  });
});
