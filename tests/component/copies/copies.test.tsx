import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupPage } from '../../../renderer/features/backup/backup-page.tsx';
import { Comparison } from '../../../renderer/features/backup/comparison.tsx';
import { announcementStore } from '../../../renderer/lib/announcements.ts';
import { momentText } from '../../../renderer/lib/moment-text.ts';
import type { CopySummary } from '../../../shared/contract/copies.ts';
import { failureText } from '../../../shared/i18n/failure-text.ts';
import { aJobId, day, euros, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

/** Noon in any time zone of Spain. */
const NOON = '2030-02-10T11:00:00.000Z';
const contents = { debtors: 12, invoices: 34, payments: 5, letters: 2, attachments: 0, outstanding: euros(18_230.55) };
const summary: CopySummary = {
  madeAt: NOON,
  madeOn: day('2030-02-10'),
  reason: 'by-hand',
  businessName: 'Bar Inventado',
  programVersion: '1.0.0',
  contents,
  missing: 0,
};
const compared = { copy: summary, state: 'current', isSameLedger: true, isHereUnreadable: false } as const;

const noSticks = {
  'sticks.state': { ok: true, value: { sticks: [], isAutomatic: true } },
  'sticks.look': { ok: true, value: { sticks: [], isAutomatic: true } },
} as const;

it('says an instant as people do', () => {
  const at = (instant: string) => momentText(instant, day('2030-02-10')).replace(/\d+:\d\d$/, 'HORA');
  expect([at(NOON), at('2030-02-09T11:00:00.000Z'), at('2030-02-05T11:00:00.000Z'), at('2030-02-03T11:00:00.000Z')]).toEqual([
    'hoy HORA',
    'ayer HORA',
    'martes 5, HORA',
    '3\u00a0feb\u00a02030, HORA',
  ]);
});

it('tells which disk is full, and by how much', () => {
  const params = { needed: '1,2 GB', free: '300 MB' };
  expect(failureText({ code: 'not-enough-space', params: { ...params, place: 'target' } })).toMatch(
    /^No cabe: hacen falta 1,2 GB y en ese sitio/,
  );
  expect(failureText({ code: 'not-enough-space', params: { ...params, place: 'computer' } })).toMatch(
    /^En este ordenador no queda sitio/,
  );
  expect(failureText({ code: 'disk-full' })).toMatch(/^El disco está lleno/);
});

it('says what would be missing, what would come back, and what the difference is', async () => {
  const here = { ...contents, payments: 8, letters: 3, invoices: 33, outstanding: euros(18_000) };
  renderFeature(<Comparison canGoBack comparison={{ ...compared, here, changesSince: 5 }} />);
  expect(screen.getByText('Si la restauras, faltarían 3 cobros y 1 carta.')).toBeTruthy();
  expect(screen.getByText('Volvería 1 factura que ahora no está.')).toBeTruthy();
  expect(screen.getByText(/has apuntado 5 cosas/)).toBeTruthy();
  const rows = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    ['Deudores', '12', '12', 'igual'],
    ['Facturas', '33', '34', '+1'],
    ['Cobros', '8', '5', '−3'],
    ['Cartas', '3', '2', '−1'],
    ['Adjuntos', '0', '0', 'igual'],
    ['Pendiente de cobro', '18.000,00\u00a0€', '18.230,55\u00a0€', '+230,55\u00a0€'],
  ]);
});

it.each([
  [{ ...compared, here: contents, changesSince: 0 }, /las cuentas de la copia y las de aquí son las mismas/],
  [{ ...compared }, /no hay ningún libro todavía/],
  [{ ...compared, isHereUnreadable: true }, /no podemos decirte qué faltaría/],
  [{ ...compared, here: contents, isSameLedger: false }, /de otro libro: «Bar Inventado»/],
  [{ ...compared, state: 'older', here: contents, changesSince: 0 } as const, /versión anterior/],
  [{ ...compared, copy: { ...summary, missing: 2 } }, /ya faltaban 2 documentos/],
])('explains the copy it compares (%#)', (comparison, text) => {
  renderFeature(<Comparison canGoBack comparison={comparison} />);
  expect(screen.getByText(text)).toBeTruthy();
});

it('tells what came back even when the page that asked for it went with the ledger of before', async () => {
  const bridge = fakeBridge();
  renderFeature(<p>Otra página</p>, { bridge });
  act(() => {
    bridge.emit('job.finished', { jobId: aJobId(), channel: 'copies.restore', outcome: { ok: true, value: { copy: summary } } });
  });
  await waitFor(() => expect(announcementStore.get()?.text).toMatch(/^Copia abierta: 12 deudores, 34 facturas/));
});

