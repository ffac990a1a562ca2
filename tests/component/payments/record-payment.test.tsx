import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RecordPaymentPage } from '../../../renderer/features/payments/record-payment-page.tsx';
import { AgreementId, DueDateId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, anInvoiceId, aPaymentId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const DUE_DATE = DueDateId.parse('f0000000-0000-4000-8000-000000000001');
const row = {
  id: aDebtorId(),
  name: 'Panadería Ñandú',
  kind: 'business',
  kindConfirmed: true,
  behaviour: 'unclassified',
  state: 'overdue',
  insolvent: false,
  outstanding: 100_000,
  overdue: 100_000,
  credit: 0,
  aging: { notDue: 0, upTo30: 0, upTo60: 100_000, upTo90: 0, over90: 0 },
  oldestDays: 40,
  openInvoices: 1,
};
const fields = {
  kind: 'business',
  kindConfirmed: true,
  name: row.name,
  isNaturalPerson: false,
  country: 'ES',
  tags: [],
  contacts: [],
};

/** The rule of one debt of 1.000,00 € with 10,00 € of interest, as main would answer. */
const propose = (input: unknown) => {
  const { amount, mode } = input as { amount: number; mode: string };
  const toInterest = mode === 'interest-first' ? Math.min(amount, 1_000) : Math.max(0, Math.min(1_000, amount - 100_000));
  const toPrincipal = Math.min(amount - toInterest, 100_000);
  return ok({
    lines: [
      {
        invoiceId: anInvoiceId(),
        dueDateId: DUE_DATE,
        number: 'F-1',
        dueOn: '2030-01-01',
        state: 'open',
        principal: 100_000,
        interest: 1_000,
        toInterest,
        toPrincipal,
        because: amount > 0 ? 'only-debt' : '',
      },
    ],
    charges: [],
    agreements: [],
    surplus: amount - toInterest - toPrincipal,
    laterPayments: 0,
  });
};

const savedPayment = (state: 'good' | 'reversed') =>
  ok({
    row: {
      id: aPaymentId(),
      debtorId: aDebtorId(),
      debtorName: row.name,
      receivedOn: '2030-02-10',
      amount: 50_000,
      method: 'transfer',
      invoices: ['F-1'],
      toPrincipal: 50_000,
      toInterest: 0,
      toCharges: 0,
      surplus: 0,
      state,
      recordedOn: '2030-02-10',
    },
    mode: 'principal-first',
    designatedByDebtor: false,
    lines: [],
    charges: [],
  });

const RECEIPT = { letter: 'receipt', templateId: 'L17', isNext: false };

function open(answers: Parameters<typeof fakeBridge>[0] = {}) {
  window.location.hash = `#/cobros/nuevo?deudor=${aDebtorId()}`;
  const bridge = fakeBridge({
    'debtors.get': ok({ row, fields, behaviours: [], promises: [] }),
    'payments.credit': ok({ payments: [], surplus: 0, overpaidInterest: 0 }),
    'payments.propose': propose,
    'payments.record': ok({ id: aPaymentId(), outstanding: 50_000, surplus: 0, overpaidInterest: 0 }),
    'payments.get': savedPayment('good'),
    'letters.offers': ok({ debtor: { id: aDebtorId(), name: row.name, kind: 'business' }, offers: [RECEIPT] }),
    ...answers,
  });
  renderFeature(<RecordPaymentPage />, { bridge });
  return bridge;
}
const cellOf = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const recorded = (bridge: ReturnType<typeof fakeBridge>) => bridge.calls.filter(({ channel }) => channel === 'payments.record');

it('shows the split of the law while the amount is typed, and records what it shows', async () => {
  const bridge = open();
  await user.type(await screen.findByLabelText('Importe cobrado'), '500');
  await waitFor(() => expect(cellOf(/^A la factura F-1/).value).toBe('500,00'));
  expect(screen.getByText('Todo repartido')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Guardar el cobro' }));
  expect(await screen.findByText('Cobro guardado. Quedan pendientes 500,00 €.')).toBeTruthy();
  const receipt = await screen.findByRole('link', { name: 'Hacer el recibo' });
  expect(receipt.getAttribute('href')).toBe(`#/cartas/nueva?deudor=${aDebtorId()}&tipo=receipt&sobre=${aPaymentId()}`);
  expect(document.activeElement?.textContent).toBe('Otro cobro');
  expect(recorded(bridge)).toEqual([
    {
      channel: 'payments.record',
      input: {
        debtorId: aDebtorId(),
        amount: 50_000,
        receivedOn: '2030-02-10',
        method: 'transfer',
        mode: 'principal-first',
        designatedByDebtor: false,
        lines: [{ dueDateId: DUE_DATE, toPrincipal: 50_000, toInterest: 0, because: 'only-debt' }],
        charges: [],
      },
    },
  ]);
  bridge.answer('payments.get', savedPayment('reversed'));
  bridge.emit('data.changed', { topics: ['payments'] });
  expect(await screen.findByText('Se ha deshecho: este cobro ya no cuenta y la deuda está como antes.')).toBeTruthy();
  expect(screen.queryByText(/Quedan pendientes/)).toBeNull();
});

it('leaves to the hand what the hand has changed, and says what is still to be given out', async () => {
  const bridge = open();
  await user.type(await screen.findByLabelText('Importe cobrado'), '500');
  const cell = await screen.findByLabelText(/^A la factura F-1/);
  await user.clear(cell);
  await user.type(cell, '487,70');
  expect(screen.getByText('Quedan por repartir 12,30 €: irán a favor del deudor')).toBeTruthy();
  await user.type(screen.getByLabelText(/^A los intereses de la factura F-1/), '10,01');
  expect(screen.getByText('Es más de lo que debe.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar el cobro' }).disabled).toBe(true);
  await user.clear(screen.getByLabelText(/^A los intereses de la factura F-1/));
  await user.type(screen.getByLabelText(/^A los intereses de la factura F-1/), '10');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/Cobro guardado/);
  expect(recorded(bridge)[0]?.input).toMatchObject({
    mode: 'by-hand',
    lines: [{ dueDateId: DUE_DATE, toPrincipal: 48_770, toInterest: 1_000, because: 'by-hand' }],
  });
});

