import type { Locator, Page } from '@playwright/test';

/** The list of debtors, as cards or rows. */
export class DebtorsPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly search: Locator;
  readonly sums: Locator;
  readonly cards: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Deudores' });
    this.search = page.getByRole('searchbox', { name: 'Nombre, NIF, teléfono o factura' });
    this.sums = page.getByRole('status').filter({ hasText: 'Te deben' });
    this.cards = page.getByRole('list', { name: 'Deudores' }).getByRole('link');
    this.rows = page.getByRole('table').getByRole('row');
  }

  /** The program opens on Hoy; the rail leads here. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Deudores' }).click();
    await this.heading.waitFor();
  }

  chip(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  card(name: string | RegExp): Locator {
    return this.cards.filter({ hasText: name });
  }
}

/** The card of one debtor. */
export class DebtorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** The text of one of the four facts. */
  fact(name: 'Desde' | 'Prometió' | 'Siguiente paso'): Locator {
    return this.page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  part(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`De dónde sale: ${name}`) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async choose(action: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Más acciones' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async promise(amount: string, day: string): Promise<void> {
    await this.dialog.getByLabel('¿Cuánto ha prometido pagar?').fill(amount);
    await this.dialog.getByLabel('¿Qué día?').fill(day);
    await this.dialog.getByRole('button', { name: 'Guardar la promesa' }).click();
  }
}

/** The form of a debtor, new or known. */
export class DebtorFormPage {
  readonly page: Page;
  readonly name: Locator;
  readonly taxId: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByLabel('Nombre o razón social');
    this.taxId = page.getByLabel(/^NIF/);
    this.save = page.getByRole('button', { name: 'Guardar', exact: true });
  }
}
