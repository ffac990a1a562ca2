import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Column, type RowSource, type Sort, Table } from '../../../renderer/ui/index.ts';
import { renderFeature, user } from '../../support/feature.tsx';

type Row = { readonly id: number; readonly name: string };
const rowAt = (index: number): Row => ({ id: index, name: `Factura ${index}` });
const source = (total: number): RowSource<Row> => ({ total, rowAt, onVisible: () => {}, stale: false, failure: null });
const columns: readonly Column<Row, 'name' | 'id'>[] = [
  { id: 'name', header: 'Número', sortable: true, cell: (row) => row.name },
  { id: 'id', header: 'Pendiente', align: 'end', width: 8, cell: (row) => row.id },
];

it('holds 100,000 rows as a real table of which only those in sight exist', () => {
  renderFeature(
    <Table
      label="Facturas"
      columns={columns}
      rows={source(100_000)}
      keyOf={(row) => String(row.id)}
      hrefOf={(row) => `#/${row.id}`}
    />,
  );
  const table = screen.getByRole('table', { name: 'Facturas' });
  expect(table.getAttribute('aria-rowcount')).toBe('100001');
  const links = within(table).getAllByRole('link');
  expect(links.length).toBeGreaterThan(10);
  expect(links.length).toBeLessThan(60);
});

it('is one stop for Tab; arrows, End and Home move between rows', async () => {
  renderFeature(
    <Table
      label="Facturas"
      columns={columns}
      rows={source(500)}
      keyOf={(row) => String(row.id)}
      hrefOf={(row) => `#/${row.id}`}
    />,
  );
  const stops = screen.getAllByRole('link').filter((link) => link.tabIndex === 0);
  expect(stops.map((link) => link.textContent)).toEqual(['Factura 0']);

  const focused = () => document.activeElement?.textContent;
  screen.getByRole('link', { name: 'Factura 0' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(focused()).toBe('Factura 1');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('Factura 0');
  await user.keyboard('{End}');
  await waitFor(() => expect(focused()).toBe('Factura 499'));
  await user.keyboard('{Home}');
  await waitFor(() => expect(focused()).toBe('Factura 0'));
});

it('opens the row with a click anywhere on it and with Enter', async () => {
  const opened: number[] = [];
  renderFeature(
    <Table
      label="Facturas"
      columns={columns}
      rows={source(3)}
      keyOf={(row) => String(row.id)}
      onOpen={(row) => opened.push(row.id)}
    />,
  );
  await user.click(screen.getByRole('cell', { name: '2' }));
  screen.getByRole('button', { name: 'Factura 1' }).focus();
  await user.keyboard('{Enter}');
  expect(opened).toEqual([2, 1]);
});

it('asks for another order and says which one it has', async () => {
  const asked: Sort<'name' | 'id'>[] = [];
  const show = (sort?: Sort<'name' | 'id'>) => (
    <Table
      label="Facturas"
      columns={columns}
      rows={source(3)}
      keyOf={(row) => String(row.id)}
      onSort={(next) => asked.push(next)}
      {...(sort ? { sort } : {})}
    />
  );
  const view = renderFeature(show());
  await user.click(screen.getByRole('button', { name: 'Número' }));
  view.again(show({ by: 'name', descending: false }));
  expect(screen.getByRole('columnheader', { name: 'Número' }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(screen.getByRole('button', { name: 'Número' }));
  expect(asked).toEqual([
    { by: 'name', descending: false },
    { by: 'name', descending: true },
  ]);
});

it('chooses rows by boxes that say whose they are', async () => {
  const chosen: [number, boolean][] = [];
  renderFeature(
    <Table
      label="Facturas"
      columns={columns}
      rows={source(2)}
      keyOf={(row) => String(row.id)}
      selection={{ isChosen: (row) => row.id === 0, onToggle: (row, on) => chosen.push([row.id, on]), nameOf: (row) => row.name }}
    />,
  );
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Elegir Factura 0' }).checked).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: 'Elegir Factura 1' }));
  expect(chosen).toEqual([[1, true]]);
});

it('shows its empty state instead of an empty table', () => {
  renderFeature(
    <Table
      label="Facturas"
      columns={columns}
      rows={source(0)}
      keyOf={(row) => String(row.id)}
      empty={<p>Aún no hay facturas.</p>}
    />,
  );
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('Aún no hay facturas.')).toBeTruthy();
});
