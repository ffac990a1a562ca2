import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { QuickEntry } from '../../../renderer/features/invoices/quick-entry.tsx';
import { err, ok } from '../../../shared/domain/result.ts';
import { aDebtorId, anInvoiceId, type FakeBridge, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const nobody = { total: 0, rows: [], sums: { outstanding: 0, overdue: 0, credit: 0 } };

function open(): FakeBridge {
  const bridge = fakeBridge({
    'invoices.suggestNumber': ok({ number: 'F30/0013' }),
    'invoices.suggestDueDate': ok({ dueOn: '2030-03-12', because: 'term-from-invoice' }),
    'invoices.sameNumber': ok({ invoices: [] }),
    'debtors.list': ok(nobody),
    'invoices.quickAdd': ok({ id: anInvoiceId(), debtorId: aDebtorId() }),
  });
  renderFeature(<QuickEntry />, { bridge });
  return bridge;
}
const added = (bridge: FakeBridge) => bridge.calls.filter(({ channel }) => channel === 'invoices.quickAdd');

it('sends what was typed and what was suggested, and is ready for the next', async () => {
  const bridge = open();
  await waitFor(() => expect(screen.getByLabelText('Número')).toHaveProperty('value', 'F30/0013'));
  await user.type(screen.getByRole('combobox', { name: 'Deudor' }), 'Bar Quimera');
  // Enter takes the marked suggestion, moves on three times, and from the last field it saves.
  await user.keyboard('{Enter}{Enter}1.234,5{Enter}{Enter}');
  await waitFor(() => expect(added(bridge)).toHaveLength(1));
  expect(added(bridge)[0]?.input).toEqual({
    debtor: { name: 'Bar Quimera', kind: 'business' },
    number: 'F30/0013',
    issuedOn: '2030-02-10',
    total: 123_450,
    dueOn: '2030-03-12',
  });
  const debtor = screen.getByRole('combobox', { name: 'Deudor' });
  await waitFor(() => expect(debtor).toHaveProperty('value', ''));
  expect(document.activeElement).toBe(debtor);
});

it('asks of which day an invoice is that is already late, and does not guess it', async () => {
  const bridge = open();
  await user.type(screen.getByRole('combobox', { name: 'Deudor' }), 'Ana{ArrowDown}{Enter}');
  await user.type(screen.getByLabelText('Importe'), '100');
  await user.clear(screen.getByLabelText('Vencimiento'));
  await user.type(screen.getByLabelText('Vencimiento'), '1/2/2030');
  await user.click(screen.getByRole('button', { name: 'Apuntar' }));
  expect(added(bridge)).toEqual([]);
  await user.type(await screen.findByLabelText('Fecha de la factura'), '2/1/2030');
  await user.click(screen.getByRole('button', { name: 'Apuntar' }));
  await waitFor(() => expect(added(bridge)).toHaveLength(1));
  expect(added(bridge)[0]?.input).toMatchObject({
    debtor: { name: 'Ana', kind: 'consumer' },
    issuedOn: '2030-01-02',
    dueOn: '2030-02-01',
  });
});

it('does not take a name for a debtor until somebody was chosen', async () => {
  const bridge = open();
  await user.type(screen.getByRole('combobox', { name: 'Deudor' }), 'Ana{Escape}');
  await user.type(screen.getByLabelText('Importe'), '100');
  await user.click(screen.getByRole('button', { name: 'Apuntar' }));
  expect((await screen.findByText(/Elige el deudor de la lista/)).textContent).toBeTruthy();
  expect(added(bridge)).toEqual([]);
});

it('keeps what was typed when main refuses', async () => {
  const bridge = open();
  bridge.answer('invoices.quickAdd', err({ code: 'disk-full' }));
  await user.type(screen.getByRole('combobox', { name: 'Deudor' }), 'Ana{Enter}');
  await user.type(screen.getByLabelText('Importe'), '100');
  await user.click(screen.getByRole('button', { name: 'Apuntar' }));
  expect((await screen.findByText(/El disco está lleno/)).textContent).toBeTruthy();
  expect(screen.getByLabelText('Importe')).toHaveProperty('value', '100,00');
});
