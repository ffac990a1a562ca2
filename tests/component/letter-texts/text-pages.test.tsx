import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { TextPage } from '../../../renderer/features/letter-texts/text-page.tsx';
import { TextsPage } from '../../../renderer/features/letter-texts/texts-page.tsx';
import { aJobId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

vi.mock('../../../renderer/ui/paper/pdf-loader.ts', () => import('../../support/no-paper.ts'));

const OWN = { words: 'Gracias. {{contacto.nombre}}', was: 'otro texto de antes' };
const open = (lines = {}) =>
  renderFeature(<TextPage params={{ templateId: 'L02' }} />, {
    bridge: fakeBridge({
      'letterTexts.get': { ok: true, value: { version: 0, lines, versions: [] } },
      'letterTexts.preview': { ok: true, value: { jobId: aJobId() } },
      'letterTexts.save': { ok: true, value: { version: 1 } },
    }),
  });

describe('the texts of the letters', () => {
  it('are listed by what they are for, with those that are the own ones', async () => {
    renderFeature(<TextsPage />, {
      bridge: fakeBridge({
        'letterTexts.list': {
          ok: true,
          value: { texts: [{ templateId: 'L02', changed: 2, version: 3, madeAt: '2030-01-10T09:00:00.000Z', madeBy: 'Rosa' }] },
        },
      }),
    });
    const list = within((await screen.findByRole('heading', { name: 'Recordar' })).closest('section') as HTMLElement);
    expect(list.getByRole('link', { name: /^Primer recordatorio ?2 párrafos tuyos/ }).getAttribute('href')).toBe(
      '#/ajustes/textos/L02',
    );
    expect(list.getByRole('link', { name: /^Recordatorio previo ?Tal como viene con el programa/ })).toBeTruthy();
  });

  it('show a paragraph of one’s own with its data, and tell when the original has changed since', async () => {
    open({ 'P5[tono_amable]': OWN });
    const own = (await screen.findByText('Tuyo')).closest('li') as HTMLElement;
    expect(within(own).getByText('persona de contacto')).toBeTruthy();
    expect(within(own).getByText(/El texto original de este párrafo ha cambiado/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Guardar el texto' })).toHaveProperty('disabled', true);
  });

  it('cannot be saved while the law of a paragraph is lost, and go back to the original', async () => {
    open();
    const table = (await screen.findByText('Aquí va: cuadro de facturas.')).nextElementSibling as HTMLElement;
    await user.click(within(table).getByRole('button', { name: /^Cambiar/ }));
    const words = within(table).getByRole('textbox');
    await user.clear(words);
    expect(within(table).getByRole('alert').textContent).toContain('Este párrafo no se puede quitar ni dejar vacío.');
    expect(screen.getByRole('button', { name: 'Guardar el texto' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Hay 1 párrafo que no puede quedar así.')).toBeTruthy();
    await user.click(within(table).getByRole('button', { name: 'Restaurar el original' }));
    expect(within(table).getByRole('alert').textContent).toBe('');
    await user.click(within(table).getByRole('button', { name: 'Hecho' }));
    expect(screen.queryByText('Hay 1 párrafo que no puede quedar así.')).toBeNull();
  });

  it('keep what is typed while they are being saved', async () => {
    const saved = Promise.withResolvers<void>();
    renderFeature(<TextPage params={{ templateId: 'S2' }} />, {
      bridge: fakeBridge({
        'letterTexts.get': { ok: true, value: { version: 0, lines: {}, versions: [] } },
        'letterTexts.save': () => saved.promise.then(() => ({ ok: true as const, value: { version: 1 } })),
      }),
    });
    const sms = await screen.findByRole('listitem', { name: 'SMS' });
    await user.click(within(sms).getByRole('button', { name: /^Cambiar/ }));
    const words = within(sms).getByRole('textbox', { name: 'Texto del SMS' }) as HTMLTextAreaElement;
    await user.type(words, ' Gracias');
    await user.click(screen.getByRole('button', { name: 'Guardar el texto' }));
    await user.type(words, ' siempre');
    await act(async () => saved.resolve());
    expect(words.value).toMatch(/ Gracias siempre$/);
  });

  it('of a message are shown as a customer would get them while they are written, with what had better not be said', async () => {
    renderFeature(<TextPage params={{ templateId: 'S2' }} />, {
      bridge: fakeBridge({ 'letterTexts.get': { ok: true, value: { version: 0, lines: {}, versions: [] } } }),
    });
    const sms = await screen.findByRole('listitem', { name: 'SMS' });
    await user.click(within(sms).getByRole('button', { name: /^Cambiar/ }));
    const words = within(sms).getByRole('textbox', { name: 'Texto del SMS' });
    await user.clear(words);
    expect(within(sms).getByRole('alert').textContent).toContain('Este párrafo no se puede quitar ni dejar vacío.');
    await user.type(words, 'Soy {{quien escribe}. Su deuda.');
    const sheet = within(screen.getByRole('region', { name: 'SMS' }));
    expect(sheet.getByText('Soy Rosa Tejada. Su deuda.')).toBeTruthy();
    expect(sheet.getByText(/26 de 160 letras/)).toBeTruthy();
    expect(sheet.getByText(/quita «deuda»/)).toBeTruthy();
    await user.type(words, ' {{pendiente de la factura}');
    expect(within(sms).getByRole('alert').textContent).toContain('Aquí no puede ir «pendiente de la factura»');
    expect(screen.getByRole('button', { name: 'Guardar el texto' })).toHaveProperty('disabled', true);
  });
});
