import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LetterEditor } from '../../../renderer/features/letters/letter-editor.tsx';
import type { LetterGap, LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import {
  aDebtorId,
  aJobId,
  aLetterId,
  anInvoiceId,
  day,
  euros,
  fakeBridge,
  renderFeature,
  user,
} from '../../support/feature.tsx';

vi.mock('../../../renderer/ui/paper/pdf-loader.ts', () => import('../../support/no-paper.ts'));

const options: LetterOptions = {
  templateId: 'L04',
  invoiceIds: [anInvoiceId()],
  channel: 'burofax',
  termDays: 10,
  origin: 'el suministro del pedido 118/2026',
  previousNotices: [],
  isDelivered: true,
  hasNoObjections: false,
  withInterest: true,
  withCompensation: true,
  withCosts: true,
  forVatRecovery: false,
  limitationByCivilCode: true,
  isPublicContract: false,
  leftOut: [],
  window: 'right',
  withQr: false,
  withInvoiceCopies: true,
  otherAnnexes: [],
};
const amounts = {
  principal: euros(603.79),
  interest: euros(42.07),
  fixedCosts: euros(40),
  otherCosts: euros(0),
  total: euros(685.86),
};

async function open(gaps: readonly LetterGap[] = [], kind: 'business' | 'consumer' = 'business') {
  const bridge = fakeBridge({
    'letters.options': {
      ok: true,
      value: {
        debtor: { id: aDebtorId(), name: 'Talleres Hermanos Ficticio, S.L.', kind, kindConfirmed: true },
        invoices: [
          {
            id: anInvoiceId(),
            number: 'F26/0013',
            issuedOn: day('2030-01-01'),
            dueOn: day('2030-01-31'),
            outstanding: euros(603.79),
            interest: euros(42.07),
            compensation: euros(40),
          },
          {
            id: anInvoiceId(2),
            number: 'F26/0044',
            issuedOn: day('2030-02-01'),
            dueOn: day('2030-03-01'),
            outstanding: euros(99),
            interest: euros(0),
            compensation: euros(0),
            reason: 'not-due',
          },
        ],
        costs: { proven: euros(0), unproven: euros(0) },
        options,
      },
    },
    'letters.preview': () => {
      const value = {
        token: 'a-token-that-is-long-enough' as FileToken,
        pages: 3,
        gaps: [...gaps],
        paragraphs: [
          { label: 'P1', text: 'Asunto: requerimiento', isPrinted: true, lock: 'identifies-debt' as const },
          { label: 'P12b', text: 'Este escrito sirve asimismo', isPrinted: true },
        ],
        amounts,
        interest: [],
      };
      setTimeout(() =>
        bridge.emit('job.finished', { jobId: aJobId(), channel: 'letters.preview', outcome: { ok: true, value } }),
      );
      return { ok: true, value: { jobId: aJobId() } };
    },
    'letterTexts.voices': {
      ok: true,
      value: { usual: 'neutral', paragraphs: [{ label: 'T1', texts: { warm: 'Con gusto.', final: 'Sin más plazo.' } }] },
    },
    'letters.saveDraft': { ok: true, value: { letterId: aLetterId() } },
    'letters.register': { ok: true, value: { jobId: aJobId(2) } },
  });
  renderFeature(<LetterEditor letterId={aLetterId()} debtorId={aDebtorId()} debtorName="Talleres Hermanos Ficticio, S.L." />, {
    bridge,
  });
  // The paper has been drawn.
  await screen.findByText('Lo que pide la carta');
  return bridge;
}

describe('the letter on the screen', () => {
  it('asks once, with the total, and registers what was seen', async () => {
    const bridge = await open();
    await user.click(await screen.findByRole('button', { name: 'Imprimir y registrar' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('685,86');
    await user.click(screen.getByRole('button', { name: 'Registrar y abrir' }));

    await expect
      .poll(() => bridge.calls.filter(({ channel }) => channel === 'letters.register'))
      .toEqual([{ channel: 'letters.register', input: { letterId: aLetterId(), total: 68_586 } }]);
  });

  it('offers only a draft while something is missing, and says in one line what is fixed at one place', async () => {
    await open([
      { code: 'missing-value', fixAt: 'creditor', severity: 'blocks', detail: 'acreedor.nif' },
      { code: 'missing-value', fixAt: 'creditor', severity: 'blocks', detail: 'pago.iban' },
      { code: 'missing-value', fixAt: 'debtor', severity: 'blocks', id: aDebtorId(), detail: 'deudor.nif' },
    ]);
    expect(await screen.findByRole('button', { name: 'Imprimir borrador' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Imprimir y registrar' })).toBeNull();
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual(
      expect.arrayContaining([
        ['Ir a mis datos: Falta tu NIF y tu IBAN.', '#/ajustes/negocio'],
        ['Ir a su ficha: Falta el NIF del deudor.', `#/deudores/${aDebtorId()}/datos`],
      ]),
    );
  });

  it('offers the four tones with what each would say, and keeps the chosen one', async () => {
    const bridge = await open();
    await user.click(screen.getByRole('tab', { name: 'Texto' }));
    expect(await screen.findByRole('radio', { name: 'Neutro' })).toHaveProperty('checked', true);
    expect(screen.getByText('Con gusto.')).toBeTruthy();
    expect(screen.getAllByText('No dice nada aquí.')).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: 'Tajante' }));
    expect(screen.getByText('Corto y serio. Sin amenazas: esas juegan en tu contra.')).toBeTruthy();
    await expect
      .poll(() => bridge.calls.findLast(({ channel }) => channel === 'letters.saveDraft')?.input)
      .toMatchObject({ options: { tone: 'final' } });
    // What each tone would say does not depend on the one that is chosen.
    expect(bridge.calls.filter(({ channel }) => channel === 'letterTexts.voices')).toHaveLength(1);
  });

  it('keeps what was changed, and what cannot be left out says why', async () => {
    const bridge = await open();
    await user.click(await screen.findByRole('checkbox', { name: '40 € por factura vencida' }));
    await user.click(screen.getByRole('tab', { name: 'Texto' }));
    const locked = screen.getByRole('checkbox', { name: 'Asunto: requerimiento' });
    expect(locked).toHaveProperty('disabled', true);
    expect(screen.getByText('Dice quién debe qué: sin esto no es un requerimiento.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Este escrito sirve asimismo' }));

    await expect
      .poll(() => bridge.calls.findLast(({ channel }) => channel === 'letters.saveDraft')?.input)
      .toEqual({
        letterId: aLetterId(),
        debtorId: aDebtorId(),
        options: { ...options, withCompensation: false, leftOut: ['P12b'] },
      });
  });

  it('offers a consumer neither the 40 € nor the interest of businesses, and no invoice that is not due', async () => {
    await open([], 'consumer');
    expect(await screen.findByRole('checkbox', { name: 'F26/0044' })).toHaveProperty('disabled', true);
    expect(screen.queryByRole('checkbox', { name: '40 € por factura vencida' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Intereses de demora' })).toBeNull();
  });
});
