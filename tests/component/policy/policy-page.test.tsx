import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { PolicyPage } from '../../../renderer/features/policy/policy-page.tsx';
import { usePolicyEdit } from '../../../renderer/features/policy/store.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/dunning/default-policy.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, aJobId, day, type FakeBridge, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

type Preview = OutputOf<AppContract['policy.preview']>;
const NOTHING_CHANGES: Preview = {
  debtors: 40,
  changed: 0,
  today: { before: 2, after: 2 },
  tomorrow: { before: 4, after: 4 },
  week: { before: 9, after: 9 },
  byChannel: [{ channel: 'call', before: 9, after: 9 }],
  examples: [],
};
const rung = { id: 'call-1', position: 2, total: 9, afterDays: 1, tone: 'warm' as const };
const SEVEN: Preview = {
  ...NOTHING_CHANGES,
  changed: 3,
  tomorrow: { before: 4, after: 7 },
  examples: [
    {
      debtorId: aDebtorId(),
      name: 'Bar Inventado',
      before: {
        step: 'rung',
        on: day('2030-02-12'),
        because: { code: 'rung-due', params: {} },
        rung: { ...rung, channel: 'call' },
      },
      after: {
        step: 'rung',
        on: day('2030-02-11'),
        because: { code: 'rung-due', params: {} },
        rung: { ...rung, channel: 'message', text: 'S2' },
      },
    },
  ],
};

/** Each preview that is asked for gets the next answer; the last one stays. */
function shop(...previews: readonly Preview[]): FakeBridge {
  let asked = 0;
  const bridge = fakeBridge({
    'policy.get': ok({
      version: 1,
      madeAt: '2030-01-01T09:00:00.000Z',
      policy: DEFAULT_POLICY,
      isOriginal: true,
      usedBy: DEFAULT_POLICY.ladders.map(({ id }) => ({ ladderId: id, owing: id === 'standard' ? 12 : 0, chosen: 0 })),
    }),
    'policy.preview': () => {
      asked += 1;
      const jobId: JobId = aJobId(asked);
      const value = previews[Math.min(asked, previews.length) - 1];
      queueMicrotask(() =>
        act(() => bridge.emit('job.finished', { jobId, channel: 'policy.preview', outcome: ok(value) as never })),
      );
      return ok({ jobId });
    },
    'policy.save': ok({ version: 2 }),
  });
  return bridge;
}
const callsOf = (bridge: FakeBridge, channel: string) => bridge.calls.filter((call) => call.channel === channel);

beforeEach(() => usePolicyEdit.setState(usePolicyEdit.getInitialState()));

it('tells what an edit would change, in words and by name, before it is saved', async () => {
  const bridge = shop(NOTHING_CHANGES, SEVEN);
  renderFeature(<PolicyPage />, { bridge });
  expect(await screen.findByText('Mañana saldrían 4 avisos, igual que ahora.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: /^a 1 día/ }));
  await user.selectOptions(screen.getByLabelText('Por dónde'), 'message');
  const preview = screen.getByRole('region', { name: 'Qué cambiaría' });
  expect(await within(preview).findByText('Mañana saldrían 7 avisos en vez de 4.')).toBeDefined();
  expect(within(preview).getByText('Les cambia el siguiente paso a 3 deudores (de 40):')).toBeDefined();
  expect(within(preview).getByRole('link', { name: 'Bar Inventado' }).parentElement?.textContent?.replaceAll(/\s/g, ' ')).toBe(
    'Bar InventadoAhora: Llamar, 12 feb 2030Con el cambio: Mandar el primer recordatorio, 11 feb 2030',
  );
  expect(within(preview).getByText('Y a 2 más.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Guardar la política' }));
  await waitFor(() => expect(callsOf(bridge, 'policy.save')).toHaveLength(1));
  expect(callsOf(bridge, 'policy.save')[0]?.input).toMatchObject({
    policy: {
      ladders: [
        { rungs: expect.arrayContaining([{ id: 'call-1', afterDays: 1, channel: 'message', tone: 'warm', text: 'S2' }]) },
        {},
        {},
        {},
        {},
        {},
      ],
    },
  });
});

it('asks for nothing and saves nothing while something is wrong, and leads to its place', async () => {
  const bridge = shop(NOTHING_CHANGES);
  renderFeature(<PolicyPage />, { bridge });
  await screen.findByText('Mañana saldrían 4 avisos, igual que ahora.');
  await user.click(screen.getByRole('tab', { name: 'Modales' }));
  await user.clear(screen.getByLabelText('Desde las'));
  await user.type(screen.getByLabelText('Desde las'), '07:30');
  expect(await screen.findByText(/el horario no puede salirse de 9:00 a 20:00/)).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar la política' }).disabled).toBe(true);
  await user.click(screen.getByRole('tab', { name: 'Versiones' }).previousElementSibling as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Ir ahí' }));
  expect(screen.getByLabelText('Desde las')).toBeDefined();
  await user.clear(screen.getByLabelText('Días de margen para el banco'));
  expect(await screen.findByText(/Hay un campo que no se entiende/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Descartar los cambios' }));
  expect(screen.queryByText(/arregla esto/)).toBeNull();
  expect(callsOf(bridge, 'policy.save')).toEqual([]);
  for (const { input } of callsOf(bridge, 'policy.preview')) expect(input).toEqual({ policy: DEFAULT_POLICY });
});

it('goes from step to step with the arrows, and keeps a ladder that serves somebody', async () => {
  renderFeature(<PolicyPage />, { bridge: shop(NOTHING_CHANGES) });
  const stairs = within(await screen.findByRole('list', { name: 'Escalera «Normal»' }));
  act(() => stairs.getByRole('button', { name: /^3 días antes/ }).focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(stairs.getByRole('button', { name: /^a los 7 días/ }));
  expect(screen.getByRole('region', { name: 'Peldaño 3 de 9' })).toBeDefined();
  await user.keyboard('{End}');
  expect(screen.getByRole('region', { name: 'Peldaño 9 de 9' })).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('Se repite hasta que pague o se acabe').checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Más cosas que hacer con «Normal»' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Quitar la escalera' }));
  expect(stairs.getAllByRole('listitem')).toHaveLength(9);
});

it('keeps what is changed while the policy is being saved', async () => {
  const saved = Promise.withResolvers<void>();
  const bridge = shop(NOTHING_CHANGES, SEVEN);
  renderFeature(<PolicyPage />, { bridge });
  await screen.findByText('Mañana saldrían 4 avisos, igual que ahora.');
  await user.click(screen.getByRole('button', { name: /^a 1 día/ }));
  await user.selectOptions(screen.getByLabelText('Por dónde'), 'message');
  bridge.answer('policy.save', () => saved.promise.then(() => ok({ version: 2 })));
  await user.click(screen.getByRole('button', { name: 'Guardar la política' }));
  await user.selectOptions(screen.getByLabelText('Por dónde'), 'email');
  await act(async () => saved.resolve());
  expect(screen.getByLabelText<HTMLSelectElement>('Por dónde').value).toBe('email');
});
