import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DebtorForm } from '../../../renderer/features/debtors/debtor-form.tsx';
import { paths } from '../../../renderer/lib/paths.ts';
import { aDebtor } from '../../support/builders.ts';
import { aDebtorId, type BridgeCall, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const quiet = {
  'ledger.state': { ok: true, value: { state: 'open', kind: 'main', hasMain: true, today: '2026-11-22', version: '0.1.0' } },
  'debtors.similar': { ok: true, value: { debtors: [] } },
  'debtors.tags': { ok: true, value: { tags: ['obra'] } },
  'debtors.save': { ok: true, value: { id: aDebtorId() } },
} as const;
const empty = {
  kind: 'consumer',
  kindConfirmed: false,
  name: '',
  isNaturalPerson: false,
  country: 'ES',
  tags: [],
  contacts: [],
};
const saved = (calls: readonly BridgeCall[]) =>
  calls.filter(({ channel }) => channel === 'debtors.save').map(({ input }) => input);
const save = () => user.click(screen.getByRole('button', { name: 'Guardar' }));

afterEach(() => window.localStorage.clear());

it('writes a name alone, and asks for the least that the law allows while nobody knows more', async () => {
  const { bridge } = renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge: fakeBridge(quiet) });
  expect(screen.getByRole('radio', { name: 'No lo sé' })).toHaveProperty('checked', true);
  await user.type(screen.getByLabelText('Nombre o razón social'), 'Bar Inventado');
  await save();
  await waitFor(() => expect(window.location.hash).toBe(paths.debtor(aDebtorId())));
  expect(saved(bridge.calls)).toEqual([
    {
      fields: {
        name: 'Bar Inventado',
        kind: 'consumer',
        kindConfirmed: false,
        isNaturalPerson: false,
        country: 'ES',
        tags: [],
        contacts: [],
      },
    },
  ]);
});

it.each([
  ['B69000115', /^Sí: es una empresa/],
  ['P2809999B', 'Es una Administración pública'],
  ['H69000156', /^No: compró para su casa/],
  ['00000014Z', 'No lo sé'],
])('proposes by the letter of %s, until somebody answers', async (taxId, proposed) => {
  renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge: fakeBridge(quiet) });
  await user.type(screen.getByLabelText(/^NIF/), taxId);
  expect(screen.getByRole('radio', { name: proposed })).toHaveProperty('checked', true);

  await user.click(screen.getByRole('radio', { name: 'Fue un trato entre particulares' }));
  await user.clear(screen.getByLabelText(/^NIF/));
  await user.type(screen.getByLabelText(/^NIF/), 'A69000149');
  expect(screen.getByRole('radio', { name: 'Fue un trato entre particulares' })).toHaveProperty('checked', true);
});

it('warns of who is already there and lets it be written all the same', async () => {
  const known = { id: aDebtorId(2), name: 'Bar Inventado, S.L.', because: 'name' as const };
  const bridge = fakeBridge({ ...quiet, 'debtors.similar': { ok: true, value: { debtors: [known] } } });
  renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge });
  await user.type(screen.getByLabelText('Nombre o razón social'), 'Bar Inventado SL');
  await screen.findByText('Ya tienes a Bar Inventado, S.L., con un nombre igual o casi igual.');
  expect(screen.getByRole('link', { name: 'Ver su ficha' }).getAttribute('href')).toBe(paths.debtor(known.id));
  await save();
  await waitFor(() => expect(saved(bridge.calls)).toHaveLength(1));
});

it('fills the province from the postcode and sends an emptied field as not known', async () => {
  const bridge = fakeBridge(quiet);
  const before = aDebtor({ postalCode: '28099', province: 'Madrid', notes: 'Vieja' });
  renderFeature(<DebtorForm id={aDebtorId()} saved={before} cancelHref={paths.debtors} />, { bridge });
  await user.clear(screen.getByLabelText(/^Código postal/));
  await user.type(screen.getByLabelText(/^Código postal/), '08001');
  await user.clear(screen.getByLabelText(/^Notas/));
  await user.clear(screen.getByLabelText(/^Teléfono/));
  await save();
  await waitFor(() => expect(saved(bridge.calls)).toHaveLength(1));
  const { notes: _, phone: __, ...kept } = before;
  expect(saved(bridge.calls)).toEqual([{ id: aDebtorId(), fields: { ...kept, postalCode: '08001', province: 'Barcelona' } }]);
});

it('shows the refusal of main beside its field', async () => {
  const refusal = { code: 'date-in-future', fields: { insolventOn: 'errors.dateInFuture' } } as const;
  const bridge = fakeBridge({ ...quiet, 'debtors.save': { ok: false, error: refusal } });
  const insolvent = aDebtor({ insolventOn: '2030-02-01' as never });
  renderFeature(<DebtorForm id={aDebtorId()} saved={insolvent} cancelHref={paths.debtors} />, { bridge });
  await save();
  const field = screen.getByLabelText('Declarado el');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText('Esa fecha aún no ha llegado.').length).toBeGreaterThan(0);
});

it('shows again what was being written when the window was lost, and forgets it once it is saved', async () => {
  const first = renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge: fakeBridge(quiet) });
  await waitFor(() => expect(first.bridge.calls.map(({ channel }) => channel)).toContain('ledger.state'));
  await user.type(screen.getByLabelText('Nombre o razón social'), 'Bar Inventado');
  await waitFor(() => expect(window.localStorage.getItem('draft.main.debtor.new')).toContain('Bar Inventado'));
  first.unmount();

  renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge: fakeBridge(quiet) });
  expect(await screen.findByText(/no estaba guardado y no se ha perdido/)).toBeTruthy();
  expect(screen.getByLabelText('Nombre o razón social')).toHaveProperty('value', 'Bar Inventado');
  await save();
  await waitFor(() => expect(window.localStorage.getItem('draft.main.debtor.new')).toBeNull());
});

it('lets a draft go, and shows the example nothing of the real ledger', async () => {
  window.localStorage.setItem('draft.main.debtor.new', JSON.stringify({ ...empty, name: 'Bar Inventado', tags: ['obra'] }));
  const example = { ...quiet, 'ledger.state': { ok: true, value: { ...quiet['ledger.state'].value, kind: 'example' } } } as const;
  const first = renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge: fakeBridge(example) });
  await waitFor(() => expect(first.bridge.calls.map(({ channel }) => channel)).toContain('ledger.state'));
  expect(screen.getByLabelText('Nombre o razón social')).toHaveProperty('value', '');
  first.unmount();

  renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge: fakeBridge(quiet) });
  await waitFor(() => expect(screen.getByLabelText(/^Etiquetas/)).toHaveProperty('value', 'obra'));
  await user.click(screen.getByRole('button', { name: 'Descartarlo' }));
  expect(screen.getByLabelText('Nombre o razón social')).toHaveProperty('value', '');
  expect(screen.getByLabelText(/^Etiquetas/)).toHaveProperty('value', '');
  expect(window.localStorage.getItem('draft.main.debtor.new')).toBeNull();
});
