/** The owner's own words and the tone, from saving them to the registered paper. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenDraft, givenLateDebt, givenRegistered, givenShop, previewOf, register, storedBytes } from './scene.ts';

const CLOSE = 'P13b';
const OWN = { [CLOSE]: '{{acreedor.nombre}} se reserva todo lo que la ley le da.' };
const save = (app: TestApp, lines: Record<string, string>, templateId: 'L04' | 'L06' = 'L04') =>
  app.call('letterTexts.save', { templateId, lines });
const versionsOf = async (app: TestApp) =>
  (await app.given('letterTexts.get', { templateId: 'L04' })).versions.map(({ version, lines }) => [version, lines]);
const storedVersion = (app: TestApp, id: LetterId) =>
  (app.sql().prepare('SELECT templateVersion FROM letters WHERE id = ?').get(id) as { templateVersion: string }).templateVersion;

describe('own words', () => {
  it('are printed, are told apart by version, and go back to any of them and to the original', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    expect(await app.given('letterTexts.list', {})).toEqual({ texts: [] });

    expect(await save(app, OWN)).toEqual({ ok: true, value: { version: 1 } });
    // The same again is no version; what is the original's is no change.
    expect(await save(app, { ...OWN, P15: 'Atentamente,' })).toEqual({ ok: true, value: { version: 1 } });
    expect(await app.given('letterTexts.list', {})).toEqual({
      texts: [{ templateId: 'L04', changed: 1, version: 1, madeAt: expect.any(String), madeBy: 'Rosa Tornillo Supuesta' }],
    });
    const { options } = await givenDraft(app, debtorId);
    expect(await pdfText((await previewOf(app, debtorId, options)).bytes)).toContain('se reserva todo lo que la ley le da');

    await save(app, { [CLOSE]: '{{acreedor.nombre}} se reserva lo demás.' });
    await app.given('undo.last', {});
    expect(await versionsOf(app)).toEqual([
      [3, OWN],
      [2, { [CLOSE]: '{{acreedor.nombre}} se reserva lo demás.' }],
      [1, OWN],
    ]);
    expect(await app.given('letterTexts.restore', { templateId: 'L04', version: 0 })).toEqual({ version: 4 });
    expect(await app.given('letterTexts.list', {})).toEqual({ texts: [] });
    expect(await app.given('letterTexts.restore', { templateId: 'L04', version: 2 })).toEqual({ version: 5 });
    expect(await app.call('letterTexts.restore', { templateId: 'L04', version: 99 })).toEqual({
      ok: false,
      error: { code: 'letter-text-version-not-found' },
    });
    const payloads = app.sql().prepare("SELECT payload FROM events WHERE type LIKE 'letter-text-%' ORDER BY seq").all();
    expect(JSON.stringify(payloads)).not.toContain('reserva');
    expect(payloads).toHaveLength(5);
  });

  it('are refused where the law is lost, sentence by sentence, and nothing is kept', async () => {
    const app = await givenShop();
    expect(await save(app, { [CLOSE]: 'Ya veremos.', P99: 'x', P11: '' })).toEqual({
      ok: false,
      error: {
        code: 'letter-text-refused',
        fields: {
          [CLOSE]: 'letterTexts.faults.keep-data',
          P99: 'letterTexts.faults.no-paragraph',
          P11: 'letterTexts.faults.empty',
        },
      },
    });
    expect(await versionsOf(app)).toEqual([]);
    // The paragraphs that an invitation takes from the demand are changed there.
    expect((await save(app, { 'L04.P13b': OWN[CLOSE] ?? '' }, 'L06')).ok).toBe(false);
  });

  it('stay on a registered letter as they were printed, whatever is changed afterwards', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    await save(app, OWN);
    const { letterId } = await givenRegistered(app, debtorId);
    const before = await storedBytes(app, letterId);
    expect(storedVersion(app, letterId)).toBe('l04-es-2+1');
    const registered = (await app.given('letters.get', { id: letterId })).registered;
    expect(registered?.wordings).toEqual([{ templateId: 'L04', version: 1, on: app.application.ctx.today() }]);
    // The code of its pages finds it, as it is printed, typed in haste or read by a scanner.
    const code = registered?.code ?? '';
    for (const text of [code, code.toLowerCase(), code.replace('-', ''), ` ${code} `]) {
      expect((await app.given('find.anything', { text, most: 5 })).letters).toMatchObject([{ id: letterId }]);
      expect((await app.given('letters.list', { filter: { status: 'all', text }, offset: 0, limit: 5 })).rows).toMatchObject([
        { id: letterId },
      ]);
    }
    expect((await app.given('find.anything', { text: '0000-FFFF', most: 5 })).letters).toEqual([]);
    await save(app, {});
    expect(await storedBytes(app, letterId)).toEqual(before);
    const { facts } = app.sql().prepare('SELECT facts FROM letters WHERE id = ?').get(letterId) as { facts: string };
    expect(JSON.parse(facts).facts.wording).toEqual({ version: '1', lines: OWN });
  });

  it('register nothing when they are changed between looking and registering', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId, options } = await givenDraft(app, debtorId);
    const { amounts } = await previewOf(app, debtorId, options);
    const registering = app.run('letters.register', { letterId, total: amounts.total });
    await save(app, OWN);
    expect(await registering).toEqual({ ok: false, error: { code: 'letter-debt-changed' } });
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
  });

  it('reach the letter that takes its paragraphs', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    await save(app, OWN);
    const { letterId } = await givenRegistered(app, debtorId, {}, 'invitation');
    expect(await pdfText(await storedBytes(app, letterId))).toContain('se reserva todo lo que la ley le da');
    expect(storedVersion(app, letterId)).toBe('l06-es-2+L04.1');
    expect((await app.given('letters.get', { id: letterId })).registered?.wordings).toMatchObject([
      { templateId: 'L04', version: 1 },
    ]);
  });
});

describe('the preview of words', () => {
  const text = async (app: TestApp, input: InputOf<AppContract['letterTexts.preview']>) => {
    const drawn = await app.run('letterTexts.preview', input);
    if (!drawn.ok) throw new Error(drawn.error.code);
    const { token } = drawn.value;
    const file = app.application.fileOf(token);
    return pdfText(new Uint8Array(readFileSync(file?.path ?? '')));
  };

  it('shows an invented debtor, or the draft it was opened from, in words that are not saved', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { letterId } = await givenDraft(app, debtorId);
    const example = await text(app, { templateId: 'L04', lines: OWN });
    expect(example).toContain('Talleres Ficticio, S.L.');
    expect(example).toContain('se reserva todo lo que la ley le da');
    const real = await text(app, { templateId: 'L04', lines: OWN, letterId });
    expect(real).toContain('Talleres Hermanos Ficticio, S.L.');
    expect(real).toContain('se reserva todo lo que la ley le da');
    expect(await text(app, { templateId: 'L02', lines: {}, letterId, tone: 'final' })).toContain(
      'El pago debe hacerse antes del',
    );
    expect(await versionsOf(app)).toEqual([]);
  });
});

describe('the tone', () => {
  it('is proposed by the step and the class of the debtor, and stays with the letter', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const toneOf = async (letter: 'reminder' | 'second-reminder' | 'invitation') =>
      (await app.given('letters.options', { debtorId, letter })).options.tone;
    expect([await toneOf('reminder'), await toneOf('second-reminder'), await toneOf('invitation')]).toEqual([
      'neutral',
      'firm',
      'firm',
    ]);
    await app.given('agenda.setLadder', { debtorId, ladderId: 'gentle' });
    expect([await toneOf('reminder'), await toneOf('second-reminder')]).toEqual(['warm', 'neutral']);

    const { options } = await givenDraft(app, debtorId, {}, 'reminder');
    const { usual, paragraphs } = await app.given('letterTexts.voices', { debtorId, options });
    expect(usual).toBe('warm');
    expect(paragraphs.find(({ label }) => label === 'P7')?.texts).toEqual({
      warm: 'Muchas gracias y un cordial saludo,',
      neutral: 'Un cordial saludo,',
      firm: 'Un saludo,',
      final: 'Atentamente,',
    });
    const { letterId } = await givenRegistered(app, debtorId, { tone: 'final' }, 'reminder');
    expect(await pdfText(await storedBytes(app, letterId))).toContain('El pago debe hacerse antes del');
    const { facts } = app.sql().prepare('SELECT facts FROM letters WHERE id = ?').get(letterId) as { facts: string };
    expect(JSON.parse(facts).facts.choices.tone).toBe('final');
  });
});
