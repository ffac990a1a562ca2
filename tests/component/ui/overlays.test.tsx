import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { AppFailure } from '../../../renderer/lib/api.ts';
import { AgingBar, Button, Dialog, Explain, FailureNotice, Menu, Progress } from '../../../renderer/ui/index.ts';
import { euros, renderFeature, user } from '../../support/feature.tsx';

function Opening() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Corregir</Button>
      <Dialog open={open} title="Corregir el cobro" onClose={() => setOpen(false)}>
        <Button>Guardar</Button>
      </Dialog>
    </>
  );
}

it('a dialog takes the focus, closes with Esc and gives the focus back', async () => {
  renderFeature(<Opening />);
  await user.click(screen.getByRole('button', { name: 'Corregir' }));
  const dialog = await screen.findByRole('dialog', { name: 'Corregir el cobro' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Corregir' })));
});

it('an explanation opens with its figure named', async () => {
  renderFeature(<Explain name="intereses hasta hoy">71 días</Explain>);
  await user.click(screen.getByRole('button', { name: 'De dónde sale: intereses hasta hoy' }));
  expect((await screen.findByRole('dialog', { name: 'De dónde sale: intereses hasta hoy' })).textContent).toContain('71 días');
});

it('a menu is worked with the arrows', async () => {
  const done: string[] = [];
  renderFeature(
    <Menu label="Más opciones" entries={['Copiar', 'Eliminar'].map((label) => ({ label, onSelect: () => done.push(label) }))} />,
  );
  screen.getByRole('button', { name: 'Más opciones' }).focus();
  await user.keyboard('{Enter}');
  const first = await screen.findByRole('menuitem', { name: 'Copiar' });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(done).toEqual(['Eliminar']));
});

it.each(['{Enter}', ' ', '{ArrowDown}'])(
  'a menu says and does the same before it was first opened and after (%s)',
  async (key) => {
    renderFeature(<Menu label="Más opciones" entries={() => [{ label: 'Copiar', onSelect: () => {} }]} />);
    for (const time of ['first', 'again']) {
      const button = screen.getByRole('button', { name: 'Más opciones', expanded: false });
      expect(button.getAttribute('aria-haspopup'), time).toBe('menu');
      button.focus();
      await user.keyboard(key);
      const item = await screen.findByRole('menuitem', { name: 'Copiar' });
      await waitFor(() => expect(document.activeElement).toBe(item));
      expect(screen.getByRole('menu', { name: 'Más opciones' })).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Más opciones', expanded: true })).toBeTruthy();
      await user.keyboard('{Escape}');
      await waitFor(() =>
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Más opciones', expanded: false })),
      );
    }
  },
);

it('a refusal is told in its own words, a bug with the reference that finds it, a cancellation not at all', () => {
  const view = renderFeature(<FailureNotice failure={new AppFailure({ code: 'disk-full' })} />);
  expect(screen.getByRole('alert').textContent).toContain('El disco está lleno');
  view.again(<FailureNotice failure={new AppFailure({ code: 'internal', ref: 'ab12cd34' })} />);
  expect(screen.getByRole('alert').textContent).toContain('ab12cd34');
  view.again(<FailureNotice failure={new Error('Cannot read properties of undefined')} />);
  expect(screen.getByRole('alert').textContent).not.toContain('undefined');
  view.again(<FailureNotice failure={new AppFailure({ code: 'cancelled' })} />);
  expect(screen.getByRole('alert').textContent).toBe('');
});

it('progress says what, how far, and offers the way out', async () => {
  const cancelled: true[] = [];
  renderFeature(<Progress phase="drawing" done={1234} total={5000} onCancel={() => cancelled.push(true)} />);
  expect(screen.getByText('Dibujando las cartas: 1.234 de 5.000')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect(cancelled).toEqual([true]);
});

it('the ageing bar says in words what it shows in colours', () => {
  const none = euros(0);
  renderFeature(
    <AgingBar buckets={{ 'not-due': euros(100), '1-30': none, '31-60': none, '61-90': none, 'over-90': euros(50.5) }} />,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Antigüedad de la deuda: Sin vencer: 100,00\u00a0€; Más de 90 días: 50,50\u00a0€',
  );
});
