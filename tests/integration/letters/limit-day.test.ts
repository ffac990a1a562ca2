/** The last day to pay that a letter names, where the day of receipt is known, over the calendar of a shop of Madrid. */
import { expect, it } from 'vitest';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { TestApp } from '../../support/test-app.ts';
import { day, givenDraft, givenLateDebt, givenShop, previewOf } from './scene.ts';

async function written(app: TestApp, change: Partial<LetterOptions>) {
  const { debtorId } = await givenLateDebt(app, {});
  const { options } = await givenDraft(app, debtorId, change);
  const { paragraphs, gaps } = await previewOf(app, debtorId, options);
  const text = paragraphs
    .map((paragraph) => paragraph.text)
    .join('\n')
    .replaceAll('\u00a0', ' ');
  const limit = /a más tardar el (\d+ de [a-z]+ de \d{4})/.exec(text)?.[1];
  const told = gaps
    .filter(({ code }) => ['term-on-rest-day', 'month-of-rest', 'term-in-the-past'].includes(code))
    .map(({ code, severity, detail }) => [code, severity, ...(detail === undefined ? [] : [detail])]);
  return { text, limit, told };
}

it('ten days that end in a long weekend run to the first business day', async () => {
  // Friday 27 November + 10 = Monday 7 December, which Madrid keeps in 2026; the 8th is the Inmaculada.
  const app = await givenShop('2026-11-27');
  expect(await written(app, { channel: 'email', termDays: 10 })).toMatchObject({ limit: '9 de diciembre de 2026', told: [] });
});

it('a day of the owner counts, and one that they took off does not', async () => {
  const app = await givenShop('2026-11-27');
  await app.given('holidays.add', { on: day('2026-12-09'), name: 'Fiesta patronal', everyYear: true });
  expect((await written(app, { channel: 'by-hand', termDays: 10 })).limit).toBe('10 de diciembre de 2026');
  await app.given('holidays.takeOff', { on: day('2026-12-07') });
  expect((await written(app, { channel: 'by-hand', termDays: 10 })).limit).toBe('7 de diciembre de 2026');
});

it('a day that the owner writes stays, and is told when it rests', async () => {
  const app = await givenShop('2026-11-27');
  const on = (limitOn: string) => written(app, { channel: 'email', limitOn: day(limitOn) });
  expect(await on('2026-12-08')).toMatchObject({
    limit: '8 de diciembre de 2026',
    told: [['term-on-rest-day', 'warns', 'Inmaculada Concepción']],
  });
  expect(await on('2026-12-12')).toMatchObject({ told: [['term-on-rest-day', 'warns', 'sábado']] });
  expect(await on('2026-12-13')).toMatchObject({ told: [['term-on-rest-day', 'warns', 'domingo']] });
  expect(await on('2026-12-10')).toMatchObject({ limit: '10 de diciembre de 2026', told: [] });
  expect(await on('2026-11-27')).toMatchObject({ told: [['term-in-the-past', 'blocks']] });
});

it('natural days from receipt stay as they are', async () => {
  const app = await givenShop('2026-11-27');
  const { text, limit, told } = await written(app, { channel: 'burofax', termDays: 10, limitOn: day('2026-12-08') });
  expect({ limit, told }).toEqual({ limit: undefined, told: [] });
  expect(text).toContain('en el plazo de 10 días naturales');
});

it('in August the letter of one who rests is told so, and can still be registered', async () => {
  const app = await givenShop('2026-08-05');
  expect((await written(app, { channel: 'burofax' })).told).toEqual([]);
  await app.given('holidays.saveSettings', { settings: { august: 'rest' } });
  expect((await written(app, { channel: 'burofax' })).told).toEqual([['month-of-rest', 'warns']]);
  app.setToday('2026-09-01');
  expect((await written(app, { channel: 'burofax' })).told).toEqual([]);
});
