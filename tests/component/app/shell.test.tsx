import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { App } from '../../../renderer/app/app.tsx';
import { announce } from '../../../renderer/lib/announcements.ts';
import { batchStore } from '../../../renderer/lib/letter-batch.ts';
import { aJobId, type FakeBridge, fakeBridge, installBridge, user } from '../../support/feature.tsx';

const open = {
  state: 'open',
  kind: 'main',
  hasMain: true,
  businessName: 'Carpintería Robles',
  today: '2030-02-10',
  version: '1.0.0',
};

/** The frame asks by itself how the copies are, and which sticks are plugged in. */
function openWindow(bridge: FakeBridge) {
  bridge.answer('copies.state', { ok: true, value: { state: 'none' } });
  bridge.answer('bin.state', { ok: false, error: { code: 'ledger-not-open' } });
  bridge.answer('sticks.state', { ok: true, value: { sticks: [], isAutomatic: true } });
  bridge.answer('copies.points', { ok: true, value: { jobId: aJobId() } });
  installBridge(bridge);
  // The frame alone: the pages of the sections have tests of their own.
  window.location.hash = '/nada';
  return render(<App nonce="" />);
}

it('stands with its landmarks and says that nothing leaves this computer', async () => {
  openWindow(fakeBridge({ 'ledger.state': { ok: true, value: open } }));
  await screen.findByRole('navigation', { name: 'Secciones' });
  expect(screen.getByRole('main')).toBeTruthy();
  expect((await screen.findByText('Aún no hay ninguna copia')).closest('footer')).toBeTruthy();
  expect(screen.getByRole('contentinfo').textContent).toContain('nada sale de este ordenador');
  expect(screen.queryByText('Datos de ejemplo')).toBeNull();
});

it('tells under other screens how far a batch of letters is, and leads back to it', async () => {
  openWindow(fakeBridge({ 'ledger.state': { ok: true, value: open } }));
  await screen.findByRole('contentinfo');
  expect(screen.queryByText(/^Cartas: /)).toBeNull();

  const running = { status: 'running', total: 40, name: 'Bar Sol', stopping: false } as const;
  act(() => batchStore.set({ ...running, done: 10 }));
  act(() => batchStore.set({ ...running, done: 11 }));
  const link = screen.getByRole('link', { name: 'Cartas: 12 de 40' });
  expect(link.closest('footer')).toBeTruthy();
  expect(link.getAttribute('href')).toBe('#/cartas/lote');

  act(() => batchStore.set({ status: 'done', registered: [], refused: [], stopped: false }));
  expect(screen.queryByText(/^Cartas: /)).toBeNull();
  act(() => batchStore.set({ status: 'none' }));
});

it('frames the example shop so that nobody takes it for their own books, and leads out of it', async () => {
  const bridge = fakeBridge({
    'ledger.state': { ok: true, value: { ...open, kind: 'example' } },
    'ledger.leaveExample': { ok: true, value: {} },
  });
  // Leaving leads to Hoy, which has tests of its own.
  bridge.answer('agenda.today', { ok: false, error: { code: 'ledger-not-open' } });
  bridge.answer('agenda.figures', { ok: false, error: { code: 'ledger-not-open' } });
  bridge.answer('rates.list', { ok: false, error: { code: 'ledger-not-open' } });
  openWindow(bridge);
  await screen.findByRole('complementary', { name: 'Datos de ejemplo' });
  await user.click(screen.getByRole('button', { name: 'Salir del ejemplo' }));
  await waitFor(() => expect(bridge.calls.map(({ channel }) => channel)).toContain('ledger.leaveExample'));
});

it.each([
  ['damaged', 'El libro está dañado'],
  ['foreign', 'Ese archivo no es un libro de Deudario'],
  ['newer', 'El libro es de una versión más nueva'],
  ['unwritable', 'No se puede escribir en el libro'],
])('explains a %s ledger instead of showing sections', async (state, title) => {
  openWindow(
    fakeBridge({ 'ledger.state': { ok: true, value: { state, hasMain: true, today: '2030-02-10', version: '1.0.0' } } }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

it('undoes with Ctrl+Z outside fields, and from the bar', async () => {
  const bridge = fakeBridge({
    'ledger.state': { ok: true, value: open },
    'undo.last': { ok: true, value: { label: 'payment-recorded' } },
  });
  openWindow(bridge);
  await screen.findByRole('navigation', { name: 'Secciones' });
  const undone = () => bridge.calls.filter(({ channel }) => channel === 'undo.last').length;

  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Deshecho: el cobro apuntado');
  expect(undone()).toBe(1);

  act(() => announce('Cobro apuntado', { undo: true }));
  await user.click(screen.getByRole('button', { name: 'Deshacer' }));
  await waitFor(() => expect(undone()).toBe(2));
});

it('lists the keys with F1 and closes them with Esc', async () => {
  openWindow(fakeBridge({ 'ledger.state': { ok: true, value: open } }));
  await screen.findByRole('navigation', { name: 'Secciones' });
  await user.keyboard('{F1}');
  expect((await screen.findByRole('dialog', { name: 'Teclas de esta pantalla' })).textContent).toContain('Deshacer lo último');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says in words that main did not answer, with the frame gone', async () => {
  openWindow(fakeBridge({ 'ledger.state': { ok: false, error: { code: 'internal', ref: 'ab12cd34' } } }));
  expect(await screen.findByText(/tus datos están a salvo/)).toBeTruthy();
  expect(screen.getByText('Referencia para soporte: ab12cd34')).toBeTruthy();
});
