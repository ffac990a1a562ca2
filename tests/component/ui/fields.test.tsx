import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DateField, IbanField, MoneyField, PercentField, TaxIdField } from '../../../renderer/ui/index.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { BasisPoints, Cents } from '../../../shared/domain/money.ts';
import { day, euros, renderFeature, user } from '../../support/feature.tsx';

const last = <T,>(values: readonly T[]): T | undefined => values.at(-1);

describe('MoneyField', () => {
  function Money({ start, emitted, optional }: { start?: Cents; emitted: (Cents | undefined)[]; optional?: boolean }) {
    const [value, setValue] = useState(start);
    return (
      <>
        <MoneyField
          label="Importe"
          optional={optional}
          value={value}
          onChange={(next) => {
            emitted.push(next);
            setValue(next);
          }}
        />
        <button type="button" onClick={() => setValue(euros(99.9))}>
          Todo
        </button>
      </>
    );
  }

  it.each([
    ['1.200,5', 120_050],
    ['1200.50', 120_050],
    ['1200', 120_000],
    ['0,07', 7],
  ])('reads %s as %i cents, says so, and writes it its own way on leaving', async (typed, expected) => {
    const emitted: (Cents | undefined)[] = [];
    renderFeature(<Money emitted={emitted} />);
    const field = screen.getByLabelText<HTMLInputElement>('Importe');

    await user.type(field, typed);
    expect(last(emitted)).toBe(expected);
    expect(screen.getByText(/^Se guardará/).textContent).toContain('€');

    await user.tab();
    expect(field.value).toBe(
      `${Math.floor(expected / 100).toLocaleString('es-ES', { useGrouping: 'always' })},${String(expected % 100).padStart(2, '0')}`,
    );
  });

  it('never drops in silence what it can not read: an optional one too emits what every contract refuses', async () => {
    const emitted: (Cents | undefined)[] = [];
    renderFeature(<Money emitted={emitted} optional />);
    const field = screen.getByLabelText<HTMLInputElement>(/Importe/);

    await user.type(field, '1.2.3,4');
    expect(last(emitted)).toBeNaN();
    await user.tab();

    expect(field.value).toBe('1.2.3,4');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('«1.2.3,4»');

    await user.clear(field);
    expect(last(emitted)).toBeUndefined();
  });

  it('takes a value that is set from outside', async () => {
    renderFeature(<Money emitted={[]} start={euros(12)} />);
    await user.click(screen.getByRole('button', { name: 'Todo' }));
    expect(screen.getByLabelText<HTMLInputElement>('Importe').value).toBe('99,90');
  });
});

describe('a figure that comes late', () => {
  function Late({ start }: { readonly start?: Cents }) {
    const [value, setValue] = useState<Cents | undefined>(start);
    return (
      <>
        <MoneyField label="Importe" value={value} onChange={setValue} />
        <button type="button" onClick={() => setValue(euros(68.88))}>
          Llega
        </button>
      </>
    );
  }

  it.each([undefined, euros(12)])('is typed over, as the one before it would have been (%s)', async (start) => {
    renderFeature(<Late {...(start !== undefined && { start })} />);
    const field = screen.getByLabelText<HTMLInputElement>('Importe');
    field.focus();
    field.select();
    // Not by hand: the focus stays where it is.
    fireEvent.click(screen.getByRole('button', { name: 'Llega' }));
    expect(field.value).toBe('68,88');
    await user.keyboard('100');
    expect(field.value).toBe('100');
  });

  it('leaves alone what is marked in part', () => {
    renderFeature(<Late start={euros(12)} />);
    const field = screen.getByLabelText<HTMLInputElement>('Importe');
    field.focus();
    field.setSelectionRange(1, 1);
    fireEvent.click(screen.getByRole('button', { name: 'Llega' }));
    expect([field.value, field.selectionStart === 0 && field.selectionEnd === field.value.length]).toEqual(['68,88', false]);
  });
});

describe('DateField', () => {
  function Day({ emitted }: { emitted: (IsoDate | undefined)[] }) {
    const [value, setValue] = useState<IsoDate>();
    return (
      <DateField
        label="Fecha"
        value={value}
        onChange={(next) => {
          emitted.push(next);
          setValue(next);
        }}
      />
    );
  }

  it.each([
    ['mañana', '2030-02-11'],
    ['+15', '2030-02-25'],
    ['15/3', '2030-03-15'],
    ['1-2-29', '2029-02-01'],
  ])('on 10 February 2030 reads %s as %s', async (typed, expected) => {
    const emitted: (IsoDate | undefined)[] = [];
    renderFeature(<Day emitted={emitted} />, { today: '2030-02-10' });
    await user.type(screen.getByLabelText('Fecha'), typed);
    expect(last(emitted)).toBe(day(expected));
    expect(screen.getByText(/^Se guardará/)).toBeTruthy();
  });

  it('says that a day does not exist', async () => {
    const emitted: (IsoDate | undefined)[] = [];
    renderFeature(<Day emitted={emitted} />);
    await user.type(screen.getByLabelText('Fecha'), '31/02/2030');
    await user.tab();
    expect(screen.getByText(/El día «31\/02\/2030» no existe/)).toBeTruthy();
    expect(last(emitted)).toBe('not-a-day');
  });

  it('takes a day from the calendar', async () => {
    const emitted: (IsoDate | undefined)[] = [];
    renderFeature(<Day emitted={emitted} />, { today: '2030-02-10' });
    await user.click(screen.getByRole('button', { name: 'Elegir en el calendario' }));
    const picked = await screen.findByRole('button', { name: /^14 /i });
    await user.click(picked);
    expect(last(emitted)).toBe(day('2030-02-14'));
    expect(screen.getByLabelText<HTMLInputElement>('Fecha').value).toBe('14/02/2030');
  });
});

it('reads a percentage as basis points', async () => {
  const emitted: (BasisPoints | undefined)[] = [];
  renderFeature(<PercentField label="Interés" value={undefined} onChange={(next) => emitted.push(next)} />);
  await user.type(screen.getByLabelText('Interés'), '10,15');
  expect(last(emitted)).toBe(1015);
});

it.each([
  ['B12345674', 'NIF correcto'],
  ['B12345678', /no cuadra/],
])('judges the tax id %s without refusing it', (text, sentence) => {
  renderFeature(<TaxIdField label="NIF" value={text} onChange={() => {}} />);
  const field = screen.getByLabelText('NIF');
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

it.each([
  ['ES91 2100 0418 4502 0005 1332', /IBAN correcto/],
  ['ES91 2100 0418 4502 0005 1333', /no cuadra/],
])('judges the account %s without refusing it', (text, sentence) => {
  renderFeature(<IbanField label="IBAN" value={text} onChange={() => {}} />);
  expect(screen.getByText(sentence)).toBeTruthy();
});
