import { zodResolver } from '@hookform/resolvers/zod';
import { screen, waitFor } from '@testing-library/react';
import { Controller, useForm } from 'react-hook-form';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Form, MoneyField, SubmitButton, TextField } from '../../../renderer/ui/index.ts';
import { PositiveCents } from '../../../shared/domain/money.ts';
import { renderFeature, user } from '../../support/feature.tsx';

const schema = z.strictObject({ concept: z.string().min(1), amount: PositiveCents });

function Sample({ saved }: { saved: unknown[] }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { concept: '' } });
  return (
    <Form title="Apunte" enterMovesOn onSubmit={form.handleSubmit((values) => saved.push(values))}>
      <Controller
        control={form.control}
        name="concept"
        render={({ field, fieldState }) => (
          <TextField label="Concepto" value={field.value} onChange={field.onChange} error={fieldState.error} />
        )}
      />
      <Controller
        control={form.control}
        name="amount"
        render={({ field, fieldState }) => (
          <MoneyField label="Importe" value={field.value} onChange={field.onChange} error={fieldState.error} />
        )}
      />
      <SubmitButton>Guardar</SubmitButton>
    </Form>
  );
}

it('sums up what is wrong in the order of the fields, takes the focus there, and leads to each field', async () => {
  const saved: unknown[] = [];
  renderFeature(<Sample saved={saved} />);
  await user.click(screen.getByRole('button', { name: 'Guardar' }));

  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  const links = Array.from(summary.querySelectorAll('button'));
  expect(links.map((link) => link.textContent)).toEqual([
    'Concepto: Hace falta este dato.',
    'Importe: Escribe un importe, por ejemplo 1.234,50.',
  ]);

  await user.click(links[1] as HTMLElement);
  expect(document.activeElement).toBe(screen.getByLabelText('Importe'));
  expect(saved).toEqual([]);
});

it('saves by keyboard alone: Enter moves on, Ctrl+Enter saves', async () => {
  const saved: unknown[] = [];
  renderFeature(<Sample saved={saved} />);
  await user.click(screen.getByLabelText('Concepto'));
  await user.keyboard('Reparación{Enter}1.200,5');
  expect(document.activeElement).toBe(screen.getByLabelText('Importe'));
  expect(saved).toEqual([]);

  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(saved).toEqual([{ concept: 'Reparación', amount: 120_050 }]));
});
