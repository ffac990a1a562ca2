/** Messages about the instalments of a signed agreement, and about the meeting that an invitation proposed. */
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import { givenSigned, openScene, pay, type Scene, TODAY } from '../agreements/scene.ts';
import { givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';
import { day } from '../payments/debts.ts';

const IN_TWO_MONTHS = {
  includes: { interest: false, compensation: false, costs: false },
  cash: { kind: 'equal', count: 2, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false },
} as const;

const sms = async ({ app, debtorId }: Scene, text: ShortTextId, agreementId?: Awaited<ReturnType<typeof givenSigned>>) => {
  const { forms } = await app.given('texts.compose', { debtorId, text, ...(agreementId && { agreementId }) });
  const { body = '', gaps = [] } = forms.find(({ form }) => form === 'sms') ?? {};
  return { body, gaps };
};

it('names the instalment that comes next until its day has passed, and then as one that is late', async () => {
  const scene = await openScene();
  expect((await sms(scene, 'S6')).gaps).toContain('instalment');
  const id = await givenSigned(scene, IN_TWO_MONTHS);
  expect((await sms(scene, 'S6')).body).toContain('el 1 de diciembre corresponde el plazo 1 del acuerdo A-2026/0001.');
  expect((await sms(scene, 'S7')).gaps).toContain('instalment');

  scene.app.setToday('2026-12-02');
  expect((await sms(scene, 'S6')).body).toContain('el 1 de enero corresponde el plazo 2 ');
  expect((await sms(scene, 'S7', id)).body).toContain('No vemos el plazo 1 del acuerdo A-2026/0001.');

  await pay(scene, 50_000, '2026-12-02');
  expect((await sms(scene, 'S7')).gaps).toContain('instalment');
});

it('says of an instalment what is left of it', async () => {
  const scene = await openScene();
  await givenSigned(scene, IN_TWO_MONTHS);
  await pay(scene, 12_000, TODAY);
  const { forms } = await scene.app.given('texts.compose', { debtorId: scene.debtorId, text: 'S6' });
  expect(forms[0]?.body).toContain('de 380,00 €');
});

it('speaks of the agreement that is meant', async () => {
  const scene = await openScene();
  const [first, second] = scene.invoiceIds;
  const of = (invoiceId: typeof first, firstOn: string) => ({
    ...IN_TWO_MONTHS,
    invoiceIds: invoiceId ? [invoiceId] : [],
    cash: { ...IN_TWO_MONTHS.cash, firstOn: day(firstOn) },
  });
  await givenSigned(scene, of(first, '2026-12-01'));
  const later = await givenSigned(scene, of(second, addDays(day('2026-12-01'), 9)));
  expect((await sms(scene, 'S6')).body).toContain('A-2026/0001');
  expect((await sms(scene, 'S6', later)).body).toContain('el 10 de diciembre corresponde el plazo 1 del acuerdo A-2026/0002.');
});

it('confirms the meeting that the registered invitation proposed', async () => {
  const app = await givenShop('2026-10-01');
  const { debtorId } = await givenLateDebt(app);
  const asked = { debtorId, text: 'S9' } as const;
  expect((await app.given('texts.compose', asked)).forms[0]?.gaps).toContain('meeting');
  const negotiation = { by: 'video', on: day('2026-10-20'), at: '11:30', isRecurring: false } as const;
  const { letterId } = await givenRegistered(app, debtorId, { negotiation }, 'invitation');
  const { row } = await app.given('letters.get', { id: letterId });
  const [email, , formal] = (await app.given('texts.compose', asked)).forms;
  expect(email?.subject).toBe(`Primer contacto, ${row.number}`);
  expect(formal?.body).toBe('Gracias por contestar. Quedamos el 20 de octubre a las 11:30, por videoconferencia.');
});
