/** What is typed while the form is being saved stays, and stays unsaved. */
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { BusinessForm } from '../../../renderer/features/settings/business-form.tsx';
import type { ProfileFields } from '../../../shared/contract/settings.ts';
import { ok } from '../../../shared/domain/result.ts';
import { fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const before: ProfileFields = { name: 'La Tuerca', isNaturalPerson: false, vatRegime: 'general' };
const town = () => screen.getByLabelText<HTMLInputElement>(/^Población/);
const street = () => screen.getByLabelText<HTMLInputElement>(/^Calle y número/);

let ledgerHolds: (fields: ProfileFields) => void = () => {};
function Profile() {
  const [saved, setSaved] = useState(before);
  ledgerHolds = setSaved;
  return <BusinessForm saved={saved} />;
}

it('keeps what is typed while it is being saved', async () => {
  const answered = Promise.withResolvers<void>();
  const bridge = fakeBridge({ 'profile.save': () => answered.promise.then(() => ok({})) });
  renderFeature(<Profile />, { bridge });
  await user.type(street(), 'Calle Imaginaria, 1');
  await user.click(screen.getByRole('button', { name: 'Guardar los cambios' }));
  await waitFor(() => expect(bridge.calls.map(({ channel }) => channel)).toContain('profile.save'));
  await user.type(town(), 'Villaficción');
  await act(async () => answered.resolve());
  await act(async () => ledgerHolds({ ...before, street: 'Calle Imaginaria, 1' }));
  expect([street().value, town().value]).toEqual(['Calle Imaginaria, 1', 'Villaficción']);
  expect(screen.getByText(/^Tienes cambios sin guardar/)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Guardar los cambios' }));
  await act(async () => ledgerHolds({ ...before, street: 'Calle Imaginaria, 1', town: 'Villaficción' }));
  await waitFor(() => expect(screen.queryByText(/^Tienes cambios sin guardar/)).toBeNull());
  expect(town().value).toBe('Villaficción');
});
