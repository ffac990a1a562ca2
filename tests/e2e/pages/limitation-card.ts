import type { Locator, Page } from '@playwright/test';

/** The card "Prescripción" of a debtor or an invoice, with its dialogs. */
export class LimitationCard {
  readonly page: Page;
  readonly card: Locator;
  readonly change: Locator;
  readonly note: Locator;
  readonly steps: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('region', { name: 'Prescripción', exact: true });
    this.change = this.card.getByRole('button', { name: 'Cambiar el plazo' });
    this.note = this.card.getByRole('button', { name: 'Anotar una reclamación o un reconocimiento' });
    this.steps = this.card.getByRole('button', { name: /De dónde sale: la prescripción/ });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The day under a label of the card, as it is shown. */
  day(label: string): Locator {
    return this.card.getByRole('term').filter({ hasText: label }).locator('xpath=following-sibling::dd[1]');
  }
}
