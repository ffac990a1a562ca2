import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { queryOf } from '../../../renderer/lib/query-client.ts';
import { useWindowedRows } from '../../../renderer/lib/use-windowed-rows.ts';
import { Table } from '../../../renderer/ui/index.ts';
import { fakeBridge, renderFeature, user } from '../../support/feature.tsx';

function UndoName() {
  const peek = useQuery(queryOf(['undo'], 'undo.peek', {}));
  return <p>{peek.data?.label ?? 'nada'}</p>;
}

it('reads again what stands on a topic that main says has changed, and nothing else', async () => {
  const bridge = fakeBridge({ 'undo.peek': { ok: true, value: { label: 'primero' } } });
  renderFeature(<UndoName />, { bridge });
  await screen.findByText('primero');

  bridge.answer('undo.peek', { ok: true, value: { label: 'segundo' } });
  act(() => bridge.emit('data.changed', { topics: ['letters'] }));
  expect(bridge.calls).toHaveLength(1);
  act(() => bridge.emit('data.changed', { topics: ['undo', 'payments'] }));
  await screen.findByText('segundo');
  expect(bridge.calls).toHaveLength(2);
});

it('reads a long list in pages, only those in sight, and keeps the old rows while another filter is read', async () => {
  const asked: string[] = [];
  const release: (() => void)[] = [];
  const read = (filter: string) => async (window: { offset: number; limit: number }) => {
    asked.push(`${filter} ${window.offset}+${window.limit}`);
    if (filter === 'vencidas') await new Promise<void>((done) => release.push(done));
    return { total: 250, rows: Array.from({ length: window.limit }, (_, i) => ({ id: `${filter} ${window.offset + i}` })) };
  };
  function List({ filter }: { filter: string }) {
    const rows = useWindowedRows({ topics: ['invoices'], key: ['prueba', filter], read: read(filter) });
    return (
      <Table
        label="Lista"
        columns={[{ id: 'id', header: 'Fila', cell: (row: { id: string }) => row.id }]}
        rows={rows}
        keyOf={(row) => row.id}
        onOpen={() => {}}
      />
    );
  }
  const view = renderFeature(<List filter="todas" />);
  (await screen.findByRole('button', { name: 'todas 0' })).focus();
  expect(asked).toEqual(['todas 0+100']);

  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('todas 249'));
  expect(asked).toContain('todas 200+100');

  view.again(<List filter="vencidas" />);
  expect(screen.getByRole('button', { name: 'todas 249' })).toBeTruthy();
  await act(async () => {
    for (const done of release.splice(0)) done();
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^todas/ })).toBeNull());
});
