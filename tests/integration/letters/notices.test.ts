/** The notices over the ledger: when each may be written, what it says of what happened, and what it leaves behind. */
import { describe, expect, it } from 'vitest';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { LetterKind } from '../../../shared/domain/letters/letter-kinds.ts';
import { aDebtor } from '../../support/builders.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenPayment } from './paper-scene.ts';
import { day, givenLateDebt, givenRegistered, givenShop, previewOf, register, storedBytes } from './scene.ts';

const against = async (app: TestApp, debtorId: DebtorId, letter: LetterKind) =>
  (await app.given('letters.offers', { debtorId })).offers.find((offer) => offer.letter === letter)?.against ?? 'yes';

async function givenNotice(app: TestApp, debtorId: DebtorId, letter: LetterKind, change: Partial<LetterOptions> = {}) {
  const proposed = await app.given('letters.options', { debtorId, letter });
  const options = { ...proposed.options, ...change };
  const { letterId } = await app.given('letters.saveDraft', { debtorId, options });
  const { gaps } = await previewOf(app, debtorId, options);
  const done = await register(app, debtorId, letterId, options);
  if (!done.ok) throw new Error(`${done.error.code}: ${JSON.stringify(gaps)}`);
  return { letterId, options, text: await pdfText(await storedBytes(app, letterId)) };
}

async function givenTalks(app: TestApp, debtorId: DebtorId) {
  const { letterId } = await givenRegistered(app, debtorId, {}, 'invitation');
  app.setToday('2026-10-05');
  const sent = {
    letterId,
    channel: 'burofax',
    sentOn: day('2026-10-01'),
    result: 'delivered',
    resultOn: day('2026-10-05'),
  } as const;
  await app.given('letters.recordDelivery', sent);
  app.setToday('2026-10-20');
  const meeting = { letterId, kind: 'meeting', on: day('2026-10-20'), means: 'video' } as const;
  await app.given('negotiations.record', { ...meeting, note: 'Ofrece 312,45 euros', lawyers: 'Elena Ríos (por el acreedor)' });
  return letterId;
}

describe('the end of a negotiation', () => {
  it('is written once, tells dates and object alone, ends it that day and frees the last notice on the next', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    expect(await against(app, debtorId, 'closing')).toBe('no-invitation');
    const invitationId = await givenTalks(app, debtorId);
    app.setToday('2026-11-10');
    expect(await against(app, debtorId, 'last-notice')).toBe('negotiation-open');
    // What was negotiated is told as it was, whatever was paid since.
    await givenPayment(app, debtorId, 10_000);
    const record = await givenNotice(app, debtorId, 'record');
    expect(record.text).toContain('20 de octubre de 2026, por videoconferencia');
    expect(record.text).toContain('Elena Ríos (por el acreedor)');
    const closing = await givenNotice(app, debtorId, 'closing');
    expect(closing.options).toMatchObject({ paper: { about: invitationId }, invoiceIds });
    expect(closing.text).toContain('con un principal pendiente de 646,38 €');
    for (const { text } of [record, closing]) expect(text).not.toContain('312');
    app.setToday('2026-11-11');
    expect(await against(app, debtorId, 'last-notice')).toBe('yes');
    expect(await against(app, debtorId, 'closing')).toBe('negotiation-ended');
    const [tracker] = (await app.given('negotiations.list', { debtorId })).negotiations;
    // The debtor never wrote, so the year still runs from the receipt.
    expect(tracker).toMatchObject({
      state: 'ended',
      endedOn: '2026-11-10',
      cause: 'closed',
      lapsesOn: '2027-10-05',
      closing: { letterId: closing.letterId },
      record: { letterId: record.letterId, isSigned: false },
    });
    expect(tracker?.reasons).toContain('closing-unproven');
    await app.given('letters.annul', { id: closing.letterId, reason: 'se retoma' });
    expect(await against(app, debtorId, 'last-notice')).toBe('negotiation-open');
  });
});

