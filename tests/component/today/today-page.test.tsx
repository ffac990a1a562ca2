import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RoundPage } from '../../../renderer/features/today/round-page.tsx';
import { TodayPage } from '../../../renderer/features/today/today-page.tsx';
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, anInvoiceId, day, euros, fakeBridge, renderFeature } from '../../support/feature.tsx';

type Today = OutputOf<AppContract['agenda.today']>;
type Figures = OutputOf<AppContract['agenda.figures']>;
const TODAY = day('2030-02-10');
const NO_MONEY = euros(0);

const row = (name: string): AgendaRow => ({
  debtorId: aDebtorId(),
  name,
  kind: 'business',
  behaviour: 'unclassified',
  group: 'today',
  step: 'rung',
  on: TODAY,
  because: { code: 'rung-due', params: { dueOn: '2030-02-03', position: 3, total: 4 } },
  amount: euros(605),
  oldestDays: 7,
  invoices: [{ id: anInvoiceId(), number: 'F-1' }],
  invoiceCount: 1,
  reach: { address: false, onlyInWriting: false },
});

const workDay = (rows: AgendaRow[]): Today => ({
  today: TODAY,
  telling: false,
  groups: [
    { group: 'urgent', total: 0, rows: [] },
    { group: 'today', total: rows.length, rows },
    { group: 'week', total: 0, rows: [] },
  ],
  bank: { ask: false },
  debtors: 2,
});

const figures: Figures = {
  figures: { outstanding: euros(1_234.5), overdue: euros(605), collectedThisMonth: NO_MONEY, expected30: euros(300) },
  weeks: Array.from({ length: 12 }, (_, n) => ({
    from: addDays(day('2029-12-17'), 7 * n),
    received: euros(n === 7 ? 80 : 0),
    expected: NO_MONEY,
  })),
  done: [{ debtorId: aDebtorId(2), name: 'Taller Inventado', what: 'contact', channel: 'call', outcome: 'no-answer' }],
  summary: { calls: 1, messages: 0, letters: 0, promises: 0, promised: NO_MONEY, collected: NO_MONEY },
};

/** A bridge whose figures come when the test says so. */
function withLateFigures(rows: AgendaRow[]) {
  let come: (answer: Awaited<ReturnType<typeof bridge.call>>) => void = () => {};
  const bridge = fakeBridge({
    'agenda.today': ok(workDay(rows)),
    'agenda.figures': () => new Promise((resolve) => (come = resolve)),
    'agenda.clocks': ok({ total: 0, clocks: [] }),
    'bin.state': { ok: false, error: { code: 'ledger-not-open' } },
    'rates.list': { ok: false, error: { code: 'ledger-not-open' } },
  });
  return { bridge, come: (answer: Parameters<typeof come>[0]) => come(answer) };
}

const asked = ({ calls }: ReturnType<typeof fakeBridge>) => calls.map(({ channel }) => channel);
const figureOf = (label: string) => screen.getByText(label).closest('a')?.textContent;

describe('Hoy', () => {
  it('draws the rows before the money, in whose place nothing is said until it comes', async () => {
    const { bridge, come } = withLateFigures([row('Bar Inventado')]);
    renderFeature(<TodayPage />, { bridge });
    const list = await screen.findByRole('list', { name: 'Para hoy' });
    expect(within(list).getByText('Bar Inventado')).toBeTruthy();
    expect(
      asked(bridge)
        .filter((channel) => channel.startsWith('agenda.'))
        .slice(0, 2),
    ).toEqual(['agenda.today', 'agenda.figures']);
    // The frame of the money stands, each figure under its name and without a sum.
    expect(figureOf('Pendiente')).toBe('Pendiente\u00a0Todo lo que te deben');
    expect(screen.queryByRole('button', { name: 'Ver la tabla' })).toBeNull();
    expect(screen.queryByRole('list', { name: 'Hecho hoy' })).toBeNull();

    come(ok(figures));
    await waitFor(() => expect(figureOf('Pendiente')).toBe('Pendiente1.234,50\u00a0€Todo lo que te deben'));
    expect(within(await screen.findByRole('list', { name: 'Hecho hoy' })).getByText('Taller Inventado')).toBeTruthy();
  });

  it('says what went wrong with the money, and leaves the rows', async () => {
    const { bridge, come } = withLateFigures([row('Bar Inventado')]);
    renderFeature(<TodayPage />, { bridge });
    await screen.findByText('Bar Inventado');
    come({ ok: false, error: { code: 'internal', ref: 'ab12cd34' } });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('ab12cd34'));
    expect(screen.getByText('Bar Inventado')).toBeTruthy();
  });

  it('keeps the room of the summary of the day until it is known what was done', async () => {
    const { bridge, come } = withLateFigures([]);
    renderFeature(<TodayPage />, { bridge });
    const summary = await screen.findByRole('region', { name: 'Cómo va el día' });
    expect(summary.getAttribute('aria-busy')).toBe('true');
    expect(summary.textContent).toBe('');
    come(ok(figures));
    expect((await screen.findByRole('heading', { name: 'Listo por hoy' })).parentElement?.textContent).toContain('Una llamada');
  });
});

describe('the round', () => {
  it('asks what was done once nobody is left, and not before', async () => {
    const { bridge, come } = withLateFigures([]);
    for (const channel of ['agenda.ofDebtor', 'debtors.get'] as const)
      bridge.answer(channel, { ok: false, error: { code: 'ledger-not-open' } });
    bridge.answer('agenda.today', ok(workDay([row('Bar Inventado')])));
    renderFeature(<RoundPage />, { bridge });
    await screen.findAllByRole('heading', { name: 'Bar Inventado' });
    expect(asked(bridge)).not.toContain('agenda.figures');

    bridge.answer('agenda.today', ok(workDay([])));
    bridge.emit('data.changed', { topics: ['agenda'] });
    await waitFor(() => expect(asked(bridge)).toContain('agenda.figures'));
    come(ok(figures));
    expect(await screen.findByRole('heading', { name: 'Listo por hoy' })).toBeTruthy();
  });
});
