import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CopyDays } from '../../../renderer/features/backup/copy-days.tsx';
import { day, renderFeature } from '../../support/feature.tsx';

it('says of each of the last fourteen days whether a copy was made, in words as well', async () => {
  // Today is 10 February 2030 in these tests; what is older than two weeks is not shown.
  renderFeature(<CopyDays days={[day('2030-02-10'), day('2030-02-08'), day('2030-01-28'), day('2030-01-27')]} />);
  const list = await screen.findByRole('list', { name: 'Los últimos catorce días' });
  const days = within(list)
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('title')?.replaceAll('\u00a0', ' '));
  expect(days).toHaveLength(14);
  expect(days.at(0)).toBe('lunes 28 de enero: copia comprobada');
  expect(days.at(1)).toBe('martes 29 de enero: sin copia');
  expect(days.at(-1)).toBe('domingo 10 de febrero: copia comprobada');
  expect(screen.getByText('En los últimos catorce días has hecho copia 3 días.')).toBeTruthy();
});
