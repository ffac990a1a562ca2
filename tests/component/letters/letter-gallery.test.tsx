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
    const list = await screen.findByRole('list', { name: 'Cartas' });
    const links = within(list).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `#/cartas/nueva?deudor=${aDebtorId()}&tipo=reminder`,
      `#/cartas/${aLetterId()}`,
    ]);
    expect(links[0]?.textContent).toContain('Es la que toca');
    expect(links[1]?.textContent).toContain('Empezada');
  });

  it('says of the others why, and from when', async () => {
    open();
    const items = within(await screen.findByRole('list', { name: 'Cartas' })).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('No tiene facturas por vencer.');
    expect(items[3]?.textContent?.replaceAll('\u00a0', ' ')).toContain('Se podrá enviar desde el 8 de febrero de 2030.');
  });

  it('answers for the one that was asked for and cannot be', async () => {
    open(offers[3]);
    expect(await screen.findByText(/^Último aviso: El plazo para negociar no ha terminado/)).toBeTruthy();
  });
});
