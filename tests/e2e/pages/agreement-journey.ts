/** An agreement from the debtor's card to its end, with the mouse or with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import { parseDateInput } from '../../../shared/domain/input/date-input.ts';
import { accrueInterest } from '../../../shared/domain/late-payment-interest.ts';
import { cents } from '../../../shared/domain/money.ts';
import { publishedRates } from '../../../shared/legal/interest-rates.ts';
import type { AppHost, MovedClock } from '../../support/electron-standin/host.ts';
import { expect } from '../fixtures.ts';
import { LATE_SINCE, openCard, WORKSHOP } from './agreement-wizard-data.ts';

const INVOICE = 'F26/0013';
/** No amount that divides well. */
export const PRINCIPAL = 77_777;
const COMPENSATION = 4_000;
const MOST_TABS = 80;

export const question = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
export const dialog = (page: Page) => page.getByRole('dialog');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const agreementTitle = (page: Page) => page.getByRole('heading', { level: 1, name: /^Acuerdo A-/ });
const amountField = (page: Page) => page.getByLabel('Importe cobrado');
const disclosure = (page: Page, title: string) => page.locator('summary').filter({ hasText: title });

/** `1.234,56 €` in cents. */
function centsIn(text: string): number {
  const [amount] = /-?[\d.]+,\d{2}(?=.€)/.exec(text) ?? [];
  if (amount === undefined) throw new Error(`no amount in «${text}»`);
  return Number(amount.replace(/[.,]/g, ''));
}

/** 123456 as the program prints it, whatever the space before the sign. */
function euros(cents: number): RegExp {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '\\.');
  return new RegExp(`(?<![\\d.])${whole},${String(cents % 100).padStart(2, '0')}.€`);
}

/** What the debtor would acknowledge, as the step shows it. */
async function acknowledged(page: Page): Promise<number> {
  const total = page.getByText(/^Reconoce que debe.*€/).first();
  return centsIn(await total.innerText());
}

/** One way to work: the same gestures for the mouse and for the keyboard. */
export type Hands = {
  readonly begin: (page: Page) => Promise<void>;
  /** To the next step, which asks this. */
  readonly next: (page: Page, asked: string) => Promise<void>;
  readonly choose: (page: Page, radio: string) => Promise<void>;
  readonly check: (page: Page, box: string | RegExp) => Promise<void>;
  readonly unfold: (page: Page, title: string) => Promise<void>;
  readonly write: (page: Page, label: string | Locator, text: string) => Promise<void>;
  readonly press: (page: Page, target: Locator) => Promise<void>;
  /** Saves what the open form holds. */
  readonly save: (page: Page, name: string) => Promise<void>;
  readonly openAgreement: (page: Page) => Promise<void>;
  readonly openPayment: (page: Page) => Promise<void>;
};

const fieldOf = (page: Page, label: string | Locator): Locator =>
  typeof label === 'string' ? page.getByLabel(new RegExp(`^${label}( \\(opcional\\))?$`)) : label;

export const MOUSE: Hands = {
  begin: async (page) => {
    await openCard(page, WORKSHOP);
    await button(page, 'Más acciones').click();
    await page.getByRole('menuitem', { name: 'Nuevo acuerdo' }).click();
  },
  next: async (page, asked) => {
    await button(page, 'Siguiente').click();
    await question(page, asked).waitFor();
  },
  choose: (page, radio) => page.getByRole('radio', { name: radio, exact: true }).check(),
  check: (page, box) => page.getByRole('checkbox', { name: box }).check(),
  unfold: (page, title) => disclosure(page, title).click(),
  write: (page, label, text) => fieldOf(page, label).fill(text),
  press: (_, target) => target.click(),
  save: (page, name) => page.getByRole('button', { name, exact: true }).last().click(),
  openAgreement: async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Acuerdos' }).click();
    await page.getByRole('link', { name: WORKSHOP }).click();
    await agreementTitle(page).waitFor();
  },
  openPayment: (page) => page.getByRole('link', { name: /^Registrar/ }).click(),
};

