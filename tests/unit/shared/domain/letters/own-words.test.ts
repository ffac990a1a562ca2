/** The owner's words: how they are read, what they may not lose, and what becomes of the letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tone } from '../../../../../shared/domain/dunning/policy.ts';
import { editableParagraphs } from '../../../../../shared/domain/letters/editable-text.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { notationOf, plainOf } from '../../../../../shared/domain/letters/plain-notation.ts';
import type { TemplateLine, TemplateNode } from '../../../../../shared/domain/letters/template-parser.ts';
import { parseWords } from '../../../../../shared/domain/letters/template-parser.ts';
import { blockNames, conditionNames, dataNames } from '../../../../../shared/domain/letters/templates/es/data-names.ts';
import { templates } from '../../../../../shared/domain/letters/templates/es/index.ts';
import { wordDiff } from '../../../../../shared/domain/letters/word-diff.ts';
import { readWords } from '../../../../../shared/domain/letters/word-rules.ts';
import { isLocked, joinedWording, withWording } from '../../../../../shared/domain/letters/wording.ts';
import { FACTS } from '../../../../support/ladder-letter-facts.ts';
import { compose, read } from '../../../../support/read-letter.ts';

const IDS = Object.keys(FACTS) as TemplateId[];
const hasWords = ({ nodes }: TemplateLine) =>
  nodes.some((node) => node.kind !== 'block' && !(node.kind === 'text' && node.text.trim() === ''));
const LINES = IDS.flatMap((id) => templates[id].lines.filter(hasWords).map((line) => [id, line] as const));
const lineOf = (id: TemplateId, key: string) => {
  const found = templates[id].lines.find((line) => line.key === key);
  if (!found) throw new Error(`no line ${key}`);
  return found;
};
const written = (id: TemplateId, key: string, words: string) => readWords(words, lineOf(id, key), templates[id]);

describe('words as the owner writes them', () => {
  it.each([
    ['antes del {último día para pagar}.', 'antes del {{pago.fecha_limite}}.'],
    ['{ULTIMO DIA  para pagar}', '{{pago.fecha_limite}}'],
    ['{usted: Le | ustedes: Les}', '{{s|Le|Les}}'],
    ['puede{usted: | ustedes: n}', 'puede{{s||n}}'],
    ['{una factura: la factura | varias: las facturas}', '{{f|la factura|las facturas}}'],
    ['{total en letras}', '{{deuda.total:letras}}'],
    ['{datos para pagar}', '[[DATOS_PAGO]]'],
    [
      '{si no es una sola factura: {si se reclaman intereses: {total}}}',
      '{{^una_factura}}{{#hay_intereses}}{{deuda.total}}{{/hay_intereses}}{{/una_factura}}',
    ],
    ['Sin datos: así | sin más.', 'Sin datos: así | sin más.'],
  ])('%s', (plain, notation) => {
    expect(notationOf(plain)).toEqual({ ok: true, value: notation });
  });

  it.each([
    [
      'Hola {ultimo dia para pagr}',
      { code: 'unknown-name', at: 5, detail: 'ultimo dia para pagr', suggestion: 'último día para pagar' },
    ],
    ['Hola {mi perro}', { code: 'unknown-name', at: 5, detail: 'mi perro' }],
    ['Antes {último día', { code: 'unclosed', at: 6, detail: '{último día' }],
    ['Antes } después', { code: 'stray-brace', at: 6, detail: '} después' }],
    ['{usted: le}', { code: 'bad-choice', at: 0, detail: 'usted: … | ustedes: …' }],
    [
      '{si reclaman intereses: x}',
      { code: 'unknown-condition', at: 0, detail: 'reclaman intereses', suggestion: 'se reclaman intereses' },
    ],
    ['{{deuda.total}}', { code: 'notation', at: 0, detail: '{{' }],
    ['[[FIRMA]]', { code: 'notation', at: 0, detail: '[[' }],
  ])('%s is refused at its place', (plain, fault) => {
    expect(notationOf(plain)).toEqual({ ok: false, error: fault });
  });

  it('read every line of every letter back as it prints', () => {
    for (const [id, line] of LINES) {
      const back = notationOf(plainOf(line.nodes));
      const facts = { ...FACTS[id], wording: { version: '1', lines: { [line.key]: back.ok ? back.value : 'x' } } };
      expect(read(compose(id, facts).model), `${id} ${line.key}`).toEqual(read(compose(id, FACTS[id]).model));
    }
  });

  it('never throw, whatever is typed', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '|',
      ':',
      'si ',
      'no ',
      'usted',
      'ustedes',
      'total',
      ' ',
      'x',
      'hay',
      '\n',
      'último día para pagar',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const result = notationOf(parts.join(''));
        if (result.ok)
          expect(result.value.split('\n').every((part) => parseWords(part).ok || result.value.includes('\n'))).toBe(true);
        else expect(result.error.at).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what may be written in a paragraph', () => {
  it('is anything where the law asks for nothing, and nothing at all leaves it out', () => {
    expect(written('L02', 'P5[tono_amable]', 'Llámenos al {teléfono de contacto}.')).toEqual({
      ok: true,
      value: 'Llámenos al {{contacto.telefono}}.',
    });
    expect(written('L02', 'P5[tono_amable]', ' ')).toEqual({ ok: true, value: '' });
  });

  it.each([
    ['L04', 'P11', 'Se requiere para que pague {total}. {datos para pagar}', { code: 'keep-data', detail: 'plazo para pagar' }],
    ['L04', 'P11', 'Se requiere para que pague {total} {plazo para pagar}.', { code: 'keep-data', detail: 'datos para pagar' }],
    [
      'L04',
      'P11',
      'Nos gustaría cobrar {total} {plazo para pagar}. {datos para pagar}',
      { code: 'keep-words', detail: 'requiere para que' },
    ],
    ['L04', 'P13b', '{tu negocio} se guarda sus derechos.', { code: 'keep-words', detail: 'se reserva' }],
    [
      'L05',
      'P10',
      'Este requerimiento interrumpe la prescripción.',
      { code: 'keep-condition', detail: 'si se cita el Código Civil' },
    ],
    [
      'L05',
      'P10',
      'Este requerimiento interrumpe la prescripción{si se cita el Código Civil: según la ley}.',
      { code: 'keep-words', detail: 'artículo 1973' },
    ],
    [
      'L06',
      'N2',
      'INVITACIÓN A NEGOCIAR. {tu negocio} le invita a hablar.',
      { code: 'keep-words', detail: 'artículos 5.1, 10 y 14.1' },
    ],
    ['L06', 'L04.P8[hay_costes_fijos]', '', { code: 'empty', detail: '' }],
    [
      'L02',
      'P5[tono_amable]',
      'El {fin de la negociación} terminó.',
      { code: 'not-here', detail: 'fin de la negociación', at: 3 },
    ],
    ['L02', 'P5[tono_amable]', 'Mire el {resumen de importes}', { code: 'block-not-here', detail: 'resumen de importes' }],
    ['L02', 'asunto[tono_amable o tono_neutro]', '{números de las facturas}\nDos líneas', { code: 'one-line', detail: '' }],
  ] as const)('%s %s: %s', (id, key, words, problem) => {
    expect(written(id, key, words)).toEqual({ ok: false, error: problem });
  });

  it('keeps in a locked paragraph all its data and all its law, whatever is added around them', () => {
    const locked = LINES.filter(([id, line]) => isLocked(line, templates[id]));
    fc.assert(
      fc.property(
        fc.constantFrom(...locked),
        fc.nat(),
        fc.constantFrom('por favor', 'como hablamos', 'sin falta'),
        ([id, line], place, words) => {
          const plain = plainOf(line.nodes);
          // Between two words that stand in no brace, nor in a box to tick.
          const gaps = [...plain.matchAll(/ /g)].map(({ index }) => index).filter((at) => depth(plain, at) === 0);
          const at = gaps[place % Math.max(1, gaps.length)] ?? plain.length;
          const changed = `${plain.slice(0, at)} ${words}${plain.slice(at)}`;
          const result = readWords(changed, line, templates[id]);
          const facts = result.ok ? { ...FACTS[id], wording: { version: '1', lines: { [line.key]: result.value } } } : FACTS[id];
          const { model, gaps: missing } = compose(id, facts);
          // Either the law was torn apart and it is refused, or every figure is printed still.
          if (!result.ok) expect(result.error.code).toBe('keep-words');
          expect(missing).toEqual(compose(id, FACTS[id]).gaps);
          expect(model.amounts).toEqual(compose(id, FACTS[id]).model.amounts);
          expect(figures(read(model))).toEqual(figures(read(compose(id, FACTS[id]).model)));
        },
      ),
      { numRuns: 400 },
    );
  });
});

const depth = (text: string, at: number) =>
  (text.slice(0, at).match(/[{[]/g) ?? []).length - (text.slice(0, at).match(/[}\]]/g) ?? []).length;
/** Every number of the letter: amounts, days, articles, accounts. */
const figures = (texts: readonly string[]) => texts.flatMap((text) => text.match(/\d[\d.,/]*/g) ?? []);

