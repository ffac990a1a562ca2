import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LadderSection } from '../../../renderer/features/follow-up/index.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/dunning/default-policy.ts';
import { PauseId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, anInvoiceId, day, euros, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

type FollowUp = OutputOf<AppContract['agenda.ofDebtor']>;
const PAUSE = PauseId.parse('f0000000-0000-4000-8000-000000000001');
const step = (id: string, position: number, afterDays: number) => ({
  id,
  position,
  total: 4,
  afterDays,
  channel: 'call' as const,
  tone: 'warm' as const,
});

const followUp = (change: Partial<FollowUp> = {}): FollowUp => ({
  row: {
    debtorId: aDebtorId(),
    name: 'Bar Inventado',
    kind: 'business',
    behaviour: 'unclassified',
    group: 'today',
    step: 'rung',
    on: day('2030-02-10'),
    because: { code: 'rung-due', params: { dueOn: '2030-02-03', position: 3, total: 4 } },
    amount: euros(605),
    oldestDays: 7,
    invoices: [{ id: anInvoiceId(), number: 'F-1' }],
    invoiceCount: 1,
    reach: { address: false, onlyInWriting: false },
  },
  ladder: {
    id: 'standard',
    name: 'Normal',
    own: false,
    steps: [
      { ...step('courtesy', 1, -3), channel: 'message', text: 'S1', state: 'passed' },
      { ...step('call-1', 2, 1), state: 'done', on: day('2030-02-05') },
      { ...step('reminder', 3, 7), channel: 'email', text: 'S2', state: 'now', on: day('2030-02-10') },
      {
        ...step('second-reminder', 4, 14),
        channel: 'email',
        text: 'S3',
        state: 'next',
        on: day('2030-02-18'),
        announces: 'demand',
      },
    ],
  },
  debts: [],
  contacts: [],
  pauses: [],
  credibility: { announced: 0, kept: 0 },
  excuses: [],
  brokenPromises: 0,
  addressedAs: 'usted',
  onlyInWriting: false,
  ...change,
});

const shown = <LadderSection debtorId={aDebtorId()} name="Bar Inventado" />;

it('says of each step what became of it, with its day, and which one is to be done now', async () => {
  renderFeature(shown, { bridge: fakeBridge({ 'agenda.ofDebtor': ok(followUp()) }) });
  const stairs = await screen.findByRole('list', { name: 'Escalera «Normal»' });
  const steps = within(stairs).getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '))).toEqual([
    'Quedó atrás3 días antesAviso antes de vencerMensaje',
    'Hecho5 feb 2030Llamada',
    'Toca ahora10 feb 20301.er recordatorioCorreo',
    'Después18 feb 20302.º recordatorioCorreoAnuncia el requerimiento',
  ]);
  expect(steps.map((one) => one.getAttribute('aria-current'))).toEqual([null, null, 'step', null]);
});

it('lists what goes another way with its reason, and what waits with its day; both go on when told', async () => {
  const bridge = fakeBridge({
    'agenda.ofDebtor': ok(
      followUp({
        debts: [
          {
            invoiceId: anInvoiceId(2),
            number: 'F-2',
            outstanding: euros(100),
            step: 'review-dispute',
            on: day('2030-03-01'),
            because: { code: 'dispute-waiting', params: { since: '2030-02-01' } },
          },
          {
            invoiceId: anInvoiceId(3),
            number: 'F-3',
            outstanding: euros(50),
            step: 'resume-pause',
            on: day('2030-02-20'),
            because: { code: 'paused', params: { until: '2030-02-20' } },
          },
        ],
        pauses: [
          {
            id: PAUSE,
            invoiceId: anInvoiceId(3),
            number: 'F-3',
            kind: 'pause',
            reason: 'Falta el albarán',
            from: day('2030-02-01'),
            until: day('2030-02-20'),
          },
        ],
      }),
    ),
    'agenda.resume': ok({}),
    'agenda.pause': ok({ id: PAUSE }),
  });
  renderFeature(shown, { bridge });
  const apart = within(await screen.findByRole('region', { name: 'Van por otro camino' })).getAllByRole('listitem');
  expect(apart.map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '))).toEqual([
    'F-2 · 100,00 € · en disputa, 1 mar 2030. Discute la factura desde el 1 feb 2030 y sigue sin aclararse.Pausar F-2',
    'F-3 · 50,00 € · en pausa, 20 feb 2030. Lo dejaste en pausa hasta el 20 feb 2030.',
  ]);
  await user.click(screen.getByRole('button', { name: 'Reanudar la factura F-3' }));
  await waitFor(() => expect(bridge.calls.at(-1)).toEqual({ channel: 'agenda.resume', input: { id: PAUSE } }));
});

it('gives the debtor another ladder, or the one of their class again', async () => {
  const bridge = fakeBridge({
    'agenda.ofDebtor': ok(followUp({ ladder: { ...followUp().ladder, id: 'firm', name: 'Firme: no quiere', own: true } })),
    'policy.get': ok({ version: 1, policy: DEFAULT_POLICY, isOriginal: true, usedBy: [] }),
    'agenda.setLadder': ok({}),
  });
  renderFeature(shown, { bridge });
  await user.click(await screen.findByRole('button', { name: 'Cambiar de escalera' }));
  const chosen = await screen.findByRole<HTMLInputElement>('radio', { name: /Firme/ });
  expect(chosen.checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'La de su clase' }));
  await user.click(screen.getByRole('button', { name: 'Seguir esta escalera' }));
  await waitFor(() => expect(bridge.calls.at(-1)).toEqual({ channel: 'agenda.setLadder', input: { debtorId: aDebtorId() } }));
});

it('is not there for who owes nothing', async () => {
  const bridge = fakeBridge({ 'agenda.ofDebtor': ok({ ...followUp(), row: undefined }) });
  renderFeature(shown, { bridge });
  await waitFor(() => expect(bridge.calls).toHaveLength(1));
  expect(screen.queryByRole('region')).toBeNull();
});