/** Tab by Tab, as a hand would. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; !(await isThere()); tabs += 1) {
    if (tabs === MOST_TABS) throw new Error(`no Tab leads to ${target}`);
    await page.keyboard.press('Tab');
  }
}

async function goByPalette(page: Page, words: string, option: string | RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: 'Busca o escribe qué quieres hacer' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: option }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
}

export const KEYBOARD: Hands = {
  begin: async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
    await goByPalette(page, 'hermanos fic', WORKSHOP);
    await page.getByRole('heading', { level: 1, name: WORKSHOP }).waitFor();
    await page.keyboard.press('a');
  },
  next: async (page, asked) => {
    await page.keyboard.press('Control+Enter');
    await question(page, asked).waitFor();
  },
  choose: async (page, radio) => {
    const wanted = page.getByRole('radio', { name: radio, exact: true });
    await wanted.waitFor();
    const group = page.getByRole('radiogroup').or(page.getByRole('group')).filter({ has: wanted }).last();
    const chosen = group.getByRole('radio', { checked: true });
    await reach(page, chosen);
    const radios = await group.getByRole('radio').all();
    const places = await Promise.all(radios.map((one) => one.evaluate((element) => (element as HTMLInputElement).checked)));
    const ids = await Promise.all(radios.map((one) => one.getAttribute('id')));
    const away = ids.indexOf(await wanted.getAttribute('id')) - places.indexOf(true);
    for (let step = 0; step < Math.abs(away); step += 1) await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp');
    await expect(wanted).toBeChecked();
  },
  check: async (page, box) => {
    await reach(page, page.getByRole('checkbox', { name: box }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: box })).toBeChecked();
  },
  unfold: async (page, title) => {
    await reach(page, disclosure(page, title));
    await page.keyboard.press('Enter');
  },
  write: async (page, label, text) => {
    await reach(page, fieldOf(page, label));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  },
  press: async (page, target) => {
    await reach(page, target);
    await page.keyboard.press('Enter');
  },
  save: async (page) => page.keyboard.press('Control+Enter'),
  openAgreement: async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
    await page.keyboard.press('5');
    await page.getByRole('heading', { level: 1, name: 'Acuerdos' }).waitFor();
    await reach(page, page.getByRole('link', { name: WORKSHOP }));
    await page.keyboard.press('Enter');
    await agreementTitle(page).waitFor();
  },
  openPayment: (page) => page.keyboard.press('$'),
};

/** From the card through the first two steps: the whole debt, and they cannot pay. */
export async function beginWhoCannotPay(page: Page, hands: Hands): Promise<number> {
  await hands.begin(page);
  await question(page, '¿De qué deuda hablamos?').waitFor();
  await expect(page.getByRole('checkbox', { name: `Factura ${INVOICE}` })).toBeChecked();
  const owed = await acknowledged(page);
  await hands.next(page, '¿Por qué no paga?');
  await hands.choose(page, 'No puede');
  await expect(page.getByText(/Preparado: doce plazos/)).toBeVisible();
  await hands.next(page, '¿Qué puede pagar?');
  return owed;
}

/** From the three proposals to the end of the wizard, with nothing missing. */
export async function toReview(page: Page, hands: Hands): Promise<void> {
  await hands.next(page, '¿Y si falla?');
  await reviewed(page, hands);
}
export async function reviewed(page: Page, hands: Hands): Promise<void> {
  await hands.next(page, 'Revisa y termina');
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
  await expect(page.getByText(/Hay algo sin escribir/)).toHaveCount(0);
}

export async function signs(page: Page, hands: Hands): Promise<void> {
  await hands.press(page, button(page, 'Ya está firmado'));
  await expect(dialog(page).getByLabel('Día de la firma')).toBeFocused();
  await hands.save(page, 'Guardar como firmado');
  await expect(page.getByText(/Acuerdo A-\d{4}\/0001 firmado/)).toBeVisible();
  await agreementTitle(page).waitFor();
}