it('leaves alone who went to another page between the opening of the ledger and the telling', async () => {
  const bridge = fakeBridge();
  renderFeature(<p>Otra página</p>, { bridge });
  announcementStore.set(undefined);
  window.location.hash = '#/copias/abrir';
  act(() => bridge.emit('data.changed', { topics: ['ledger'] }));
  window.location.hash = '#/deudores';
  act(() => {
    bridge.emit('job.finished', { jobId: aJobId(), channel: 'copies.restore', outcome: { ok: true, value: { copy: summary } } });
  });
  await waitFor(() => expect(announcementStore.get()?.text).toMatch(/^Copia abierta/));
  expect(window.location.hash).toBe('#/deudores');
});

it('goes to the beginning of work when the restored ledger opens on the page that asked for it', async () => {
  const bridge = fakeBridge();
  renderFeature(<p>Otra página</p>, { bridge });
  window.location.hash = '#/copias/abrir';
  act(() => bridge.emit('data.changed', { topics: ['ledger'] }));
  act(() => {
    bridge.emit('job.finished', { jobId: aJobId(), channel: 'copies.restore', outcome: { ok: true, value: { copy: summary } } });
  });
  await waitFor(() => expect(window.location.hash).toBe('#/'));
});

it('asks for a place the first time, follows the copy and says when the stick may go', async () => {
  const bridge = fakeBridge({
    ...noSticks,
    'copies.state': { ok: true, value: { state: 'none' } },
    'copies.points': { ok: true, value: { jobId: aJobId(1) } },
    'copies.chooseTarget': { ok: true, value: { target: { id: 'place', name: 'TIENDA' } } },
    'copies.make': { ok: true, value: { jobId: aJobId(2) } },
    'jobs.list': { ok: true, value: { jobs: [] } },
    'jobs.cancel': { ok: true, value: {} },
  });
  renderFeature(<BackupPage />, { bridge });
  expect(await screen.findByText('Todavía no hay ninguna')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copiar ahora' }));
  await waitFor(() => expect(bridge.calls.map(({ channel }) => channel)).toContain('copies.make'));

  act(() => bridge.emit('job.progress', { jobId: aJobId(2), phase: 'checking-target', done: 1, total: 4 }));
  expect(await screen.findByText(/Leyendo de vuelta lo escrito/, { selector: '.figures' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect(bridge.calls.at(-1)).toEqual({ channel: 'jobs.cancel', input: { jobId: aJobId(2) } });

  const value = { place: 'TIENDA', name: '2030-02-10-1200', summary: { ...summary, missing: 1 }, removed: 1, worn: false };
  act(() => bridge.emit('job.finished', { jobId: aJobId(2), channel: 'copies.make', outcome: { ok: true, value } }));
  expect(await screen.findByText('Ya puedes retirar la memoria.')).toBeTruthy();
  expect(screen.getByText(/12 deudores, 34 facturas, 5 cobros y 2 cartas/)).toBeTruthy();
  expect(screen.getByText(/Falta 1 documento/)).toBeTruthy();
  expect(screen.getByText(/se ha quitado 1 copia antigua/)).toBeTruthy();
});

it('takes up a copy that was already being made when the page is opened again', async () => {
  const running = { jobId: aJobId(3), channel: 'copies.make', phase: 'copying-files', done: 2, total: 9 };
  const bridge = fakeBridge({
    ...noSticks,
    'copies.state': { ok: true, value: { state: 'none' } },
    'copies.points': { ok: true, value: { jobId: aJobId(1) } },
    'jobs.list': { ok: true, value: { jobs: [running] } },
  });
  renderFeature(<BackupPage />, { bridge });
  expect(await screen.findByText(/Copiando cartas y adjuntos/, { selector: '.figures' })).toBeTruthy();
});

it('keeps quiet about a stick that is in a drawer, as it should be', async () => {
  const target = { id: 'place', name: 'TIENDA' };
  const last = { madeAt: NOON, place: 'TIENDA', name: '2030-02-10-1200' };
  const bridge = fakeBridge({
    ...noSticks,
    'copies.state': { ok: true, value: { state: 'fresh', last, ageDays: 0, changesSince: 3, target } },
    'copies.points': { ok: true, value: { jobId: aJobId(1) } },
    'copies.list': { ok: true, value: { jobId: aJobId(4) } },
    'jobs.list': { ok: true, value: { jobs: [] } },
  });
  renderFeature(<BackupPage />, { bridge });
  expect(await screen.findByText('Desde entonces has apuntado 3 cosas.')).toBeTruthy();
  const outcome = { ok: false, error: { code: 'target-gone', params: { place: 'target' } } } as const;
  act(() => bridge.emit('job.finished', { jobId: aJobId(4), channel: 'copies.list', outcome }));
  expect(await screen.findByText('Conecta «TIENDA» para ver sus copias.')).toBeTruthy();
});
