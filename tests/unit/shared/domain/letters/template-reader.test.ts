import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../../../shared/domain/letters/template-parser.ts';
import { readTemplate, type TemplateValues, textOf } from '../../../../../shared/domain/letters/template-reader.ts';

type Given = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly flags?: Readonly<Record<string, boolean>>;
  readonly one?: Partial<TemplateValues['isOne']>;
};

const values = ({ fields = {}, words = {}, flags = {}, one = {} }: Given): TemplateValues => ({
  field: (path) => fields[path],
  inWords: (path) => words[path],
  flag: (name) => flags[name],
  isOne: { s: true, f: true, c: true, ...one },
  nounPhrases: new Set(['deuda.base']),
  missing: (path) => `«falta: ${path}»`,
});

function read(source: string, given: Given = {}) {
  const parsed = parseTemplate(source);
  if (!parsed.ok) throw new Error(`${parsed.error.code} in line ${parsed.error.line}`);
  return readTemplate(parsed.value, values(given));
}
/** One string per printed item; a block by its name in brackets. */
const printed = (source: string, given: Given = {}) =>
  read(source, given).items.map((item) => (item.kind === 'block' ? `[${item.name}]` : textOf(item.pieces)));

describe('fields', () => {
  it('prints values, and amounts in words', () => {
    const given = {
      fields: { 'deuda.total': '1.200,50\u00a0€' },
      words: { 'deuda.total': 'mil doscientos euros con cincuenta céntimos' },
    };
    expect(printed('Debe {{deuda.total}} ({{deuda.total:letras}}).', given)).toEqual([
      'Debe 1.200,50\u00a0€ (mil doscientos euros con cincuenta céntimos).',
    ]);
  });

  it('names what is missing and prints a mark in its place, never blank space', () => {
    const outcome = read('Con NIF {{deudor.nif}} y otra vez {{deudor.nif}}.', { fields: { 'deudor.nif': '  ' } });
    expect(outcome.missing).toEqual(['deudor.nif']);
    expect(outcome.items.map((item) => item.kind !== 'block' && item.pieces)).toEqual([
      [
        { text: 'Con NIF ' },
        { text: '«falta: deudor.nif»', field: 'deudor.nif', missing: true },
        { text: ' y otra vez ' },
        { text: '«falta: deudor.nif»', field: 'deudor.nif', missing: true },
        { text: '.' },
      ],
    ]);
  });

  it('prints braces that a value brings as they are: a value is never read as notation', () => {
    expect(printed('Por {{x}}.', { fields: { x: '{{y}}' } })).toEqual(['Por {{y}}.']);
  });
});

describe('alternatives', () => {
  it.each([
    ['one', true, 'Le requerimos que pague la factura. Puede pagarla.'],
    ['several', false, 'Les requerimos que paguen las facturas. Pueden pagarla.'],
  ])('addresses %s', (_, one, expected) => {
    const source = '{{s|Le|Les}} requerimos que {{s|pague|paguen}} {{f|la factura|las facturas}}. Puede{{s||n}} pagarla.';
    expect(printed(source, { one: { s: one, f: one } })).toEqual([expected]);
  });

  it('chooses each by its own number', () => {
    expect(printed('{{s|A|B}}{{f|C|D}}{{c|E|F}}', { one: { f: false } })).toEqual(['ADE']);
  });
});

describe('conditions', () => {
  it.each([
    ['a', { a: true }, true],
    ['a', {}, false],
    ['no a', {}, true],
    ['no a y b', { b: true }, true],
    ['no a y b', { a: true, b: true }, false],
    ['a o b y c', { a: true }, true],
    ['a o b y c', { b: true }, false],
    ['(a o b) y c', { a: true }, false],
    ['(a o b) y c', { a: true, c: true }, true],
    ['no (a o b)', { b: true }, false],
    ['a y no b', { a: true }, true],
  ])('[%s] with %j is %s', (condition, flags, expected) => {
    expect(printed(`P1 [${condition}] Texto.`, { flags })).toEqual(expected ? ['Texto.'] : []);
  });

  it('takes a field with a value as true, and the empty one as false', () => {
    expect(
      printed('P5b [deuda.base] Sí.\nP6 [deuda.nada] No.', { fields: { 'deuda.base': 'el pacto', 'deuda.nada': '' } }),
    ).toEqual(['Sí.']);
  });

  it('prints every line of a label whose own condition is true, and leaves no gap for the others', () => {
    expect(printed('P4 [a] Uno.\nP4 [b] Dos.\nP4 [no a] Tres.', { flags: { a: true, b: true } })).toEqual(['Uno.', 'Dos.']);
  });

  it('does not take a box to tick for a condition', () => {
    expect(printed('[ ] Acepto.')).toEqual(['[ ] Acepto.']);
  });
});

describe('sections', () => {
  it('prints what is true, and its inverse only when it is not', () => {
    const source = 'Más: {{#web}}{{web}}{{/web}}{{^web}}{{mail}}{{/web}}.';
    expect(printed(source, { fields: { web: 'a.example', mail: 'b@c.example' } })).toEqual(['Más: a.example.']);
    expect(printed(source, { fields: { mail: 'b@c.example' } })).toEqual(['Más: b@c.example.']);
  });

  it('nests, with alternatives inside', () => {
    const source = '{{#a}}Uno{{#b}} y {{s|usted|ustedes}}{{/b}}.{{/a}}';
    expect(printed(source, { flags: { a: true, b: true } })).toEqual(['Uno y usted.']);
    expect(printed(source, { flags: { a: true } })).toEqual(['Uno.']);
    expect(printed(source)).toEqual([]);
  });
});

