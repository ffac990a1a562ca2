import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { businessFacts, commercialInterest, consumerFacts, day, euros, manyInvoices } from '../../../../support/letter-facts.ts';
import { codes, compose, plain, read, whole } from '../../../../support/read-letter.ts';

describe('what is missing', () => {
  it('marks it in the text, names it once and says where it is fixed', () => {
    const facts: LetterFacts = {
      ...businessFacts,
      reference: undefined,
      place: undefined,
      debtor: { ...businessFacts.debtor, taxId: undefined, address: {} },
      contact: { ...businessFacts.contact, email: undefined },
      payment: { ...businessFacts.payment, iban: undefined },
      debt: { ...businessFacts.debt, origin: '' },
    };
    const { model, gaps } = compose('L04', facts);
    expect(gaps.toSorted((a, b) => (a.detail ?? '').localeCompare(b.detail ?? ''))).toEqual([
      { code: 'missing-value', fixAt: 'creditor', severity: 'blocks', detail: 'contacto.email' },
      { code: 'missing-value', fixAt: 'letter', severity: 'blocks', detail: 'deuda.origen' },
      { code: 'missing-value', fixAt: 'debtor', severity: 'blocks', id: 'debtor-1', detail: 'deudor.domicilio' },
      { code: 'missing-value', fixAt: 'debtor', severity: 'blocks', id: 'debtor-1', detail: 'deudor.nif' },
      { code: 'missing-value', fixAt: 'creditor', severity: 'blocks', detail: 'doc.lugar' },
      { code: 'missing-value', fixAt: 'creditor', severity: 'blocks', detail: 'pago.iban' },
    ]);
    expect(read(model)[2]).toContain(
      'con NIF «falta: NIF del deudor» y domicilio en «falta: domicilio del deudor». La cantidad que se detalla se debe por «falta: origen de la deuda»;',
    );
    expect(plain(model.heading.facts[0]?.runs ?? [])).toBe('borrador, sin número');
    expect(model.body.find((block) => block.kind === 'payment')).not.toHaveProperty('qr');
    expect(whole(model)).not.toMatch(/\{\{|undefined/);
  });

  it('does not ask for a value that only a paragraph left out would print', () => {
    const facts = { ...consumerFacts, contact: { ...consumerFacts.contact, hours: undefined } };
    expect(codes('L05', facts)).toEqual([['missing-value', 'creditor', 'blocks', 'contacto.horario']]);
    expect(codes('L05', { ...facts, choices: { ...facts.choices, leftOut: ['P12'] } })).toEqual([]);
  });
});

describe('what must not be sent', () => {
  const { debtor, debt, payment, choices, creditor } = businessFacts;
  const [first, second] = debt.invoices;
  if (!first || !second) throw new Error('the example has two invoices');
  const withFirst = (more: Partial<typeof first>): LetterFacts => ({
    ...businessFacts,
    debt: { ...debt, invoices: [{ ...first, ...more }, second] },
  });

  it.each<[string, LetterFacts, readonly (readonly string[])[]]>([
    [
      'a wrong creditor NIF',
      { ...businessFacts, creditor: { ...creditor, taxId: 'B69000017' } },
      [['creditor-tax-id-invalid', 'creditor', 'blocks', '']],
    ],
    [
      'a wrong debtor NIF only warns',
      { ...businessFacts, debtor: { ...debtor, taxId: 'B69000116' } },
      [['debtor-tax-id-invalid', 'debtor', 'warns', 'debtor-1']],
    ],
    [
      'a wrong IBAN',
      { ...businessFacts, payment: { ...payment, iban: 'ES9899999999550000000002' } },
      [['iban-invalid', 'creditor', 'blocks', '']],
    ],
    ['an open dispute', withFirst({ isDisputed: true }), [['invoice-disputed', 'invoice', 'blocks', first.id]]],
    ['an invoice paid in full', withFirst({ outstanding: euros(0) }), [['nothing-outstanding', 'invoice', 'blocks', first.id]]],
    ['an invoice due today', withFirst({ dueOn: day('2026-11-22') }), [['invoice-not-due', 'invoice', 'blocks', first.id]]],
    [
      'a note that matures later',
      withFirst({ coveredByNoteUntil: day('2026-12-31') }),
      [['invoice-covered-by-note', 'invoice', 'blocks', first.id]],
    ],
    [
      'an insolvent debtor',
      { ...businessFacts, debtor: { ...debtor, insolvent: true } },
      [['debtor-insolvent', 'debtor', 'blocks', 'debtor-1']],
    ],
    [
      'a living agreement',
      { ...businessFacts, debtor: { ...debtor, hasLiveAgreement: true } },
      [['agreement-alive', 'debtor', 'blocks', 'debtor-1']],
    ],
    [
      'a letter for another kind of debtor',
      {
        ...businessFacts,
        debtor: { ...debtor, kind: 'consumer' },
        debt: { ...debt, interest: undefined, fixedCosts: undefined },
      },
      [['template-not-for-debtor', 'debtor', 'blocks', 'debtor-1']],
    ],
    [
      'a term that ends before an earlier one',
      { ...businessFacts, payment: { ...payment, earlierLimitOn: day('2026-12-03') } },
      [['term-before-earlier-one', 'letter', 'blocks', '2026-12-03']],
    ],
    [
      'a term that ends with an earlier one is fine',
      { ...businessFacts, payment: { ...payment, earlierLimitOn: day('2026-12-02') } },
      [],
    ],
    [
      'notation in the free paragraph',
      { ...businessFacts, choices: { ...choices, freeParagraph: 'Debe {{deuda.total}}.' } },
      [['free-paragraph-notation', 'letter', 'blocks', '']],
    ],
    [
      'threats only warn',
      { ...businessFacts, choices: { ...choices, freeParagraph: 'Iremos al Juzgado y pediremos el embargo.' } },
      [
        ['harmful-wording', 'letter', 'warns', 'juzgado'],
        ['harmful-wording', 'letter', 'warns', 'embargo'],
      ],
    ],
    [
      '"sin embargo" is innocent',
      { ...businessFacts, choices: { ...choices, freeParagraph: 'Sin embargo, esperamos su pago.' } },
      [],
    ],
    ['a channel that proves little', { ...businessFacts, channel: 'post' }, [['channel-proves-little', 'letter', 'warns', '']]],
    [
      'a letter without invoices',
      { ...businessFacts, debt: { ...debt, invoices: [], interest: undefined, fixedCosts: undefined } },
      [
        ['missing-value', 'letter', 'blocks', 'deuda.lista_numeros'],
        ['no-invoices', 'letter', 'blocks', ''],
      ],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes('L04', facts)).toEqual(expected);
  });

  it('refuses interest that no published rate covers', () => {
    const interest = { ...commercialInterest, rateMissingFrom: day('2027-01-01') };
    expect(compose('L04', { ...businessFacts, debt: { ...debt, interest } }).gaps).toContainEqual({
      code: 'rate-missing',
      fixAt: 'rates',
      severity: 'blocks',
      detail: '2027-01-01',
    });
  });

  it('warns of a premium line in a letter to a consumer', () => {
    const facts = { ...consumerFacts, contact: { ...consumerFacts.contact, phone: '+34 902 00 00 01' } };
    expect(codes('L05', facts)).toEqual([['premium-telephone', 'creditor', 'warns', '']]);
  });
});

describe('what the owner may change', () => {
  it('leaves out what the law allows and keeps the rest', () => {
    const { model, paragraphs } = compose('L04', {
      ...businessFacts,
      choices: { ...businessFacts.choices, leftOut: ['P3b', 'P12', 'P11'] },
    });
    const labels = model.body.flatMap((block) => ('label' in block && block.label !== undefined ? [block.label] : []));
    expect(labels).not.toContain('P3b');
    expect(labels).toEqual(expect.arrayContaining(['P11', 'P12']));
    expect(paragraphs.map(({ label, lock, isPrinted }) => [label, lock ?? (isPrinted ? 'printed' : 'left out')])).toEqual([
      ['P1', 'identifies-debt'],
      ['P2', 'form'],
      ['P3', 'identifies-debt'],
      ['P3b', 'left out'],
      ['P4', 'printed'],
      ['P5b', 'printed'],
      ['P7', 'explains-total'],
      ['P8', 'explains-total'],
      ['P11', 'demand'],
      ['P12', 'interrupts-limitation'],
      ['P12b', 'printed'],
      ['P13', 'reserves-rights'],
      ['P13b', 'reserves-rights'],
      ['P14', 'debtor-can-object'],
      ['P15', 'form'],
    ]);
  });

  it('prints the own paragraph as it was written, before the debtor is told how to object', () => {
    const facts = {
      ...businessFacts,
      choices: { ...businessFacts.choices, freeParagraph: 'El pedido 131/2026  sigue en el almacén.\n\nPueden recogerlo.' },
    };
    const text = read(compose('L04', facts).model);
    const at = text.indexOf('El pedido 131/2026 sigue en el almacén.');
    expect(text.slice(at, at + 3)).toEqual([
      'El pedido 131/2026 sigue en el almacén.',
      'Pueden recogerlo.',
      expect.stringMatching(/^Si han pagado ya/),
    ]);
  });
});

describe('every letter', () => {
  it('has no braces, no double spaces and a table that adds up, with one or sixty invoices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), (count, isPerson) => {
        const facts = manyInvoices(count);
        const { model } = compose('L04', { ...facts, debtor: { ...facts.debtor, isPerson } });
        for (const text of read(model)) expect(text).not.toMatch(/\{\{|\}\}|[^·] {2}|\.\.| \./);
        const table = model.body.find((block) => block.kind === 'invoices')?.table;
        expect(table?.rows.at(-2)?.carried.slice(1)).toEqual(table?.rows.at(-1)?.cells.slice(1));
        expect(model.amounts.total).toBe(
          model.amounts.principal + model.amounts.interest + model.amounts.fixedCosts + model.amounts.otherCosts,
        );
      }),
      { numRuns: 30 },
    );
  });
});
