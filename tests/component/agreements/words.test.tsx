import { expect, it } from 'vitest';
import { overdueOf, percentPaid, progressText, unitsText } from '../../../renderer/features/agreements/words.ts';
import { euros } from '../../support/feature.tsx';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it('counts whole percents, and the hundredth one only when all of it is paid', () => {
  expect([0, 599.99, 1799.99, 1800, 1900].map((paid) => percentPaid({ paid: euros(paid), payable: euros(1800) }))).toEqual([
    0, 33, 99, 100, 100,
  ]);
  expect(percentPaid({ paid: euros(0), payable: euros(0) })).toBe(0);
});

it('calls nothing late that nobody signed', () => {
  const row = { paid: euros(300), payable: euros(1800), overdue: euros(300) };
  expect(overdueOf({ ...row, state: 'expired' })).toBe(0);
  expect(plain(progressText({ ...row, state: 'expired' }))).toBe('Pagado 300,00 € de 1.800,00 €: el 16 %');
  expect(plain(progressText({ ...row, state: 'late' }))).toBe(
    'Pagado 300,00 € de 1.800,00 €: el 16 %. Vencido sin pagar: 300,00 €',
  );
});

it('says hundredths of a unit as people do', () => {
  expect([unitsText(100, 'hour'), unitsText(1_250, 'hour'), unitsText(300, 'piece'), unitsText(100, 'job')]).toEqual([
    '1 hora',
    '12,5 horas',
    '3 unidades',
    '1 trabajo',
  ]);
});
