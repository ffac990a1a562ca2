/** What the owner's own words may not say, and what they had better not. */
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { isProposal } from '../../../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { plainOf } from '../../../../../shared/domain/letters/plain-notation.ts';
import { templates } from '../../../../../shared/domain/letters/templates/es/index.ts';
import { wordMarks, writtenAmounts } from '../../../../../shared/domain/letters/wording-lint.ts';
import { FACTS } from '../../../../support/ladder-letter-facts.ts';
import { consumerFacts, day, publicFacts } from '../../../../support/letter-facts.ts';
import { compose } from '../../../../support/read-letter.ts';

const saying = (facts: LetterFacts, freeParagraph: string): LetterFacts => ({
  ...facts,
  choices: { ...facts.choices, freeParagraph },
});
const found = (id: TemplateId, facts: LetterFacts) => {
  const usual = new Set(
    compose(id, { ...facts, choices: { ...facts.choices, freeParagraph: undefined } }).gaps.map(({ code }) => code),
  );
  return compose(id, facts).gaps.flatMap(({ code, severity, detail }) =>
    usual.has(code) ? [] : [`${severity} ${code}: ${detail}`],
  );
};

describe('own words that stop a letter', () => {
  it.each([
    ['Le pedimos a ____ que pague.', 'blank-in-words: ____'],
    ['Estimado [nombre]:', 'blank-in-words: [nombre]'],
    ['Debe XXXX euros.', 'blank-in-words: XXXX'],
    ['Se le cobrará un interés del 2 % mensual.', 'rate-not-agreed: interés del 2 %'],
    ['Aplicaremos un recargo del 5 por ciento.', 'rate-not-agreed: recargo del 5 por ciento'],
    ['Sus datos irán a ASNEF.', 'bureau-not-allowed: ASNEF'],
    ['Le incluiremos en un fichero.', 'bureau-not-allowed: fichero'],
  ])('%s', (words, expected) => {
    expect(found('L04', saying(FACTS.L04, words))).toEqual(expect.arrayContaining([`blocks ${expected}`]));
  });

  it.each([
    ['Sume 40 € por factura.', '40 €'],
    ['Según la Ley 3/2004.', '3/2004'],
    ['Añadimos gastos de gestión.', 'gastos de gestión'],
    ['Con su recargo.', 'recargo'],
  ])('to a consumer: %s', (words, detail) => {
    expect(found('L05', saying(consumerFacts, words))).toContain(`blocks costs-in-words: ${detail}`);
    expect(found('L04', saying(FACTS.L04, words)).filter((gap) => gap.includes('costs-in-words'))).toEqual([]);
  });

  it('lets a rate stand that was agreed, and says where the words are changed', () => {
    const agreed: LetterFacts = {
      ...FACTS.L04,
      debt: {
        ...FACTS.L04.debt,
        interest: FACTS.L04.debt.interest && { ...FACTS.L04.debt.interest, basis: 'agreed', agreedIn: 'el contrato' },
      },
    };
    expect(found('L04', saying(agreed, 'Interés del 12 % anual.'))).toEqual([]);
    const own: LetterFacts = { ...FACTS.L04, wording: { version: '1', lines: { P13b: '{{acreedor.nombre}} se reserva ____.' } } };
    expect(compose('L04', own).gaps).toContainEqual({
      code: 'blank-in-words',
      fixAt: 'texts',
      severity: 'blocks',
      detail: '____',
    });
  });
});

