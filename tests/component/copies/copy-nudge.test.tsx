import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { CopyNudge } from '../../../renderer/features/backup/copy-nudge.tsx';
import type { CopyState } from '../../../shared/contract/copy-state.ts';
import { renderFeature, user } from '../../support/feature.tsx';

const stale = (ageDays: number): CopyState => ({
  state: 'stale',
  last: { madeAt: '2030-01-20T10:00:00.000Z', place: 'TIENDA', name: '2030-01-20-1000' },
  ageDays,
  changesSince: 3,
});

beforeEach(() => window.localStorage.clear());

it('asks for a copy after two weeks of work without one, and not a day before', () => {
  renderFeature(<CopyNudge copies={stale(13)} />);
  expect(screen.queryByRole('region')).toBeNull();
});

it('leads to the copies, or goes away until tomorrow', async () => {
  renderFeature(<CopyNudge copies={stale(14)} />);
  const strip = await screen.findByRole('region', { name: 'Recordatorio de copia' });
  expect(strip.textContent).toContain('Hace 14 días que no haces copia.');
  expect(screen.getByRole('link', { name: 'Hacer una copia' }).getAttribute('href')).toBe('#/copias');
  await user.click(screen.getByRole('button', { name: 'Solo hoy no' }));
  expect(screen.queryByRole('region')).toBeNull();
});

it('is there again the next day', async () => {
  window.localStorage.setItem('deudario.copyNudgeHiddenOn', '2030-02-10');
  renderFeature(<CopyNudge copies={stale(15)} />, { today: '2030-02-11' });
  expect(await screen.findByRole('region', { name: 'Recordatorio de copia' })).toBeTruthy();
});
