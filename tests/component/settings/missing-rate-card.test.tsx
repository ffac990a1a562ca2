import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MissingRateCard } from '../../../renderer/features/settings/index.ts';
import { day, fakeBridge, renderFeature } from '../../support/feature.tsx';

const tables = (lateMissing: boolean, legalMissing: boolean) => ({
  ok: true as const,
  value: {
    reviewedOn: day('2026-11-22'),
    tables: [
      {
        table: 'late_payment',
        rows: [],
        reachesTo: day('2026-12-31'),
        next: { from: day('2027-01-01'), to: day('2027-06-30'), missing: lateMissing },
      },
      {
        table: 'legal_interest',
        rows: [],
        reachesTo: day('2026-12-31'),
        next: { from: day('2027-01-01'), to: day('2027-12-31'), missing: legalMissing },
      },
    ],
  },
});

it('asks for the rate of the half-year that has begun, says what waits and leads to the form', async () => {
  renderFeature(<MissingRateCard />, { bridge: fakeBridge({ 'rates.list': tables(true, false) }), today: '2027-01-01' });
  expect(await screen.findByText('Falta un tipo de interés')).toBeTruthy();
  expect(screen.getByText(/entre empresas desde el 1.de.enero.de.2027/)).toBeTruthy();
  expect(screen.queryByText(/interés legal del dinero desde/)).toBeNull();
  expect(screen.getByText(/salen como provisionales/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Añadir el tipo' }).getAttribute('href')).toBe('#/ajustes/intereses');
});

it('is silent while every rate is there', async () => {
  const { bridge } = renderFeature(<MissingRateCard />, {
    bridge: fakeBridge({ 'rates.list': tables(false, false) }),
    today: '2026-12-31',
  });
  await expect.poll(() => bridge.calls.length).toBe(1);
  expect(screen.queryByText('Falta un tipo de interés')).toBeNull();
});