describe('own words that are told and left to the owner', () => {
  it.each([
    ['Embargaremos sus cuentas y avisaremos a la policía.', ['harmful-wording: embargo', 'harmful-wording: policía']],
    ['Es usted un Sinvergüenza.', ['insulting-wording: Sinvergüenza']],
    ['CÉDULA DE CITACIÓN.', ['court-look: cédula', 'court-look: citación', 'shouting: CÉDULA DE CITACIÓN']],
    ['PAGUE AHORA MISMO', ['shouting: PAGUE AHORA MISMO']],
    ['¡¡Pague ya!!', ['shouting: ¡¡', 'shouting: !!']],
    ['Los administradores responderán con su patrimonio personal.', ['harmful-wording: administradores']],
    ['Le cobraremos 300 € de abogado.', ['amount-in-words: 300 €']],
    ['Sin embargo, el IBAN de SEPA y el NIF no gritan: son 603,79 €.', []],
  ])('%s', (words, expected) => {
    expect(found('L04', saying(FACTS.L04, words))).toEqual(
      expect.arrayContaining(expected.slice(0, 2).map((gap) => `warns ${gap}`)),
    );
    expect(found('L04', saying(FACTS.L04, words)).filter((gap) => gap.startsWith('blocks'))).toEqual([]);
    if (expected.length === 0) expect(found('L04', saying(FACTS.L04, words))).toEqual([]);
  });

  it('are stricter with a public body, and with what was said before', () => {
    expect(found('L04', saying(publicFacts, 'Iremos al monitorio.'))).toEqual(['warns not-for-public-body: monitorio']);
    const before = {
      ...saying(FACTS.L04, 'Es su última oportunidad: 250 €.'),
      saidBefore: { lastOn: day('2026-10-01'), confidential: ['250 €'] },
    };
    expect(found('L04', before)).toEqual(['warns amount-in-words: 250 €', 'warns last-words-again: 2026-10-01']);
    expect(compose('L04', before).gaps).toContainEqual({
      code: 'confidential-amount',
      fixAt: 'letter',
      severity: 'warns',
      detail: '250 €',
    });
  });

  it('find a telephone that costs more, also where it was written by hand', () => {
    expect(found('L05', saying(consumerFacts, 'Llame al 902 12 34 56.'))).toEqual(['warns premium-telephone: undefined']);
    expect(found('L04', saying(FACTS.L04, 'Llame al 902 12 34 56.'))).toEqual([]);
  });

  it('offers the next business day in the place of one of rest', () => {
    const facts: LetterFacts = {
      ...FACTS.L02,
      payment: {
        ...FACTS.L02.payment,
        limitOn: day('2026-12-08'),
        limitRest: 'Inmaculada Concepción',
        limitNext: day('2026-12-09'),
      },
    };
    expect(compose('L02', facts).gaps).toContainEqual({
      code: 'term-on-rest-day',
      fixAt: 'letter',
      severity: 'warns',
      detail: 'Inmaculada Concepción',
      day: '2026-12-09',
    });
  });
});

describe('the words of the program', () => {
  it('carry none of those that it warns of', () => {
    const marks = Object.values(templates).flatMap(({ id, lines }) =>
      lines.flatMap(({ key, nodes, isSubject }) =>
        wordMarks(plainOf(nodes).replace(/\{[^{}]*\}/g, '')).flatMap(({ kind, word }) => {
          // The invitation has its heading, a contract its parties, and a binding offer its name, where there is one.
          const isName = id === 'L06' || key.startsWith('L06.') || (id === 'L15' && word === 'ACREEDOR');
          if (kind === 'shouting' && (isSubject || isName)) return [];
          return isProposal(id) && word === 'oferta vinculante' ? [] : [`${id} ${key} ${word}`];
        }),
      ),
    );
    expect(marks).toEqual([]);
  });

  it('are marked where they stand', () => {
    expect(wordMarks('Ni estafa ni DELITO')).toEqual([
      { kind: 'harmful', word: 'estafa', at: 3, length: 6 },
      { kind: 'harmful', word: 'delito', at: 13, length: 6 },
    ]);
    expect(writtenAmounts('1.234,5 €, 40 euros y 12,05€')).toEqual([
      { text: '1.234,5 €', cents: 123_450 },
      { text: '40 euros', cents: 4000 },
      { text: '12,05€', cents: 1205 },
    ]);
  });
});
