/** What the four tones may change and what they may not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tone } from '../../../../../shared/domain/dunning/policy.ts';
import { speaksInTones } from '../../../../../shared/domain/letters/editable-text.ts';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { isFriendly } from '../../../../../shared/domain/letters/letter-kinds.ts';
import type { LetterBlock } from '../../../../../shared/domain/letters/letter-model.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { templateValues } from '../../../../../shared/domain/letters/letter-values.ts';
import { readTemplate } from '../../../../../shared/domain/letters/template-reader.ts';
import { templates } from '../../../../../shared/domain/letters/templates/es/index.ts';
import { toneFlags } from '../../../../../shared/domain/letters/tones.ts';
import { usualTone, voicesOf } from '../../../../../shared/domain/letters/voices.ts';
import {
  asSoleTrader,
  brokenPromise,
  courtesyOfSeveral,
  courtesyToConsumer,
  FACTS,
  invitationToConsumer,
  lastNoticeToConsumer,
  reminderToConsumer,
  reminderToTownHall,
} from '../../../../support/ladder-letter-facts.ts';
import { plainFormats as formats, publicFacts } from '../../../../support/letter-facts.ts';
import { compose, read } from '../../../../support/read-letter.ts';

/** Each letter to everybody it may be sent to. */
const SCENES: readonly (readonly [TemplateId, LetterFacts])[] = [
  ...(Object.keys(FACTS) as TemplateId[]).map((id) => [id, FACTS[id]] as const),
  ['L01', courtesyOfSeveral],
  ['L01', courtesyToConsumer],
  ['L02', asSoleTrader(FACTS.L02)],
  ['L02', reminderToConsumer],
  ['L03', reminderToConsumer],
  ['L03', reminderToTownHall],
  ['L03', { ...FACTS.L03, promise: brokenPromise }],
  ['L04', publicFacts],
  ['L04', asSoleTrader(FACTS.L04)],
  ['L06', invitationToConsumer],
  ['L07', lastNoticeToConsumer],
];
const scene = fc.constantFrom(...SCENES);
const tone = fc.constantFrom(...Tone.options);
const inTone = (facts: LetterFacts, of: Tone): LetterFacts => ({ ...facts, choices: { ...facts.choices, tone: of } });

const isLocked = (id: TemplateId, block: LetterBlock) =>
  'label' in block && block.label !== undefined && templates[id].locks[block.label] !== undefined;
/** Tables, sums, payment data, signature, annexes. */
const isData = ({ kind }: LetterBlock) => kind !== 'subject' && kind !== 'paragraph' && kind !== 'closing';

describe('the four tones', () => {
  it.each(Tone.options)('%s is the only one that is spoken', (of) => {
    expect(Object.values(toneFlags(of)).filter(Boolean)).toEqual([true]);
  });

  it('leave the figures, the data and, in a formal letter, every locked paragraph as they are', () => {
    fc.assert(
      fc.property(scene, tone, tone, fc.subarray(['P3b', 'P4', 'P5', 'P6', 'N9', 'T1']), ([id, facts], one, other, leftOut) => {
        const [a, b] = [one, other].map((of) => {
          const spoken = inTone({ ...facts, choices: { ...facts.choices, leftOut } }, of);
          const { model, gaps } = compose(id, spoken);
          const { body, templateVersion: _version, ...rest } = model;
          const kept = body.filter((block) => isData(block) || (!isFriendly(id) && isLocked(id, block)));
          return { kept, rest, gaps };
        });
        expect(a).toEqual(b);
      }),
      { numRuns: 300 },
    );
  });

  it('ask in a friendly letter for the same data in each paragraph that stays', () => {
    const asked = (id: TemplateId, facts: LetterFacts) =>
      readTemplate(templates[id].lines, templateValues(facts, formats)).items.flatMap((item) => {
        const lock = item.label === undefined ? undefined : templates[id].locks[item.label];
        if (lock === undefined) return [];
        const data = item.kind === 'block' ? [item.name] : item.pieces.flatMap(({ field }) => field ?? []);
        return data.map((one) => `${item.label} ${one}`);
      });
    fc.assert(
      fc.property(scene, tone, tone, ([id, facts], one, other) => {
        fc.pre(isFriendly(id));
        expect(asked(id, inTone(facts, one))).toEqual(asked(id, inTone(facts, other)));
      }),
    );
  });

  it.each(Tone.options)('%s neither threatens nor leaves a hole', (of) => {
    const NEVER = /embarg|polic[ií]a|denunci|delito|estafa|moros|oferta vinculante|\{\{|\[\[|undefined|última oportunidad/iu;
    const LEGAL = /juzgado|judicial|abogado|tribunal|requiere formalmente|prescripción|40 €|costes de cobro|impag|deuda/i;
    for (const [id, facts] of SCENES) {
      const { model, gaps } = compose(id, inTone(facts, of));
      const text = read(model).join('\n');
      expect(text).not.toMatch(NEVER);
      if (isFriendly(id)) expect(text).not.toMatch(LEGAL);
      expect(gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    }
  });

  const spoken = Object.values(templates).filter(speaksInTones);
  it.each(spoken.map(({ id }) => id))('%s sounds different in each', (id) => {
    const texts = Tone.options.map((of) => read(compose(id, inTone(FACTS[id], of)).model).join('\n'));
    expect(new Set(texts).size).toBe(4);
  });

  it('are there, or the letter tells why it has one voice', () => {
    expect(Object.values(templates).filter((one) => speaksInTones(one) === (one.oneVoice !== undefined))).toEqual([]);
  });

  it('are those of the letter where nobody chose', () => {
    for (const [id, facts] of SCENES) {
      expect(read(compose(id, facts).model)).toEqual(read(compose(id, inTone(facts, usualTone(id))).model));
    }
  });
});

describe('what each tone would say', () => {
  it('lists the paragraphs that change, in the order of the letter, and a tone that is silent has no text', () => {
    const voices = voicesOf({ templateId: 'L07', facts: FACTS.L07, formats });
    expect(voices).toEqual([
      {
        label: 'T1',
        texts: {
          warm: 'Lamentamos llegar a este punto y preferiríamos no seguir adelante: todavía puede evitarse con el pago dentro del plazo.',
          neutral: 'Preferiríamos no tener que llegar a ello: todavía puede evitarse con el pago dentro del plazo.',
          firm: 'Todavía puede evitarse con el pago dentro del plazo.',
        },
      },
    ]);
    expect(voicesOf({ templateId: 'L02', facts: FACTS.L02, formats }).map(({ label }) => label)).toEqual([
      'subject',
      'P2',
      'P4',
      'P5',
      'P6',
      'P7',
    ]);
  });
});