/** The amount that comes with the form, to the cent; `settled` of how many instalments is told afterwards. */
export async function pays(page: Page, hands: Hands, expected: number, settled?: string): Promise<void> {
  await hands.openPayment(page);
  await expect(amountField(page)).toBeFocused();
  await expect(amountField(page)).toHaveValue(new RegExp(`^${euros(expected).source.replace('.€', '')}$`));
  await expect(page.getByLabel(/^A cuenta del acuerdo/)).toBeChecked();
  await hands.save(page, 'Guardar el cobro');
  // The form had such a link too.
  await expect(button(page, 'Otro cobro')).toBeFocused();
  await hands.press(page, page.getByRole('link', { name: 'Ver el acuerdo' }));
  await agreementTitle(page).waitFor();
  if (settled) await expect(page.getByText(`${settled} plazos pagados`)).toBeVisible();
}

/** The program is closed, and opened again days later where the agreement is. */
export async function daysLater(app: AppHost, hands: Hands, clock: MovedClock): Promise<AppHost> {
  await app.close();
  const later = await app.relaunch(clock);
  await hands.openAgreement(later.page);
  return later;
}

/** Closes it as fulfilled; then nothing is owed any more. */
export async function fulfils(page: Page, hands: Hands, told: RegExp | string): Promise<void> {
  await hands.press(page, button(page, 'Darlo por cumplido'));
  await expect(page.getByText(told)).toBeVisible();
  await expect(page.getByText(/^Cumplido el/)).toBeVisible();
}

/** All that the debtor owes that day, as the card says it: invoices, interest and the 40 €. */
export async function expectOwed(page: Page, hands: Hands, amount: number): Promise<void> {
  await hands.press(page, page.getByRole('main').getByRole('link', { name: WORKSHOP }));
  await page.getByRole('heading', { level: 1, name: WORKSHOP }).waitFor();
  const figure = new RegExp(`^${euros(amount).source}$`);
  await expect(card(page, 'Debe').getByText(figure).first()).toBeVisible();
}

/** What the law gives had nobody ever offered anything: reckoned here from the days alone. */
export function owedByLaw(inDays: number): number {
  const today = systemClock.today();
  const { latePayment } = publishedRates();
  // Where none is published yet, the last one goes on.
  const rates = latePayment.map((period, at) =>
    at === latePayment.length - 1 ? { ...period, to: addDays(today, 400) } : period,
  );
  const debt = { principal: cents(PRINCIPAL), startAfter: addDays(today, -LATE_SINCE), until: addDays(today, inDays) };
  const interest = accrueInterest({ ...debt, movements: [], rates, dayCount: 'act-365' });
  if (!interest.ok) throw new Error(`no rate on ${interest.error.day}`);
  return PRINCIPAL + COMPENSATION + interest.value.accrued;
}

/** The notice was given, nothing came, and everything falls due at once: this much. */
export async function fallsDueAtOnce(page: Page, hands: Hands, owed: number): Promise<void> {
  await hands.press(page, button(page, 'Dar por vencido todo'));
  await expect(dialog(page)).toContainText(new RegExp(`debe ${euros(owed).source} de una vez`));
  await expect(dialog(page).getByLabel(/^Qué día recibió tu declaración/)).toBeFocused();
  await hands.write(page, dialog(page).getByLabel(/^Qué día recibió el aviso/), '-10');
  await hands.save(page, 'Dar por vencido todo');
  await expect(page.getByText(new RegExp(`Vencido entero: debe ${euros(owed).source}`))).toBeVisible();
  await expect(page.getByText(/Se dio por vencido entero/)).toBeVisible();
}

/** What the offer asks for, and in how many days its hour comes. */
export async function offerUntil(page: Page, hour: string): Promise<{ readonly inDays: number; readonly amount: number }> {
  const notice = page.getByText(new RegExp(`^Es una oferta por pronto pago.* a las ${hour}`));
  await notice.waitFor();
  const text = await notice.innerText();
  const [, day] = /hasta el (.+) a las/.exec(text) ?? [];
  const today = systemClock.today();
  const read = parseDateInput(day ?? '', today);
  if (!read.ok) throw new Error(`no day in «${text}»`);
  return { inDays: daysBetween(today, read.value), amount: centsIn(text) };
}
