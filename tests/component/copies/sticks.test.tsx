import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { StickStrip } from '../../../renderer/features/backup/stick-strip.tsx';
import { SticksCard } from '../../../renderer/features/backup/sticks-card.tsx';
import { minutesLeft } from '../../../renderer/features/backup/time-left.ts';
import type { Stick, StickActivity } from '../../../shared/contract/stick-state.ts';
import { aJobId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const stick: Stick = {
  id: 's1',
  name: 'Llave roja',
  totalBytes: 32_000_000_000,
  freeBytes: 28_500_000_000,
  isFat32: true,
  isReadOnly: false,
  whose: 'yours',
};
const answer = (sticks: readonly Stick[], activity?: StickActivity) =>
  ({ ok: true, value: { sticks: [...sticks], isAutomatic: true, ...(activity && { activity }) } }) as const;

function showStrip(activity: StickActivity, sticks = [stick]) {
  const bridge = fakeBridge({
    'sticks.state': answer(sticks, activity),
    'copies.state': { ok: true, value: { state: 'fresh', rehearsalIsDue: true } },
    'sticks.eject': { ok: false, error: { code: 'stick-not-ejected' } },
    'sticks.dismiss': { ok: true, value: {} },
    'jobs.cancel': { ok: true, value: {} },
  });
  renderFeature(<StickStrip isOnCopies={false} />, { bridge });
  return bridge;
}
const here = { stickId: 's1', name: 'Llave roja' } as const;

it('tells a copy that began by itself in words, and lets it be cancelled', async () => {
  const bridge = showStrip({ ...here, state: 'copying', jobId: aJobId(1) });
  expect(await screen.findByText('Copiando en «Llave roja». No la saques todavía.')).toBeTruthy();
  act(() => bridge.emit('job.progress', { jobId: aJobId(1), phase: 'writing-target', done: 3, total: 9 }));
  expect(await screen.findByText(/Escribiendo en la memoria/, { selector: '.figures' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect(bridge.calls.at(-1)).toEqual({ channel: 'jobs.cancel', input: { jobId: aJobId(1) } });
});

it('says when a slow stick will be ready', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  const bridge = showStrip({ ...here, state: 'copying', jobId: aJobId(1) });
  await screen.findByText(/^Copiando en/);
  const progress = (done: number) =>
    bridge.emit('job.progress', { jobId: aJobId(1), phase: 'writing-target', done, total: 100e6 });
  act(() => progress(0));
  now.mockReturnValue(21_000);
  // 10 MB in 20 s: 90 MB more take 180 s.
  act(() => progress(10e6));
  expect(await screen.findByText('Esta memoria va despacio: quedan unos 3 minutos.')).toBeTruthy();
  now.mockRestore();
});

it('says that the stick may go, lets it be ejected, and says what to do when the system does not', async () => {
  const bridge = showStrip({ ...here, state: 'copied', worn: true });
  expect(await screen.findByText('Ya puedes sacar la memoria.')).toBeTruthy();
  expect(screen.getByText(/cámbiala pronto por otra/)).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Probar que la copia funciona' })).getAttribute('href')).toBe('#/copias');
  await user.click(screen.getByRole('button', { name: 'Expulsar' }));
  expect(await screen.findByText(/El ordenador no ha soltado la memoria/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Entendido' }));
  expect(bridge.calls.at(-1)).toEqual({ channel: 'sticks.dismiss', input: {} });
});

it('tells why a copy failed, and offers no ejecting of what is gone', async () => {
  showStrip({ ...here, state: 'failed', code: 'disk-keeps-wrong', params: { place: 'target' } }, []);
  expect(await screen.findByText('No se ha podido copiar en «Llave roja».')).toBeTruthy();
  expect(screen.getByText(/dice tener más capacidad de la que tiene/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Expulsar' })).toBeNull();
});

it('lists what is plugged in, whose it is, and what can be done with each', async () => {
  const sticks = [
    stick,
    { ...stick, id: 's2', name: 'KINGSTON', whose: 'nobodys' },
    { ...stick, id: 's3', name: 'CÁMARA', whose: 'another', isReadOnly: true },
  ] as const satisfies readonly Stick[];
  const bridge = fakeBridge({
    'sticks.state': answer([]),
    'sticks.look': answer(sticks),
    'sticks.setAutomatic': { ok: true, value: {} },
  });
  const [onCopy, onAdopt] = [vi.fn(), vi.fn()];
  renderFeature(<SticksCard busy={false} encryption={undefined} onEncrypt={() => {}} onCopy={onCopy} onAdopt={onAdopt} />, {
    bridge,
  });
  await user.click(await screen.findByRole('button', { name: 'Copiar en «Llave roja»' }));
  await user.click(screen.getByRole('button', { name: 'Usar «KINGSTON» para las copias' }));
  expect([onCopy.mock.calls[0]?.[0].id, onAdopt.mock.calls[0]?.[0].id]).toEqual(['s1', 's2']);
  expect(screen.getByText(/Protegida contra escritura/)).toBeTruthy();
  expect(screen.getAllByText('Quedan libres 28,5 GB de 32 GB')).toHaveLength(3);
  expect(screen.getAllByRole('button', { name: /^Expulsar/ })).toHaveLength(3);
  await user.click(screen.getByRole('checkbox', { name: 'Copiar sola al conectarla' }));
  await waitFor(() => expect(bridge.calls.at(-1)).toEqual({ channel: 'sticks.setAutomatic', input: { isAutomatic: false } }));
});

it.each([
  ['too early to tell', 4_999, 0, 10, 100, undefined],
  ['soon over', 10_000, 0, 50, 100, undefined],
  ['nothing moved yet', 60_000, 5, 5, 100, undefined],
  ['at its end', 60_000, 0, 100, 100, undefined],
  ['a minute and a bit', 10_000, 0, 10, 71, 2],
  ['counted from where the phase began', 10_000, 40, 50, 110, 1],
] as const)('knows how long is left: %s', (_name, elapsed, from, done, total, minutes) => {
  expect(minutesLeft(elapsed, from, done, total)).toBe(minutes);
});
