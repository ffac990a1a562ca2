/** Answers that take their time, and forms that open on what was read a while ago. */
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DebtorForm } from '../../../renderer/features/debtors/debtor-form.tsx';
import { EditDebtorPage } from '../../../renderer/features/debtors/debtor-form-pages.tsx';
import { announcementStore } from '../../../renderer/lib/announcements.ts';
import { paths } from '../../../renderer/lib/paths.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtor } from '../../support/builders.ts';
import { aDebtorId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const row = {
  id: aDebtorId(),
  name: 'Bar Inventado',
  kind: 'business',
  kindConfirmed: true,
  behaviour: 'unclassified',
  state: 'up-to-date',
  insolvent: false,
  outstanding: 0,
  overdue: 0,
  credit: 0,
  aging: { notDue: 0, upTo30: 0, upTo60: 0, upTo90: 0, over90: 0 },
  oldestDays: 0,
  openInvoices: 0,
};
const quiet = {
  'ledger.state': ok({ state: 'open', kind: 'main', hasMain: true, today: '2026-11-22', version: '0.1.0' }),
  'debtors.similar': ok({ debtors: [] }),
  'debtors.tags': ok({ tags: [] }),
};
const debtor = (change: Parameters<typeof aDebtor>[0]) =>
  ok({ row, fields: aDebtor({ name: row.name, ...change }), behaviours: [], promises: [] });

const town = () => screen.getByLabelText<HTMLInputElement>(/^Población/).value;

it('leaves whoever has gone elsewhere where they are, and says that it was saved', async () => {
  const saved = Promise.withResolvers<void>();
  const bridge = fakeBridge({ ...quiet, 'debtors.save': () => saved.promise.then(() => ok({ id: aDebtorId() })) });
  renderFeature(<DebtorForm cancelHref={paths.debtors} />, { bridge });
  await user.type(screen.getByLabelText('Nombre o razón social'), 'Bar Inventado');
  await user.click(screen.getByRole('button', { name: 'Guardar' }));
  window.location.hash = paths.home;
  await act(async () => saved.resolve());
  await waitFor(() => expect(announcementStore.get()?.text).toContain('Bar Inventado'));
  expect(window.location.hash).toBe(paths.home);
});

it('fills the form with what the ledger holds now, not with what another screen read of it', async () => {
  const bridge = fakeBridge({ ...quiet, 'debtors.get': debtor({ town: 'La Vieja' }) });
  const page = <EditDebtorPage params={{ debtorId: aDebtorId() }} />;
  const { again } = renderFeature(page, { bridge });
  await waitFor(() => expect(town()).toBe('La Vieja'));
  again(<p>Otra pantalla</p>);
  bridge.answer('debtors.get', debtor({ town: 'La Nueva' }));
  bridge.emit('data.changed', { topics: ['debtors'] });
  again(page);
  await waitFor(() => expect(town()).toBe('La Nueva'));
});
