import type { Page } from '@playwright/test';

const DEBTOR = 'Talleres Hermanos Ficticio, S.L.';

/** The register, and whom to write to. */
export class LettersPage {
  readonly title;
  readonly addressee;
  readonly rows;
  private readonly page;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1, name: 'Cartas' });
    this.addressee = page.getByRole('link', { name: DEBTOR });
    this.rows = page.getByRole('table', { name: 'Cartas' }).locator('tbody').getByRole('row');
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Cartas' }).click();
    await this.title.waitFor();
  }

  /** From anywhere to the gallery of the letters that the addressee can be sent. */
  async write(): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name: 'Carta nueva' }).first().click();
    await this.addressee.click();
  }
}

/** Which letter is written. */
export class LetterGalleryPage {
  readonly demand;
  private readonly page;

  constructor(page: Page) {
    this.page = page;
    this.demand = this.card('Requerimiento Exige');
  }

  /** Of any, also one that cannot be written today. */
  letter(name: string) {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${name}`) });
  }

  /** By the beginning of what it says. */
  card(beginning: string) {
    return this.page.getByRole('link', { name: new RegExp(`^${beginning}`) });
  }
}

/** The letter while it is written. */
export class LetterEditorPage {
  readonly title;
  readonly complete;
  readonly register;
  readonly printDraft;
  readonly confirm;
  readonly paper;

  constructor(page: Page) {
    this.title = page.getByRole('heading', { level: 1, name: `Requerimiento: ${DEBTOR}` });
    this.complete = page.getByText('La carta está completa.');
    this.register = page.getByRole('button', { name: 'Imprimir y registrar' });
    this.printDraft = page.getByRole('button', { name: 'Imprimir borrador' });
    this.confirm = page.getByRole('button', { name: 'Registrar y abrir' });
    this.paper = page.getByRole('region', { name: 'Vista previa de la carta' });
  }
}

/** The letter once it has its number. */
export class RegisteredLetterPage {
  readonly title;
  readonly printed;
  readonly tracking;
  readonly send;
  readonly result;
  readonly saveResult;

  constructor(page: Page) {
    this.title = page.getByRole('heading', { level: 1, name: /^Carta \d{4}\/0001$/ });
    this.printed = page.getByRole('button', { name: 'Sí, está impresa' });
    this.tracking = page.getByRole('textbox', { name: /Número de envío/ });
    this.send = page.getByRole('button', { name: 'Apuntar el envío' });
    this.result = page.getByRole('combobox', { name: 'Resultado' });
    this.saveResult = page.getByRole('button', { name: 'Guardar el resultado' });
  }
}