it('puts a payment on account of the agreement, tells the instalments it pays, and lets it be for something else', async () => {
  const ID = AgreementId.parse('a9000000-0000-4000-8000-000000000001');
  const living = { id: ID, ref: 'A-2030/0001', pending: 90_000, next: { position: 2, on: '2030-02-15', amount: 30_000 } };
  const bridge = open({
    'payments.propose': (input) => {
      const plain = propose(input);
      const under = {
        id: ID,
        ref: living.ref,
        pending: 90_000,
        pays: [{ position: 2, on: '2030-02-15', amount: 30_000 }],
        beyond: 0,
      };
      const isUnder = (input as { agreement?: string }).agreement !== undefined;
      return { ...plain, value: { ...plain.value, agreements: [living], ...(isUnder && { agreement: under }) } };
    },
  });
  await user.type(await screen.findByLabelText('Importe cobrado'), '300');
  const onAccount = await screen.findByLabelText<HTMLInputElement>('A cuenta del acuerdo A-2030/0001');
  await waitFor(() => expect(onAccount.checked).toBe(true));
  expect(screen.getByText(/^Plazo 2, del .*: 300,00 €/)).toBeTruthy();
  expect(screen.queryByText('Qué paga este dinero')).toBeNull();
  await user.click(onAccount);
  expect(await screen.findByText('Qué paga este dinero')).toBeTruthy();
  expect(bridge.calls.at(-1)?.input).not.toHaveProperty('agreement');
  await user.click(screen.getByLabelText('A cuenta del acuerdo A-2030/0001'));
  await user.click(screen.getByRole('button', { name: 'Guardar el cobro' }));
  await screen.findByText(/Cobro guardado/);
  expect(recorded(bridge)[0]?.input).toMatchObject({ mode: 'principal-first', designatedByDebtor: true });
  expect(screen.getByRole('link', { name: 'Ver el acuerdo' })).toBeTruthy();
});

