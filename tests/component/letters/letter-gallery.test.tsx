import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LetterGallery } from '../../../renderer/features/letters/letter-gallery.tsx';
import type { LetterOffer } from '../../../shared/contract/letter-values.ts';
import { aDebtorId, aLetterId, day, fakeBridge, renderFeature } from '../../support/feature.tsx';

const offers: LetterOffer[] = [
  { letter: 'courtesy', templateId: 'L01', against: 'nothing-coming-due', isNext: false },
  { letter: 'reminder', templateId: 'L02', isNext: true },
  { letter: 'demand', templateId: 'L05', isNext: false, draftId: aLetterId() },
  { letter: 'last-notice', templateId: 'L07', against: 'negotiation-open', from: day('2030-02-08'), isNext: false },
];
const open = (refused?: LetterOffer) =>
  renderFeature(
    <LetterGallery answer={{ debtor: { id: aDebtorId(), name: 'Ana Inventada', kind: 'consumer' }, offers }} refused={refused} />,
    { bridge: fakeBridge({}) },
  );

describe('the gallery of letters', () => {
  it('opens what can be written, a draft that was begun first, and marks the one that is next', async () => {
    open();
    const links = (await screen.findAllByRole('listitem')).flatMap((item) => within(item).queryAllByRole('link'));
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `#/cartas/nueva?deudor=${aDebtorId()}&tipo=reminder`,
      `#/cartas/${aLetterId()}`,
    ]);
    expect(links[0]?.textContent).toContain('Es la que toca');
    expect(links[1]?.textContent).toContain('Empezada');
  });

  it('says of the others why, and from when', async () => {
    open();
    const [reminders, demands] = await screen.findAllByRole('list');
    const lastOf = (list: HTMLElement | undefined) =>
      list && within(list).getAllByRole('listitem').at(-1)?.textContent?.replaceAll('\u00a0', ' ');
    // What can be written comes first.
    expect(lastOf(reminders)).toContain('No tiene facturas por vencer.');
    expect(lastOf(demands)).toContain('Se podrá enviar desde el 8 de febrero de 2030.');
  });

  it('groups them by what they are for, and says what each does in law', async () => {
    open();
    expect((await screen.findAllByRole('heading', { level: 2 })).map((title) => title.textContent)).toEqual([
      'Recordar',
      'Exigir el pago',
    ]);
    const demand = within(screen.getByRole('list', { name: 'Exigir el pago' })).getAllByRole('listitem')[0];
    expect(demand?.textContent).toContain('Interrumpe la prescripciónPone en mora a un particularVale para recuperar el IVA');
    expect(screen.getByText('Puede interrumpir la prescripción')).toBeTruthy();
  });

  it('answers for the one that was asked for and cannot be', async () => {
    open(offers[3]);
    expect(await screen.findByText(/^Último aviso: El plazo para negociar no ha terminado/)).toBeTruthy();
  });
});
