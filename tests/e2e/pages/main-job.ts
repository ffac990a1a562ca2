/**
 * The main job, step by step, as a shop owner does it: from a spreadsheet to a printed requerimiento and a verified copy.
 * The journeys and the tour share these steps, by mouse or by keyboard alone; each leaves the program on the screen that
 * shows its result.
 */
import { type Locator, type Page, expect as quickExpect } from '@playwright/test';
import type { AppHost } from '../../support/electron-standin/host.ts';

/** Jobs may wait behind others on a busy machine. */
const expect = quickExpect.configure({ timeout: 20_000 });

const SHOP = 'Ferretería La Tuerca Inventada, S.L.';

/** A program, and the hands that work it. */
export type Hands = AppHost & { readonly by?: 'mouse' | 'keyboard' };
/** The same program, asked as it is: its window may change under way. */
export const worked = (app: AppHost, by: 'mouse' | 'keyboard'): Hands => Object.create(app, { by: { value: by } });

/** A new screen takes the focus to its heading, maybe after we had it elsewhere: then it is brought there again. */
async function focusOn(target: Locator): Promise<void> {
  await expect(async () => {
    await target.focus();
    await quickExpect(target).toBeFocused({ timeout: 500 });
  }).toPass();
}

/** Clicks; or brings the focus there and presses Enter, as somebody without a mouse. */
async function press({ page, by }: Hands, target: Locator): Promise<void> {
  if (by !== 'keyboard') return target.click();
  await focusOn(target);
  await page.keyboard.press('Enter');
}

/** The rail has keys of its own. */
async function goToSection(hands: Hands, name: string, key: string): Promise<void> {
  if (hands.by !== 'keyboard') return hands.page.getByRole('link', { name }).first().click();
  await hands.page.getByRole('heading', { level: 1 }).focus();
  await hands.page.keyboard.press(key);
  await expect(hands.page.getByRole('heading', { level: 1, name })).toBeFocused();
}