it('still leads to the agreement that its last payment has ended', async () => {
  const ID = AgreementId.parse('a9000000-0000-4000-8000-000000000001');
  const next = { position: 1, on: '2030-02-15', amount: 100_000 };
  const living = { id: ID, ref: 'A-2030/0001', pending: 100_000 };
  const bridge = open({
    'payments.propose': (input) => {
      const plain = propose(input);
      const agreement = { ...living, pays: [next], beyond: 0 };
      return { ...plain, value: { ...plain.value, agreements: [{ ...living, next }], agreement } };
    },
  });
  await user.type(await screen.findByLabelText('Importe cobrado'), '1000');
  await screen.findByText(/^Plazo 1, del .*: 1\.000,00 €/);
  await user.click(screen.getByRole('button', { name: 'Guardar el cobro' }));
  await screen.findByText(/Cobro guardado/);
  const asked = bridge.calls.filter(({ channel }) => channel === 'payments.propose').length;
  bridge.answer('payments.propose', propose({ amount: 100_000, mode: 'principal-first' }));
  bridge.emit('data.changed', { topics: ['payments', 'agreements'] });
  await waitFor(() => expect(bridge.calls.filter(({ channel }) => channel === 'payments.propose').length).toBeGreaterThan(asked));
  expect(screen.getByRole('link', { name: 'Ver el acuerdo' }).getAttribute('href')).toContain(ID);
});

it('goes back to the law when asked, and shows both balances of both orders', async () => {
  open();
  await user.type(await screen.findByLabelText('Importe cobrado'), '500');
  const cell = await screen.findByLabelText(/^A la factura F-1/);
  await user.clear(cell);
  await user.click(screen.getByRole('button', { name: 'Volver al reparto de la ley' }));
  await waitFor(() => expect(cellOf(/^A la factura F-1/).value).toBe('500,00'));
  expect(screen.getByText(/Quedarían 510,00 € de facturas y 0,00 € de intereses/)).toBeTruthy();
  expect(screen.getByText(/Quedarían 500,00 € de facturas y 10,00 € de intereses/)).toBeTruthy();
  await user.click(screen.getByLabelText('Primero los intereses'));
  await waitFor(() => expect(cellOf(/^A la factura F-1/).value).toBe('490,00'));
});

it('asks main for what the debtor named, and nothing of a day that has not come', async () => {
  const bridge = open();
  await user.type(await screen.findByLabelText('Importe cobrado'), '500');
  await user.click(screen.getByLabelText('Ha dicho qué facturas paga'));
  const table = screen.getByRole('table', { name: 'Reparto' });
  await user.click(within(table).getByLabelText('Ha dicho que paga la factura F-1'));
  expect(bridge.calls.at(-1)).toMatchObject({ channel: 'payments.propose', input: { designated: [anInvoiceId()] } });
  const date = screen.getByLabelText('Fecha del cobro');
  await user.clear(date);
  const asked = bridge.calls.length;
  await user.type(date, '11/2/2030');
  expect(screen.getByText('Esa fecha aún no ha llegado.')).toBeTruthy();
  expect(bridge.calls.slice(asked).filter(({ input }) => (input as { receivedOn?: string }).receivedOn === '2030-02-11')).toEqual(
    [],
  );
});

it('puts what main refuses beside its field and loses nothing', async () => {
  open({ 'payments.record': { ok: false, error: { code: 'date-in-future', fields: { receivedOn: 'errors.dateInFuture' } } } });
  await user.type(await screen.findByLabelText('Importe cobrado'), '500');
  await user.click(screen.getByRole('button', { name: 'Guardar el cobro' }));
  expect((await screen.findAllByText(/Esa fecha aún no ha llegado/)).length).toBeGreaterThan(0);
  expect(screen.getByLabelText<HTMLInputElement>('Importe cobrado').value).toBe('500,00');
});
