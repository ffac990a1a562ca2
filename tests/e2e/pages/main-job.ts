/**
 * The main job, step by step, as a shop owner does it: from a spreadsheet to a printed requerimiento and a verified copy.
 * The journey and the tour share these steps, by mouse; each leaves the program on the screen that shows its result.
 */
import { type Page, expect as quickExpect } from '@playwright/test';
import type { AppHost } from '../../support/electron-standin/host.ts';

/** Jobs may wait behind others on a busy machine. */
const expect = quickExpect.configure({ timeout: 20_000 });

const SHOP = 'Ferretería La Tuerca Inventada, S.L.';

export async function begin({ page }: AppHost): Promise<void> {
  await page.getByLabel('Nombre de tu negocio').fill(SHOP);
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** A field by the words of its label, which may end in "(opcional)". */
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}( \\(opcional\\))?$`));

async function fillAll(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
}

/** What a letter prints about the sender. */
export async function fillBusiness({ page }: AppHost): Promise<void> {
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await fillAll(page, {
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
  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  await expect(page.getByText('Los datos de tu negocio están guardados')).toBeVisible();

  await page.getByRole('button', { name: 'Añadir una cuenta' }).click();
  await field(page, 'IBAN').fill('ES98 9999 9999 5500 0000 0001');
  await page.getByRole('button', { name: 'Guardar las cuentas' }).click();
  await expect(page.getByText('Las cuentas están guardadas')).toBeVisible();

  await page.getByRole('tab', { name: 'Cartas' }).click();
  await fillAll(page, {
    Nombre: 'Clara Yunque',
    Teléfono: '910000001',
    'Correo electrónico': 'cobros@latuerca.example',
    Horario: 'de lunes a viernes, de 9:00 a 14:00',
  });
  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  await expect(page.getByText('Los ajustes de las cartas están guardados')).toBeVisible();
}

/** Chooses the file and waits for the preview: nothing is written yet. */
export async function readList({ page, dialogs }: AppHost, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Facturas' }).first().click();
  await page.getByRole('link', { name: /^(Importar|Traer mi Excel)$/ }).click();
  await dialogs.answer([{ files: [file] }]);
  await page.getByRole('button', { name: 'Elegir archivo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revisar antes de importar' })).toBeVisible();
}

export async function applyList({ page }: AppHost): Promise<void> {
  await page.getByRole('button', { name: /^Importar \d+ filas?$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importación terminada' })).toBeVisible();
}

export async function openDebtor({ page }: AppHost, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Deudores' }).first().click();
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** From the debtor's card: the draft, and what it still asks of the owner. */
export async function writeDemand({ page }: AppHost, origin: string): Promise<void> {
  await page.getByRole('link', { name: 'Preparar carta' }).click();
  await expect(page.getByText(/^\d+ páginas?$/)).toBeVisible();
  const confirmKind = page.getByRole('button', { name: 'Sí, es una empresa o profesional' });
  if (await confirmKind.isVisible()) await confirmKind.click();
  await field(page, '¿Por qué te debe dinero\\?').fill(origin);
  await expect(page.getByText('La carta está completa.')).toBeVisible();
}

/** Registers it and gives its number. */
export async function registerDemand({ page }: AppHost): Promise<string> {
  await page.getByRole('button', { name: 'Imprimir y registrar' }).click();
  await page.getByRole('button', { name: 'Registrar y abrir' }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^Carta \d{4}\/\d{4}$/ });
  await expect(heading).toBeVisible();
  return ((await heading.textContent()) ?? '').replace('Carta ', '');
}

export async function makeCopy({ page, dialogs }: AppHost, folder: string): Promise<void> {
  await page.getByRole('link', { name: 'Copias de seguridad' }).click();
  await dialogs.answer([{ files: [folder] }]);
  await page.getByRole('button', { name: 'Copiar ahora' }).click();
  await expect(page.getByText('Copia hecha y comprobada')).toBeVisible();
}

/** On a computer that has nothing yet. */
export async function restoreCopy({ page, dialogs }: AppHost, folder: string): Promise<void> {
  await page.getByRole('link', { name: 'Buscar la copia' }).click();
  await dialogs.answer([{ files: [folder] }]);
  await page
    .getByRole('button', { name: /Elegir|Buscar/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Restaurar/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Abrir esta copia' }).click();
  await expect(page.getByRole('link', { name: 'Deudores' }).first()).toBeVisible();
}

/** "Te deben 8.487,83 € · vencido …", as the screen says it. */
export async function sumsOfDebtors(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Deudores' }).first().click();
  const line = page.getByText(/^Te deben/);
  await expect(line).toBeVisible();
  return (await line.textContent()) ?? '';
}