async function write({ page, by }: Hands, target: Locator, text: string): Promise<void> {
  if (by !== 'keyboard') return target.fill(text);
  await focusOn(target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

export async function begin(hands: Hands): Promise<void> {
  const { page } = hands;
  await write(hands, page.getByLabel('Nombre de tu negocio'), SHOP);
  await press(hands, page.getByRole('button', { name: 'Empezar', exact: true }));
  await expect(page.getByRole('navigation', { name: 'Secciones' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** A field by the words of its label, which may end in "(opcional)". */
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}( \\(opcional\\))?$`));

async function fillAll(hands: Hands, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await write(hands, field(hands.page, label), value);
}

/** What a letter prints about the sender. */
export async function fillBusiness(hands: Hands): Promise<void> {
  const { page } = hands;
  await goToSection(hands, 'Ajustes', '0');
  await fillAll(hands, {
    NIF: 'B69000016',
    'Calle y número': 'Calle del Yunque Imaginario, 12',
    'Código postal': '28099',
    Población: 'Villaficción',
    Provincia: 'Madrid',
    Teléfono: '910000001',
    'Correo electrónico': 'cobros@latuerca.example',
    'Nombre y apellidos': 'Clara Yunque Supuesta',
    Cargo: 'administradora única',
    'Correo para consultas': 'privacidad@latuerca.example',
  });
  await press(hands, page.getByRole('button', { name: 'Guardar los cambios' }));
  await expect(page.getByText('Los datos de tu negocio están guardados')).toBeVisible();

  await press(hands, page.getByRole('button', { name: 'Añadir una cuenta' }));
  await write(hands, field(page, 'IBAN'), 'ES98 9999 9999 5500 0000 0001');
  await press(hands, page.getByRole('button', { name: 'Guardar las cuentas' }));
  await expect(page.getByText('Las cuentas están guardadas')).toBeVisible();

  await press(hands, page.getByRole('tab', { name: 'Cartas' }));
  await fillAll(hands, {
    Nombre: 'Clara Yunque',
    Teléfono: '910000001',
    'Correo electrónico': 'cobros@latuerca.example',
    Horario: 'de lunes a viernes, de 9:00 a 14:00',
  });
  await press(hands, page.getByRole('button', { name: 'Guardar los cambios' }));
  await expect(page.getByText('Los ajustes de las cartas están guardados')).toBeVisible();
}

/** Chooses the file and waits for the preview: nothing is written yet. */
export async function readList(hands: Hands, file: string): Promise<void> {
  const { page, dialogs } = hands;
  await goToSection(hands, 'Facturas', '3');
  await press(hands, page.getByRole('link', { name: /^(Importar|Traer mi Excel)$/ }));
  await dialogs.answer([{ files: [file] }]);
  await press(hands, page.getByRole('button', { name: 'Elegir archivo' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Revisar antes de importar' })).toBeVisible();
}

export async function applyList(hands: Hands): Promise<void> {
  const { page } = hands;
  await press(hands, page.getByRole('button', { name: /^Importar \d+ filas?$/ }));
  await expect(page.getByRole('heading', { level: 1, name: 'Importación terminada' })).toBeVisible();
}

export async function openDebtor(hands: Hands, name: string): Promise<void> {
  const { page } = hands;
  await goToSection(hands, 'Deudores', '2');
  await press(hands, page.getByRole('link', { name }).first());
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** From the debtor's card: the draft, and what it still asks of the owner. */
export async function writeDemand(hands: Hands, origin: string): Promise<void> {
  const { page } = hands;
  await press(hands, page.getByRole('button', { name: 'Más acciones' }));
  await press(hands, page.getByRole('menuitem', { name: 'Preparar carta' }));
  await press(hands, page.getByRole('link', { name: /^Requerimiento Exige/ }));
  await expect(page.getByText(/^\d+ páginas?$/)).toBeVisible();
  const confirmKind = page.getByRole('button', { name: 'Sí, es una empresa o profesional' });
  if (await confirmKind.isVisible()) await press(hands, confirmKind);
  await write(hands, field(page, '¿Por qué te debe dinero\\?'), origin);
  await expect(page.getByText('La carta está completa.')).toBeVisible();
}

/** Registers it and gives its number. */
export async function registerDemand(hands: Hands): Promise<string> {
  const { page } = hands;
  await press(hands, page.getByRole('button', { name: 'Imprimir y registrar' }));
  await press(hands, page.getByRole('button', { name: 'Registrar y abrir' }));
  const heading = page.getByRole('heading', { level: 1, name: /^Carta \d{4}\/\d{4}$/ });
  await expect(heading).toBeVisible();
  return ((await heading.textContent()) ?? '').replace('Carta ', '');
}

export async function makeCopy(hands: Hands, folder: string): Promise<void> {
  const { page, dialogs } = hands;
  await goToSection(hands, 'Copias de seguridad', '9');
  await dialogs.answer([{ files: [folder] }]);
  await press(hands, page.getByRole('button', { name: 'Copiar ahora' }));
  await expect(page.getByText('Copia hecha y comprobada')).toBeVisible();
}

/** On a computer that has nothing yet. */
export async function restoreCopy(hands: Hands, folder: string): Promise<void> {
  const { page, dialogs } = hands;
  await press(hands, page.getByRole('link', { name: 'Buscar la copia' }));
  await dialogs.answer([{ files: [folder] }]);
  await press(hands, page.getByRole('button', { name: /Elegir|Buscar/ }).first());
  await press(hands, page.getByRole('button', { name: /^Restaurar/ }).first());
  await press(hands, page.getByRole('button', { name: 'Abrir esta copia' }));
  await expect(page.getByRole('link', { name: 'Deudores' }).first()).toBeVisible();
}

/** "Te deben 8.487,83 € · vencido …", as the screen says it. */
export async function sumsOfDebtors(hands: Hands): Promise<string> {
  const { page } = hands;
  await goToSection(hands, 'Deudores', '2');
  const line = page.getByText(/^Te deben/);
  await expect(line).toBeVisible();
  return (await line.textContent()) ?? '';
}
