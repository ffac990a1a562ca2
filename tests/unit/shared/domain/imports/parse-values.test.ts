import { describe, expect, it } from 'vitest';
import { normaliseHeader } from '../../../../../shared/domain/imports/normalise-header.ts';
import { parseMethod, parseState, withoutFloatTail } from '../../../../../shared/domain/imports/parse-values.ts';

describe('states', () => {
  it.each([
    ['collected', ['Cobrada', 'COBRADO', 'Pagada', 'Sí', 'S', 'X', 'ok', 'Paid', '2']],
    ['pending', ['Pendiente', 'Pdte.', 'pte', 'Impagada', 'Vencida', 'No', 'no cobrada', 'Pending', 'Overdue', '0']],
    ['partial', ['Parcial', 'A cuenta', 'Pte. parcial', 'Cobro parcial', '1']],
    ['returned', ['Devuelta', 'DEVUELTO', '3']],
    ['cancelled', ['Anulada', 'Abonada', 'Rectificada', '4']],
    ['draft', ['Borrador', 'Proforma', 'Pro-forma']],
  ])('%s', (state, words) => {
    expect(words.map(parseState)).toEqual(words.map(() => state));
  });

  it('does not invent one', () => {
    expect(['llamar el lunes', '', '7'].map(parseState)).toEqual([undefined, undefined, undefined]);
  });
});

it('knows how money arrived', () => {
  expect(
    [
      'Transferencia',
      'Recibo domiciliado',
      'Efectivo',
      'Al contado',
      'Tarjeta',
      'TPV',
      'BIZUM',
      'Pagaré',
      'Talón',
      'trueque',
    ].map(parseMethod),
  ).toEqual(['transfer', 'direct_debit', 'cash', 'cash', 'card', 'card', 'bizum', 'promissory_note', 'cheque', 'other']);
});

it('brings headers to one form', () => {
  expect(
    ['Nº Fra.', 'IVA %', 'IMPORTE (€)', 'Fecha de vencimiento dd/mm/yyyy', 'Año', ' N.I.F. ', 'Total_EUR'].map(normaliseHeader),
  ).toEqual(['n fra', 'iva por ciento', 'importe', 'fecha de vencimiento', 'ano', 'n i f', 'total']);
});

it('drops the decimals that a spreadsheet adds to what was never a number', () => {
  expect(['13.0', '910000001.0', '13.5', 'F26/1.0'].map(withoutFloatTail)).toEqual(['13', '910000001', '13.5', 'F26/1.0']);
});
