import { describe, expect, it } from 'vitest';
import { parseTypedOrder } from '../../../../shared/domain/input/typed-order.ts';

describe('an order typed into the palette', () => {
  it.each([
    ['cobro soto 300', { verb: 'payment', name: 'soto', amount: 30_000 }],
    ['Cobro Soto e Hijos 1.234,5', { verb: 'payment', name: 'Soto e Hijos', amount: 123_450 }],
    ['cobrar soto', { verb: 'payment', name: 'soto' }],
    ['pago 300', { verb: 'payment', name: '300' }],
    ['cobro soto 0', { verb: 'payment', name: 'soto 0' }],
    ['llamar bar 24', { verb: 'call', name: 'bar 24' }],
    ['carta  Ñíguez', { verb: 'letter', name: 'Ñíguez' }],
    ['FACTURA taller', { verb: 'invoice', name: 'taller' }],
  ])('%s', (text, order) => {
    expect(parseTypedOrder(text)).toEqual(order);
  });

  it.each(['', 'cobro', 'soto 300', 'cobros soto', '742,50'])('is not %j', (text) => {
    expect(parseTypedOrder(text)).toBeUndefined();
  });
});
