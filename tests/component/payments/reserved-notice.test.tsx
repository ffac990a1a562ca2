import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReservedNotice } from '../../../renderer/features/payments/reserved-notice.tsx';
import { day, euros, fakeBridge, renderFeature } from '../../support/feature.tsx';

const ARTICLE = '\\(art\\. 1110 del Código Civil\\)';

it.each([
  [
    { principal: 0, interest: 10.4, compensation: 40 },
    `^Queda pagado el principal de sus facturas\\. Los intereses hasta el día del cobro \\(10,40.€\\) y la indemnización por costes de cobro \\(40,00.€\\) siguen pendientes y reservados ${ARTICLE}\\. Si das un recibo, que lo diga\\.$`,
  ],
  [
    { principal: 1_000, interest: 10.4, compensation: 0 },
    `^De sus facturas faltan por pagar 1\\.000,00.€ de principal\\. Los intereses hasta el día del cobro \\(10,40.€\\) siguen pendientes y reservados ${ARTICLE}\\. Si das un recibo, que lo diga\\.$`,
  ],
  [
    { principal: 0, interest: 0, compensation: 80 },
    `^Queda pagado el principal de sus facturas\\. La indemnización por costes de cobro \\(80,00.€\\) sigue pendiente y reservada ${ARTICLE}\\. Si das un recibo, que lo diga\\.$`,
  ],
])('says of %j what is still owed and that the receipt has to reserve it', ({ principal, interest, compensation }, sentence) => {
  const reserved = { principal: euros(principal), interest: euros(interest), compensation: euros(compensation) } as never;
  renderFeature(<ReservedNotice reserved={reserved} />, { bridge: fakeBridge(), today: '2030-02-10' });
  expect(screen.getByText(new RegExp(sentence))).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Cómo se escribe' }).getAttribute('href')).toContain('reserva');
});

it('says that the interest ends where no rate is published', () => {
  const reserved = {
    principal: euros(0),
    interest: euros(5),
    compensation: euros(0),
    provisionalFrom: day('2030-01-01'),
  } as never;
  renderFeature(<ReservedNotice reserved={reserved} />, { bridge: fakeBridge(), today: '2030-02-10' });
  expect(screen.getByText(/El tipo de interés desde el 1.ene.2030 aún no está publicado/)).toBeTruthy();
});