describe('lines', () => {
  it('does not print labels with letters, and marks the subject', () => {
    const { items } = read('P1 ASUNTO: Aviso\nP2b Texto.');
    expect(items).toEqual([
      { label: 'P1', kind: 'subject', pieces: [{ text: 'Aviso' }] },
      { label: 'P2b', kind: 'paragraph', pieces: [{ text: 'Texto.' }] },
    ]);
  });

  it('renumbers clauses after the ones that drop out, once for each clause', () => {
    const { items } = read('1. Primera.\n2. [a] Segunda.\n3. [b] Tercera.\n3. Su segunda línea.\n4. Cuarta.', {
      flags: { b: true },
    });
    expect(items.map((item) => item.kind === 'paragraph' && [item.number, textOf(item.pieces)])).toEqual([
      [1, 'Primera.'],
      [2, 'Tercera.'],
      [undefined, 'Su segunda línea.'],
      [3, 'Cuarta.'],
    ]);
  });

  it('gives blocks, the salutation and what follows them paragraphs of their own', () => {
    const source =
      'P1 {{saludo_formal}} nos consta lo siguiente: [[TABLA_FACTURAS]] por ello pedimos el pago. [[FIRMA]] [[ANEXOS]]';
    expect(printed(source, { fields: { saludo_formal: 'Muy señores nuestros:' } })).toEqual([
      'Muy señores nuestros:',
      'Nos consta lo siguiente:',
      '[TABLA_FACTURAS]',
      'Por ello pedimos el pago.',
      '[FIRMA]',
      '[ANEXOS]',
    ]);
  });

  it('keeps the variant that a draft id names', () => {
    const parsed = parseTemplate('L10a\nP1 Uno.\nL10b\nP1 Dos.');
    expect(parsed.ok && parsed.value.map((line) => line.variant)).toEqual(['L10a', 'L10b']);
  });
});

describe('typography', () => {
  it.each([
    ['resulta de {{deuda.base}}', 'el artículo 4.1', 'resulta del artículo 4.1'],
    ['conforme a {{deuda.base}}', 'el pacto', 'conforme al pacto'],
    ['resulta de {{deuda.base}}', 'lo pactado', 'resulta de lo pactado'],
    ['para {{deuda.base}}', 'el pacto', 'para el pacto'],
    ['la {{deuda.base}}', 'el pacto', 'la el pacto'],
  ])('contracts %s + %s', (source, value, expected) => {
    expect(printed(source, { fields: { 'deuda.base': value } })).toEqual([expected]);
  });

  it('never contracts a proper name', () => {
    expect(printed('de {{nombre}}', { fields: { nombre: 'El Roble, S. L.' } })).toEqual(['de El Roble, S. L.']);
  });

  it('prints no second stop after an abbreviation, and keeps an ellipsis', () => {
    expect(printed('Debe a {{n}}. Y más.', { fields: { n: 'Acero, S. L.' } })).toEqual(['Debe a Acero, S. L. Y más.']);
    expect(printed('Debe a {{n}}...', { fields: { n: 'Acero, S. L.' } })).toEqual(['Debe a Acero, S. L....']);
  });

  it('leaves no double space nor a space before a stop where a tag prints nothing', () => {
    expect(printed('Uno {{#a}}dos{{/a}} tres {{#a}}cuatro{{/a}}.')).toEqual(['Uno tres.']);
  });

  it('leaves no braces, no double spaces and no outer spaces, whatever the template', () => {
    const leaf = fc.constantFrom(
      'Uno ',
      'dos',
      ' tres',
      '. ',
      ', ',
      '{{f.a}}',
      '{{f.b}}',
      '{{deuda.base}}',
      ' {{s|x|}} ',
      '{{f||y}}',
      ' [[FIRMA]] ',
      ' de ',
      ' a ',
    );
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('text'), { maxLength: 4 }).map((parts) => parts.join('')),
        fc
          .tuple(fc.constantFrom('#', '^'), fc.constantFrom('a', 'b', 'f.a'), tie('text'))
          .map(([sign, name, inner]) => `{{${sign}${name}}}${inner}{{/${name}}}`),
      ),
    }));
    const value = fc.option(fc.constantFrom('el pacto', 'S. L.', ' con  espacios ', 'x'), { nil: undefined });
    fc.assert(
      fc.property(text, value, value, value, fc.boolean(), fc.boolean(), (source, a, b, base, flag, one) => {
        const fields = { ...(a && { 'f.a': a }), ...(b && { 'f.b': b }), ...(base && { 'deuda.base': base }) };
        for (const line of printed(source, { fields, flags: { a: flag, b: !flag }, one: { s: one, f: !one } })) {
          if (/[{}]| {2}|^ | $| [.,]/.test(line) || line === '') return false;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });
});

describe('faults', () => {
  it.each([
    ['Hola {{campo', 'unclosed-tag', 1],
    ['Hola }} campo', 'unclosed-tag', 1],
    ['Bien.\n{{#a}}Hola', 'unclosed-section', 2],
    ['{{#a}}Hola{{/b}}', 'unexpected-section-end', 1],
    ['Hola{{/b}}', 'unexpected-section-end', 1],
    ['{{s|a}}', 'bad-tag', 1],
    ['{{s|a|b|c}}', 'bad-tag', 1],
    ['{{}}', 'bad-tag', 1],
    ['P1 [a y] Hola', 'bad-condition', 1],
    ['P1 [(a o b] Hola', 'bad-condition', 1],
    ['P1 [a b] Hola', 'bad-condition', 1],
  ])('%j is a %s in line %d', (source, code, line) => {
    expect(parseTemplate(source)).toEqual({ ok: false, error: { code, line } });
  });
});