describe('a suspension', () => {
  it('comes after a reminder, is asked about on its day, and is taken back with the letter', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId } = await givenLateDebt(app);
    expect(await against(app, debtorId, 'suspension')).toBe('no-notice-yet');
    await givenRegistered(app, debtorId, {}, 'reminder');
    app.setToday('2026-10-12');
    const notice = { variant: 'service', service: 'el mantenimiento', on: day('2026-10-26') } as const;
    const ticked = { isContinuing: true, isNotEssential: true, isNotContested: true };
    const proposed = await app.given('letters.options', { debtorId, letter: 'suspension' });
    // Ten natural days are Thursday 22.
    expect(proposed.options.notice).toEqual({ variant: 'service', on: '2026-10-22' });
    const { letterId, text } = await givenNotice(app, debtorId, 'suspension', { notice: { ...notice, ...ticked } });
    expect(text).toContain('Aviso de suspensión del mantenimiento por falta de pago');
    expect(text).not.toMatch(/40 €|intereses de demora/);
    app.setToday('2026-10-26');
    await app.run('agenda.recompute', {});
    const { row } = await app.given('agenda.ofDebtor', { debtorId });
    expect(row).toMatchObject({ step: 'keep-announcement', announcement: { what: 'suspension', on: '2026-10-26' } });
    await app.given('letters.annul', { id: letterId, reason: 'pagó' });
    expect((await app.given('agenda.ofDebtor', { debtorId })).row?.announcement).toBeUndefined();
  });

  it('is told to be over once paid, with the payment', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId } = await givenLateDebt(app);
    await givenRegistered(app, debtorId, {}, 'reminder');
    expect(await against(app, debtorId, 'restoration')).toBe('no-suspension');
    const notice = {
      variant: 'service',
      service: 'el mantenimiento',
      on: day('2026-10-26'),
      isContinuing: true,
      isNotEssential: true,
      isNotContested: true,
    } as const;
    await givenNotice(app, debtorId, 'suspension', { notice });
    expect(await against(app, debtorId, 'restoration')).toBe('service-still-owed');
    const { total } = await app.given('debtors.claim', { id: debtorId });
    await givenPayment(app, debtorId, total);
    const { text } = await givenNotice(app, debtorId, 'restoration');
    expect(text).toContain('se restablece el mantenimiento en las condiciones habituales');
    expect(text).toContain('del 1 de octubre de 2026');
  });
});

describe('the credit file', () => {
  it('is named only by who takes part in one, after a demand', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId } = await givenLateDebt(app);
    expect(await against(app, debtorId, 'credit-file')).toBe('credit-file-off');
    const settings = await app.given('settings.get', {});
    await app.given('settings.save', { settings: { ...settings, creditFiles: 'ASNEF, Experian Badexcug' } });
    expect(await against(app, debtorId, 'credit-file')).toBe('credit-file-alone');
    await givenRegistered(app, debtorId, {}, 'demand');
    const { text } = await givenNotice(app, debtorId, 'credit-file', { notice: { isNotContested: true } });
    expect(text).toContain('podrán comunicarse a ASNEF y Experian Badexcug, en los que participa');
  });
});

it('announces the agency for the day after the term, and offers a town hall none of this', async () => {
  const app = await givenShop('2026-10-01');
  const { debtorId } = await givenLateDebt(app);
  await givenRegistered(app, debtorId, {}, 'reminder');
  const notice = { name: 'Gestiones Imaginarias, S.L.', phone: '910 000 009', email: 'hola@gestiones.example' };
  const { text } = await givenNotice(app, debtorId, 'agency', { notice });
  expect(text).toContain('encargaremos la gestión de este cobro a Gestiones Imaginarias, S.L.');
  const announced = app.sql().prepare("SELECT what, dueOn FROM announced_consequences WHERE what = 'agency'").all();
  expect(announced).toHaveLength(1);
  const { id: townHall } = await app.given('debtors.save', {
    fields: aDebtor({ kind: 'public', name: 'Ayuntamiento de Villaficción', taxId: 'P2809999B' }),
  });
  for (const letter of ['closing', 'record', 'credit-file', 'suspension', 'restoration', 'agency', 'assignment'] as const) {
    expect(await against(app, townHall, letter), letter).toBe('not-for-public');
  }
});
