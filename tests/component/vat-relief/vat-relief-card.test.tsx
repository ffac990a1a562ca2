import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VatReliefCard } from '../../../renderer/features/vat-relief/index.ts';
import type { VatReliefPartView, VatReliefView } from '../../../shared/contract/vat-relief.ts';
import { VatReliefId } from '../../../shared/domain/ids.ts';
import { aDebtorId, anInvoiceId, day, euros, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const reliefId = VatReliefId.parse('f0000000-0000-4000-8000-000000000001');

const aPart = (change: Partial<VatReliefPartView> = {}): VatReliefPartView => ({
  state: 'open-needs-claim',
  route: 'unpaid',
  taxPoint: day('2029-07-10'),
  window: {
    opensOn: day('2030-01-11'),
    closesOn: day('2031-01-10'),
    options: [
      { name: 'six-months', waitEndsOn: day('2030-01-10'), opensOn: day('2030-01-11'), closesOn: day('2030-07-10') },
      { name: 'one-year', waitEndsOn: day('2030-07-10'), opensOn: day('2030-07-11'), closesOn: day('2031-01-10') },
    ],
  },
  daysLeft: 334,
  pending: euros(1210),
  base: euros(1000),
  vat: euros(210),
  blocks: [],
  gaps: ['claim'],
  remarks: ['both-options'],
  steps: [],
  alerts: [],
  actOn: day('2031-01-10'),
  ...change,
});

const aRelief = (parts: VatReliefPartView[], change: Partial<VatReliefView> = {}): VatReliefView => ({
  invoiceId: anInvoiceId(),
  debtorId: aDebtorId(),
  number: 'F30/1',
  parts,
  facts: { recordedInBooks: true, security: 'none' },
  related: false,
  publicDebtor: false,
  claims: [],
  ...change,
});

function show(relief: VatReliefView, script: Parameters<typeof fakeBridge>[0] = {}, inBin = false) {
  const bridge = fakeBridge({ 'vatRelief.ofInvoice': { ok: true, value: { relief } }, ...script });
  renderFeature(<VatReliefCard debtorId={aDebtorId()} invoiceId={anInvoiceId()} inBin={inBin} />, { bridge });
  return bridge;
}

describe('the card of one invoice', () => {
  it('tells the sum, both days, the countdown and what fixes what is missing', async () => {
    show(aRelief([aPart({ gaps: ['breakdown', 'claim', 'turnover'] })]));
    await screen.findByText('210,00 €');
    expect(screen.getByText('10 ene 2031')).toBeTruthy();
    expect(screen.getByText('quedan 334 días')).toBeTruthy();
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect([address('Completar la factura'), address('Preparar la carta'), address('Responder')]).toEqual([
      `#/facturas/${anInvoiceId()}/cambiar`,
      `#/cartas/nueva?deudor=${aDebtorId()}&tipo=demand`,
      '#/ajustes/negocio',
    ]);
  });

  it('offers nothing in the bin, nor what cannot be done yet', async () => {
    show(aRelief([aPart()]), {}, true);
    await screen.findByText('210,00 €');
    expect(screen.queryByRole('button', { name: 'Ya le reclamé' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'He emitido la rectificativa' })).toBeNull();
  });

  it('does not offer to issue before the window opens', async () => {
    show(aRelief([aPart({ state: 'too-early' })]));
    await screen.findByText('Todavía no');
    expect(screen.queryByRole('button', { name: 'He emitido la rectificativa' })).toBeNull();
  });

  it('says in one sentence why there is nothing', async () => {
    show(aRelief([], { absent: 'foral' }));
    await screen.findByText(/En el País Vasco y Navarra el IVA tiene normas propias/);
  });

  it('writes down the rectifying invoice, warning of what is wrong with its day', async () => {
    const answer = { ok: true, value: { id: reliefId, vat: euros(210), notifyBy: day('2030-02-05') } } as const;
    const bridge = show(aRelief([aPart()]), { 'vatRelief.recordIssued': answer });
    await user.click(await screen.findByRole('button', { name: 'He emitido la rectificativa' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/todavía no consta ninguna reclamación/)).toBeTruthy();
    await user.type(dialog.getByLabelText('Número de la rectificativa'), 'R30/1');
    const field = dialog.getByLabelText('Fecha de la rectificativa');
    await user.clear(field);
    await user.type(field, '5/1/2030{Tab}');
    expect(await dialog.findByText(/el plazo no empieza hasta el 11 ene 2030/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Apuntar la rectificativa' }));
    expect(bridge.calls.at(-1)).toEqual({
      channel: 'vatRelief.recordIssued',
      input: { invoiceId: anInvoiceId(), number: 'R30/1', issuedOn: '2030-01-05' },
    });
  });

  it('asks for what is left once it is issued, and warns of what may cost it', async () => {
    const act = { id: reliefId, number: 'R30/1', issuedOn: day('2030-01-20'), notifyBy: day('2030-02-20') };
    show(aRelief([aPart({ state: 'done', gaps: ['notification', 'sending-proof'], remarks: ['claim-after-issue'], act })]));
    await screen.findByText('quedan 10 días');
    expect(screen.getByRole('button', { name: 'Ya lo comuniqué' })).toBeTruthy();
    expect(screen.getByRole('note').textContent).toContain('la ley la pide antes');
  });
});

it('the card of a debtor details the first and lists the others', async () => {
  const other = aRelief([aPart({ state: 'too-early' })], { invoiceId: anInvoiceId(2), number: 'F30/2' });
  const sums = { open: euros(210), later: euros(210), taken: euros(0), missed: euros(0) };
  const noted = { ok: true, value: { ids: [reliefId, reliefId] } } as const;
  const bridge = fakeBridge({
    'vatRelief.ofDebtor': { ok: true, value: { invoices: [aRelief([aPart()]), other], sums } },
    'vatRelief.noteClaim': noted,
  });
  renderFeature(<VatReliefCard debtorId={aDebtorId()} inBin={false} />, { bridge });
  expect((await screen.findByRole('link', { name: 'F30/2' })).closest('li')?.textContent).toContain(
    'desde el 11\u00a0ene\u00a02030',
  );
  expect(screen.getByText(/Ya se pueden recuperar 210,00 € de IVA. Más adelante, 210,00 €\./)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Ya le reclamé' }));
  await user.click(screen.getByRole('radio', { name: 'Juzgado' }));
  await user.type(screen.getByLabelText('¿Qué día?'), '1/2/2030');
  await user.click(screen.getByRole('checkbox', { name: 'Vale también para otra factura de este cliente' }));
  await user.click(screen.getByRole('button', { name: 'Apuntar' }));
  expect(bridge.calls.find(({ channel }) => channel === 'vatRelief.noteClaim')?.input).toEqual({
    invoiceIds: [anInvoiceId(), anInvoiceId(2)],
    kind: 'court',
    claimedOn: '2030-02-01',
  });
});
