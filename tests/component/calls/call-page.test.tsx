import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWindowKeys } from '../../../renderer/app/use-window-keys.ts';
import { CallPage } from '../../../renderer/features/calls/call-page.tsx';
import { forget } from '../../../renderer/features/calls/store.ts';
import { ContactId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, anInvoiceId, day, euros, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const id = aDebtorId();
const TODAY = '2026-11-16';

const debtor = {
  row: {
    id,
    name: 'Talleres Ficticio, S.L.',
    kind: 'business',
    kindConfirmed: true,
    behaviour: 'forgot',
    state: 'overdue',
    insolvent: false,
    outstanding: euros(900),
    overdue: euros(600),
    credit: euros(0),
    aging: { notDue: euros(300), upTo30: euros(600), upTo60: euros(0), upTo90: euros(0), over90: euros(0) },
    oldestDays: 14,
    openInvoices: 2,
  },
  fields: {
    kind: 'business',
    kindConfirmed: true,
    name: 'Talleres Ficticio, S.L.',
    isNaturalPerson: false,
    country: 'ES',
    tags: [],
    contacts: [],
  },
  behaviours: [],
  promises: [],
};
const brief = {
  warnings: [{ code: 'contacted-today' }, { code: 'outside-hours', from: '09:00', to: '20:00' }],
  reach: [
    { kind: 'phone', address: '+34910000011', mobile: false },
    { kind: 'phone', address: '+34600000011', mobile: true, name: 'Lola Imaginada', role: 'billing' },
  ],
  creditor: 'La Tuerca',
  invoice: { id: anInvoiceId(), number: 'F-1', dueOn: day('2026-11-02'), outstanding: euros(600) },
  unanswered: 0,
  isStep: true,
  soon: {
    next: day('2026-11-17'),
    inTwo: day('2026-11-18'),
    inThree: day('2026-11-19'),
    inFive: day('2026-11-23'),
    inThirty: day('2026-12-16'),
  },
};
const followUp = {
  ladder: { id: 'usual', name: 'La de siempre', own: false, steps: [] },
  debts: [],
  contacts: [],
  pauses: [],
  credibility: { announced: 0, kept: 0 },
  excuses: [{ excuse: 'ya_pagado', times: 2 }],
  brokenPromises: 0,
  addressedAs: 'usted',
  onlyInWriting: false,
};

function bridgeOf(change: Partial<typeof brief> & { readonly broken?: unknown } = {}) {
  return fakeBridge({
    'debtors.get': ok(debtor),
    'calls.brief': ok({ ...brief, ...change }),
    'agenda.ofDebtor': ok(followUp),
    'contacts.record': ok({ id: ContactId.parse('10000000-0000-4000-8000-000000000001') }),
    'texts.open': ok({}),
  });
}

/** With the keys of the window, as around every screen. */
function Keyed() {
  useWindowKeys({ ownKeysOnly: true, isFinding: false, onUndo: () => {}, onHelp: () => {}, onPalette: () => {} });
  return <CallPage params={{ debtorId: id }} />;
}

async function openCall(bridge = bridgeOf()) {
  const view = renderFeature(<Keyed />, { bridge, today: TODAY });
  await screen.findByRole('heading', { level: 1, name: 'Talleres Ficticio, S.L.' });
  return view.bridge;
}
const recorded = (bridge: ReturnType<typeof bridgeOf>) =>
  bridge.calls.filter(({ channel }) => channel === 'contacts.record').map(({ input }) => input);

describe('a call', () => {
  beforeEach(() => forget(id));

  it('writes a promise down in four keys, with what is late as its amount', async () => {
    const bridge = await openCall();
    await user.keyboard('1+7{Enter}');
    await screen.findByRole('heading', { name: 'Llamada apuntada' });
    expect(recorded(bridge)).toEqual([
      {
        debtorId: id,
        channel: 'call',
        direction: 'out',
        outcome: 'promised',
        doesStep: true,
        seconds: expect.any(Number),
        // 16 + 7
        promise: { amount: 60_000, promisedFor: '2026-11-23' },
      },
    ]);
    expect(screen.getByText(/Promete pagar 600,00.€ el lunes 23.nov.2026/)).toBeTruthy();
  });

  it('coaches an answer: what to say, what to ask for, when to come back; and notes it with Enter', async () => {
    const bridge = await openCall();
    await user.keyboard('t');
    const advice = screen.getByText(/Perfecto, ¿qué día y a qué cuenta/).closest('div');
    expect(advice?.textContent).toContain('El justificante de la transferencia');
    expect(advice?.textContent).toContain('Ya te lo había dicho 2 veces.');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(recorded(bridge)).toHaveLength(1));
    expect(recorded(bridge)[0]).toMatchObject({ outcome: 'says-paid', excuse: 'ya_pagado', again: '2026-11-18', doesStep: true });
  });

  it('writes no reason down of who is going through a bad time', async () => {
    const bridge = await openCall();
    await user.type(screen.getByRole('textbox', { name: /Nota/ }), 'está en el hospital');
    await user.keyboard('{Escape}j{Enter}');
    await waitFor(() => expect(recorded(bridge)).toHaveLength(1));
    const [input] = recorded(bridge);
    expect(input).toMatchObject({ outcome: 'other', note: 'Aplazar contacto', again: '2026-12-16' });
    expect(input).not.toHaveProperty('excuse');
  });

  it('does not take a call that nobody answered for the step, until the third', async () => {
    const first = await openCall();
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(recorded(first)).toMatchObject([{ outcome: 'no-answer', doesStep: false, again: '2026-11-17' }]));
  });

  it('takes the third unanswered call for the step, and says to write instead', async () => {
    const third = await openCall(bridgeOf({ unanswered: 2 }));
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(recorded(third)).toMatchObject([{ outcome: 'no-answer', doesStep: true }]));
  });

  it('keys are letters again inside a field', async () => {
    const bridge = await openCall();
    const note = screen.getByRole('textbox', { name: /Nota/ });
    await user.type(note, '12 t');
    expect(note).toHaveProperty('value', '12 t');
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
    expect(recorded(bridge)).toEqual([]);
  });

  it('keeps what was being written when the screen is left and opened again', async () => {
    const bridge = bridgeOf();
    const view = renderFeature(<Keyed />, { bridge, today: TODAY });
    await user.type(await screen.findByRole('textbox', { name: /Nota/ }), 'llama por la tarde');
    view.unmount();
    await openCall(bridge);
    expect(screen.getByRole('textbox', { name: /Nota/ })).toHaveProperty('value', 'llama por la tarde');
  });

  it('refuses a promise without its day, beside the field', async () => {
    const bridge = await openCall();
    await user.keyboard('1{Enter}');
    expect(await screen.findByText('Pon un día de hoy en adelante.')).toBeTruthy();
    expect(recorded(bridge)).toEqual([]);
  });

  it('opens by what happened before, and stops calling at the third broken promise', async () => {
    await openCall(bridgeOf({ broken: { promisedFor: day('2026-11-06'), amount: euros(100), count: 3 } }));
    expect(screen.getByText(/Habíamos quedado en que el 6.de.noviembre/)).toBeTruthy();
    expect(screen.getByText(/Ya son 3 promesas sin cumplir: no llames más/)).toBeTruthy();
  });

  it('warns and lets call: the number of the person can be chosen and dialled', async () => {
    const bridge = await openCall();
    const warning = screen.getByText('Antes de llamar').closest('div');
    expect(within(warning ?? document.body).getAllByRole('listitem')).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: /Lola Imaginada/ }));
    await user.click(screen.getByRole('button', { name: /Marcar/ }));
    await waitFor(() =>
      expect(bridge.calls.at(-1)).toEqual({
        channel: 'texts.open',
        input: { kind: 'tel', debtorId: id, to: '+34600000011' },
      }),
    );
  });
});