describe('a letter in the own words', () => {
  const say = (id: TemplateId, lines: Record<string, string>) =>
    compose(id, { ...FACTS[id], wording: { version: '3', lines } }).model;

  it('says them, in as many paragraphs as were written, and names their version', () => {
    const model = say('L02', { 'P5[tono_amable]': 'Uno.\n\nDos de {{contacto.nombre}}.', 'P6[tono_amable]': '' });
    expect(model.templateVersion).toBe('l02-es-2+3');
    const texts = read(model);
    expect(texts).toEqual(expect.arrayContaining(['Uno.', 'Dos de Rosa Tornillo.']));
    expect(texts.join(' ')).not.toContain('localizar el ingreso');
  });

  it('keeps the original where an old change does not fit any more', () => {
    const model = say('L04', { P3: '', 'P99[nada]': 'x', P13b: 'roto {{', P11: '{{#hay}}' });
    expect(read(model)).toEqual(read(compose('L04', FACTS.L04).model));
  });

  it('takes the words of the letter whose paragraphs it prints', () => {
    const wording = joinedWording({ version: 2, lines: { 'N9[tono_neutro]': 'Hablemos.' } }, [
      { id: 'L04', version: 5, lines: { P13b: '{{acreedor.nombre}} se reserva todo lo demás.' } },
      { id: 'L05', version: 1, lines: {} },
    ]);
    expect(wording).toEqual({
      version: '2+L04.5',
      lines: { 'N9[tono_neutro]': 'Hablemos.', 'L04.P13b': '{{acreedor.nombre}} se reserva todo lo demás.' },
    });
    const texts = read(compose('L06', { ...FACTS.L06, wording }).model);
    expect(texts).toEqual(
      expect.arrayContaining(['Hablemos.', 'Ferretería La Tuerca Inventada, S.L. se reserva todo lo demás.']),
    );
    expect(joinedWording(undefined, [])).toBeUndefined();
    expect(withWording(templates.L01, undefined)).toBe(templates.L01);
  });
});

