import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EncryptionCard } from '../../../renderer/features/backup/encryption-card.tsx';
import { LastCopyCard } from '../../../renderer/features/backup/last-copy-card.tsx';
import type { CopyState } from '../../../shared/contract/copy-state.ts';
import { renderFeature } from '../../support/feature.tsx';

const last = { madeAt: '2030-01-20T10:00:00.000Z', place: 'TIENDA', name: '2030-01-20-1000' };
const unfit: CopyState = {
  state: 'failed',
  last,
  ageDays: 21,
  changesSince: 0,
  rehearsal: { at: '2030-01-22T10:00:00.000Z', failure: 'copy-damaged' },
};

it('a copy that failed its rehearsal is called neither good nor up to date', async () => {
  renderFeature(<LastCopyCard copies={unfit} tellsFailure />);
  expect(await screen.findByText('No pasó el simulacro')).toBeTruthy();
  expect(screen.getByText(/^El simulacro del 22 ene 2030, \d+:00 no salió bien/)).toBeTruthy();
  expect(screen.queryByText(/está al día|las cuentas coinciden|copia buena/)).toBeNull();
  expect(screen.getByText('En los últimos catorce días no has hecho ninguna copia.')).toBeTruthy();
});

it('an attempt that failed leaves the copy before it as good as it was', async () => {
  renderFeature(
    <LastCopyCard copies={{ ...unfit, failure: { at: '2030-02-10T09:00:00.000Z', code: 'disk-full' } }} tellsFailure />,
  );
  expect(await screen.findByText('La última no salió bien')).toBeTruthy();
  expect(screen.getByText(/las cuentas coinciden/)).toBeTruthy();
});

it('copies whose key is lost are not called open to everybody', async () => {
  renderFeature(<EncryptionCard state="key-lost" onEncrypt={() => {}} />);
  expect(await screen.findByText('Falta la llave')).toBeTruthy();
  expect(screen.queryByText('Sin cifrar')).toBeNull();
});
