import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HolidaysSection } from '../../../renderer/features/settings/holidays-section.tsx';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { fakeBridge, renderFeature, user } from '../../support/feature.tsx';

type YearAnswer = OutputOf<AppContract['holidays.ofYear']>;
const ID = 'f0000000-0000-4000-8000-000000000001';

/** Of any year: one national, one regional and, unless told otherwise, one local day. */
const answer =
  (change: Partial<YearAnswer> = {}) =>
  (input: unknown) => {
    const { year } = input as { year: number };
    return ok({
      settings: { august: 'claim' },
      region: 'AN',
      proposedRegion: 'AN',
      regionKnown: true,
      days: [
        { on: `${year}-02-28`, name: 'Día de Andalucía', scope: 'regional' },
        { on: `${year}-05-01`, name: 'Fiesta del Trabajo', scope: 'national' },
        { on: `${year}-05-30`, name: 'San Fernando', scope: 'local', ownId: ID, everyYear: true },
      ],
      takenOff: [],
      ...change,
    });
  };

it('proposes the region of the postcode, saves another or goes back to it, and leaves August alone', async () => {
  const bridge = fakeBridge({ 'holidays.ofYear': answer(), 'holidays.saveSettings': ok({}) });
  renderFeature(<HolidaysSection />, { bridge, today: '2026-11-22' });
  const region = await screen.findByLabelText('Comunidad o ciudad autónoma');
  expect(
    within(region)
      .getAllByRole<HTMLOptionElement>('option')
      .find((option) => option.selected)?.text,
  ).toBe('Andalucía (la de tu código postal)');
  await user.selectOptions(region, 'Cataluña');
  await user.selectOptions(region, 'Andalucía (la de tu código postal)');
  await waitFor(() =>
    expect(bridge.calls.filter(({ channel }) => channel === 'holidays.saveSettings').map(({ input }) => input)).toEqual([
      { settings: { region: 'CT', august: 'claim' } },
      { settings: { august: 'claim' } },
    ]),
  );
});

it('takes a published day off its year and removes an own one for good', async () => {
  const bridge = fakeBridge({ 'holidays.ofYear': answer(), 'holidays.takeOff': ok({ id: ID }), 'holidays.remove': ok({}) });
  renderFeature(<HolidaysSection />, { bridge, today: '2026-11-22' });
  await user.click(await screen.findByRole('button', { name: /^Quitar Día de Andalucía/ }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Añadir un festivo local' })).toBe(document.activeElement));
  await user.click(screen.getByRole('button', { name: /^Quitar San Fernando/ }));
  await waitFor(() => {
    const changes = bridge.calls.filter(({ channel }) => channel !== 'holidays.ofYear');
    expect(changes).toEqual([
      { channel: 'holidays.takeOff', input: { on: '2026-02-28' } },
      { channel: 'holidays.remove', input: { id: ID } },
    ]);
  });
});

it('says what is missing: the local days, or a region that is not known for that year', async () => {
  const { days } = answer()({ year: 2026 }).value;
  const bridge = fakeBridge({ 'holidays.ofYear': answer({ days: days.slice(0, 2) as YearAnswer['days'] }) });
  renderFeature(<HolidaysSection />, { bridge, today: '2026-11-22' });
  await screen.findByText(/Faltan los dos festivos de tu pueblo/);
  bridge.answer('holidays.ofYear', answer({ regionKnown: false })({ year: 2030 }));
  await user.selectOptions(screen.getByLabelText('Año'), '2030');
  await screen.findByText(/No tenemos los festivos autonómicos de 2030/);
  expect(screen.queryByText(/Faltan los dos/)).toBeNull();
});

it('keeps what was typed when the day is a holiday already', async () => {
  const bridge = fakeBridge({
    'holidays.ofYear': answer(),
    'holidays.add': err({ code: 'holiday-exists', fields: { on: 'holidays.add.exists' } }),
  });
  renderFeature(<HolidaysSection />, { bridge, today: '2026-11-22' });
  await user.click(await screen.findByRole('button', { name: 'Añadir un festivo local' }));
  const form = within(screen.getByRole('form', { name: 'Un festivo de tu localidad o de tu negocio' }));
  await user.type(form.getByLabelText('Día'), '1/5/2026');
  await user.type(form.getByLabelText('Nombre'), 'Patrona');
  await user.click(form.getByLabelText('Solo ese año'));
  await user.click(form.getByRole('button', { name: 'Añadir el festivo' }));
  expect((await form.findAllByText('Ese día ya es festivo.')).length).toBeGreaterThan(0);
  expect(form.getByLabelText<HTMLInputElement>('Nombre').value).toBe('Patrona');
  expect(bridge.calls.at(-1)).toEqual({
    channel: 'holidays.add',
    input: { on: '2026-05-01', name: 'Patrona', everyYear: false },
  });
});
