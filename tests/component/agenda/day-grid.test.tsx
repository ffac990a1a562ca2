import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { shownDays } from '../../../renderer/features/agenda/shown-days.ts';
import { Phone } from '../../../renderer/ui/icons.ts';
import { DayEntry, DayGrid } from '../../../renderer/ui/index.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { day, renderFeature, user } from '../../support/feature.tsx';

const TODAY = day('2030-02-13');

function Grid({ view, onOpen }: { readonly view: 'month' | 'week'; readonly onOpen: (on: string) => void }) {
  const [cursor, setCursor] = useState<IsoDate>(TODAY);
  return (
    <DayGrid
      label="febrero de 2030"
      help="Flechas"
      days={shownDays(view, cursor)}
      today={TODAY}
      month={2}
      holidayOn={(on) => (on === '2030-02-28' ? 'Día de la región' : undefined)}
      countOn={(on) => (on === TODAY ? 2 : 0)}
      cursor={cursor}
      onCursor={setCursor}
      onPage={() => {}}
      onOpen={onOpen}
      content={(on) =>
        on === TODAY &&
        ['Ana', 'Berta'].map((name) => (
          <DayEntry key={name} icon={Phone} tone="accent" text={name} label={`Llamar: ${name}`} onOpen={() => onOpen(name)} />
        ))
      }
    />
  );
}

it('is one stop of Tab, moves by arrows over days and weeks, into the next month too, and opens with Enter', async () => {
  const onOpen = vi.fn();
  renderFeature(<Grid view="month" onOpen={onOpen} />, { today: TODAY });
  await user.tab();
  const focused = () => (document.activeElement as HTMLElement).dataset.day;
  const spoken = () => document.activeElement?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ');
  expect(focused()).toBe(TODAY);
  expect(spoken()).toBe('miércoles, 13 de febrero de 2030. 2 asuntos');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('2030-02-14');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(spoken()).toBe('jueves, 28 de febrero de 2030, festivo: Día de la región. 0 asuntos');
  await user.keyboard('{Home}{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith('2030-02-25');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('2030-03-04');
});

it('goes through the entries of a day in the week, and back to the day', async () => {
  const onOpen = vi.fn();
  renderFeature(<Grid view="week" onOpen={onOpen} />, { today: TODAY });
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Llamar: Berta' }));
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith('Berta');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect((document.activeElement as HTMLElement).dataset.day).toBe(TODAY);
});

it.each([
  ['month', '2030-01-28', '2030-03-03', 35],
  ['week', '2030-02-11', '2030-02-17', 7],
  ['agenda', '2030-02-01', '2030-02-28', 28],
] as const)('shows whole weeks of the %s', (view, from, to, count) => {
  const days = shownDays(view, TODAY);
  expect([days[0], days.at(-1), days.length]).toEqual([from, to, count]);
});
