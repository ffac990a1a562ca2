import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { PromiseDialog } from '../../../renderer/features/debtors/promise-dialog.tsx';
import { aDebtorId, aLetterId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const fill = async (amount: string, day: string) => {
  await user.type(screen.getByLabelText('¿Cuánto ha prometido pagar?'), amount);
  await user.type(screen.getByLabelText('¿Qué día?'), day);
  await user.click(screen.getByRole('button', { name: 'Guardar la promesa' }));
};

it('sends cents and a day, and closes', async () => {
  const bridge = fakeBridge({ 'promises.record': { ok: true, value: { id: aLetterId() } } });
  const close = vi.fn();
  renderFeature(<PromiseDialog debtorId={aDebtorId()} onClose={close} />, { bridge, today: '2030-02-10' });
  await fill('1.200,5', '+7');
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(bridge.calls).toEqual([
    { channel: 'promises.record', input: { debtorId: aDebtorId(), amount: 120_050, promisedFor: '2030-02-17' } },
  ]);
});

it('stays open with what was written when main refuses', async () => {
  const refusal = { code: 'date-in-past', fields: { promisedFor: 'errors.dateInPast' } } as const;
  const bridge = fakeBridge({ 'promises.record': { ok: false, error: refusal } });
  const close = vi.fn();
  renderFeature(<PromiseDialog debtorId={aDebtorId()} onClose={close} />, { bridge, today: '2030-02-10' });
  await fill('100', '9/2/2030');
  await waitFor(() => expect(screen.getByLabelText('¿Qué día?').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByLabelText('¿Cuánto ha prometido pagar?')).toHaveProperty('value', '100,00');
  expect(close).not.toHaveBeenCalled();
});

it('asks for both before it asks main', async () => {
  const { bridge } = renderFeature(<PromiseDialog debtorId={aDebtorId()} onClose={() => {}} />, { bridge: fakeBridge() });
  await user.click(screen.getByRole('button', { name: 'Guardar la promesa' }));
  await screen.findByText('Falta corregir 2 cosas:');
  expect(bridge.calls).toEqual([]);
});
