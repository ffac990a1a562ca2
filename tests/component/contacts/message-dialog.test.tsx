import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MessageDialog } from '../../../renderer/features/contacts/index.ts';
import { ContactId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const debtorId = aDebtorId();
const form = (name: string, body: string, change: object = {}) => ({
  form: name,
  body,
  gaps: [],
  needsReceipt: false,
  ...change,
});

function open(change: object = {}, forms = {}) {
  const texts = {
    email: form('email', 'Buenos días: F-1', { subject: 'Factura F-1: una consulta' }),
    sms: form('sms', 'Hola, soy Ana de Carpintería Peña.'),
    usted: form('chat-usted', 'Buenos días, soy Ana.'),
    tu: form('chat-tu', 'Hola, Marta, soy Ana.'),
    ...forms,
  };
  const bridge = fakeBridge({
    'texts.compose': ok({
      forms: [texts.email, texts.sms, texts.usted, texts.tu],
      isPerson: true,
      addressedAs: 'usted',
      onlyInWriting: false,
      reach: [
        { kind: 'phone', address: '+34600000011', mobile: true },
        { kind: 'email', address: 'marta@pena.example', mobile: false },
      ],
      ...change,
    }),
    'contacts.record': ok({ id: ContactId.parse('10000000-0000-4000-8000-000000000001') }),
    'texts.open': ok({}),
  });
  const writeText = vi.fn(async (_: string) => {});
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const onClose = vi.fn();
  renderFeature(<MessageDialog debtorId={debtorId} name="Marta" text={'S2'} doesStep onClose={onClose} />, { bridge });
  return { bridge, writeText, onClose };
}
const commands = (bridge: ReturnType<typeof fakeBridge>) => bridge.calls.filter(({ channel }) => channel !== 'texts.compose');
const noted = (channel: 'email' | 'message') => ({
  channel: 'contacts.record',
  input: { debtorId, channel, direction: 'out', outcome: 'sent', textId: 'S2', doesStep: true },
});

describe('a message', () => {
  it('is copied and written down as a contact', async () => {
    const { bridge, writeText, onClose } = open();
    await user.click(await screen.findByRole('tab', { name: 'WhatsApp' }));
    await user.click(screen.getByRole('checkbox', { name: 'Tratarle de tú' }));
    await user.click(screen.getByRole('button', { name: 'Copiar y anotar' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(writeText.mock.calls).toEqual([['Hola, Marta, soy Ana.']]);
    expect(commands(bridge)).toEqual([noted('message')]);
  });

  it('goes out as it was changed by hand', async () => {
    const { bridge } = open();
    const body = await screen.findByRole('textbox', { name: 'Texto' });
    await user.clear(body);
    await user.type(body, 'Hola, Marta');
    await user.click(screen.getByRole('button', { name: 'Abrir en el correo' }));
    await waitFor(() =>
      expect(commands(bridge)).toEqual([
        {
          channel: 'texts.open',
          input: {
            kind: 'mailto',
            debtorId,
            to: 'marta@pena.example',
            subject: 'Factura F-1: una consulta',
            body: 'Hola, Marta',
          },
        },
        noted('email'),
      ]),
    );
  });

  it('writes nothing down when the clipboard is held by another program', async () => {
    const { bridge, writeText, onClose } = open();
    writeText.mockRejectedValueOnce(new Error('held'));
    await user.click(await screen.findByRole('button', { name: 'Copiar y anotar' }));
    await waitFor(() => expect(writeText).toHaveBeenCalled());
    expect(commands(bridge)).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('counts an SMS, and takes the accents away that would halve it', async () => {
    open();
    await user.click(await screen.findByRole('tab', { name: 'SMS' }));
    // "Hola, soy Ana de Carpintería Peña." has 34 letters, and í is none of the alphabet.
    expect(screen.getByText(/^34 de 70 letras/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Quitar acentos' }));
    expect(screen.getByText('34 de 160 letras: cabe en un mensaje.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Texto' })).toHaveProperty('value', 'Hola, soy Ana de Carpinteria Peña.');
  });

  it('warns of an amount in an SMS to a person and of a telling subject', async () => {
    open();
    const subject = await screen.findByRole('textbox', { name: 'Asunto' });
    await user.clear(subject);
    await user.type(subject, 'Su deuda de 300 €');
    expect(screen.getByText(/quita «deuda»/)).toBeTruthy();
    expect(screen.getByText(/Mejor sin importes en el asunto/)).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'SMS' }));
    await user.type(screen.getByRole('textbox', { name: 'Texto' }), ' Son 300,00');
    expect(screen.getByText(/Mejor sin importes: un SMS/)).toBeTruthy();
  });

  it('is not copied while something is missing, says where to fill it in, and takes it by hand', async () => {
    const missing = form('email', 'Llame al «falta: tu teléfono»', { subject: 'Factura F-1', gaps: ['contact-phone'] });
    const { bridge, writeText } = open({}, { email: missing });
    await user.click(await screen.findByRole('button', { name: 'Copiar y anotar' }));
    expect(screen.getAllByText(/Aún falta algo/).length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: 'Completarlo en Ajustes' }).getAttribute('href')).toBe('#/ajustes/cartas');
    expect(writeText).not.toHaveBeenCalled();
    const body = screen.getByRole('textbox', { name: 'Texto' });
    await user.clear(body);
    await user.type(body, 'Llame al 600');
    await user.click(screen.getByRole('button', { name: 'Copiar y anotar' }));
    await waitFor(() => expect(commands(bridge)).toEqual([noted('email')]));
  });
});
