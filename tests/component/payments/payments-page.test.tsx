/** A text so short that too many numbers begin with it is not said to be found nowhere. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PaymentsPage } from '../../../renderer/features/payments/payments-page.tsx';
import { ok } from '../../../shared/domain/result.ts';
import { fakeBridge, renderFeature, user } from '../../support/feature.tsx';

it('says when numbers were left out, and not when they were not', async () => {
  const bridge = fakeBridge({
    'payments.list': (input) => {
      const { text } = (input as { filter: { text?: string } }).filter;
      return ok({ total: 0, rows: [], sums: { amount: 0, surplus: 0 }, ...(text === 'f2' && { numbersLeftOut: true }) });
    },
  });
  renderFeature(<PaymentsPage />, { bridge });
  const search = await screen.findByLabelText('Deudor, factura o referencia');
  await user.type(search, 'f2');
  await screen.findByText(/^Ningún nombre ni referencia coincide, y son demasiadas las facturas con ese número/);
  await user.type(search, '6');
  await screen.findByText(/^Ningún cobro coincide con lo que buscas/);
  expect(screen.queryByText(/son demasiadas las facturas/)).toBeNull();
});