describe('the difference in words', () => {
  it('tells what stayed, what went and what came', () => {
    expect(wordDiff('Les pedimos que paguen hoy.', 'Les rogamos que paguen mañana mismo.')).toEqual([
      { kind: 'same', text: 'Les ' },
      { kind: 'gone', text: 'pedimos ' },
      { kind: 'new', text: 'rogamos ' },
      { kind: 'same', text: 'que paguen ' },
      { kind: 'gone', text: 'hoy.' },
      { kind: 'new', text: 'mañana mismo.' },
    ]);
  });

  it('gives both texts back', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const join = (not: string) => parts.flatMap(({ kind, text: part }) => (kind === not ? [] : part)).join('');
        expect([join('new').trim(), join('gone').trim()]).toEqual([before.trim(), after.trim()]);
      }),
    );
  });
});

describe('the names of data, panels and conditions', () => {
  const all = Object.values(templates).flatMap(({ lines }) => lines);
  const named = (nodes: readonly TemplateNode[]): readonly string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'field') return [dataNames[node.path] ? [] : node.path].flat();
      if (node.kind === 'block') return blockNames[node.name] ? [] : [node.name];
      if (node.kind !== 'section') return [];
      return [...(conditionNames[node.name] || dataNames[node.name] ? [] : [node.name]), ...named(node.children)];
    });

  it('are there for all that a letter of ours uses', () => {
    expect([...new Set(all.flatMap(({ nodes }) => named(nodes)))]).toEqual([]);
    const told = Object.values(templates).flatMap((template) =>
      Tone.options.flatMap((tone) => editableParagraphs(template, tone).map(({ onlyIf }) => onlyIf ?? '')),
    );
    expect(told.filter((text) => /_|\./.test(text.replace('Ley 3/2004', '')))).toEqual([]);
  });

  it('are each told once, and none begins as its own denial would', () => {
    const names = [...Object.values(dataNames).map(({ name }) => name), ...Object.values(blockNames)];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(Object.values(conditionNames).filter((name) => /^no /.test(name))).toEqual([]);
  });
});
