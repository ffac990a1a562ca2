/** The work list of the day: by mouse, by keyboard alone, and ten debtors in a counted number of keys. */
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillShop } from '../pages/debtors-data.ts';
import { TodayPage } from '../pages/today-page.ts';

/** Ten who owe an invoice that fell due five days ago: each has a call to make. */
const TEN = Array.from({ length: 10 }, (_, index) => `Cliente Número ${index + 1}, S.L.`);
const fillTen = (folder: string) =>
  fillShop(
    folder,
    TEN.map((name, index) => ({
      name,
      phone: `91000010${index}`,
      invoices: [{ number: `T-${index + 1}`, issued: -35, due: -5, euros: 100 * (index + 1) }],
    })),
    { anyDay: true },
  );
test.use({ data: { fill: fillTen } });

const BIGGEST = 'Cliente Número 10, S.L.';

test('puts off, skips and writes down, and takes it back', async ({ app }) => {
  const today = new TodayPage(app.page);
  await expect(today.main(BIGGEST)).toBeVisible();

  await today.choose(BIGGEST, 'Posponer');
  await today.dialog.getByRole('radio', { name: '3 días' }).check();
  await today.dialog.getByRole('button', { name: 'Dejarlo para entonces' }).click();
  await expect(today.done).toContainText(BIGGEST);
  await expect(today.group('Para hoy')).not.toContainText(BIGGEST);
  await today.done.getByRole('button', { name: `Deshacer lo de ${BIGGEST}` }).click();
  await expect(today.group('Para hoy')).toContainText(BIGGEST);

  await today.choose(BIGGEST, 'Saltar este paso');
  await today.dialog.getByRole('button', { name: 'Saltar el paso' }).click();
  await expect(today.dialog.getByText('Escribe por qué: queda apuntado en su historial.').first()).toBeVisible();
  await today.dialog.getByLabel('¿Por qué lo saltas?').fill('Ya hablamos en la feria');
  await today.dialog.getByRole('button', { name: 'Saltar el paso' }).click();
  await expect(today.done).toContainText(BIGGEST);
  await app.page.getByRole('button', { name: 'Deshacer', exact: true }).click();
  await expect(today.group('Para hoy')).toContainText(BIGGEST);

  await today.main(BIGGEST).click();
  await expect(app.page.getByRole('heading', { level: 2, name: BIGGEST })).toBeVisible();
  await app.page.getByRole('button', { name: 'Cerrar y ver las cifras' }).click();
  await expect(app.page.getByRole('heading', { level: 2, name: 'Tu dinero fuera' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('by keyboard alone: the first row is put off and the focus goes to the next', async ({ app }) => {
      const { page } = app;
      const today = new TodayPage(page);
      await expect(today.main(BIGGEST)).toBeVisible();
      await page.keyboard.press('j');
      await expect(today.main(BIGGEST)).toBeFocused();
      await expectNoAxeViolations(page);
      await page.keyboard.press('z');
      await expect(today.dialog.locator(':focus')).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect(today.done).toContainText(BIGGEST);
      await expect(today.main('Cliente Número 9, S.L.')).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect(today.group('Para hoy')).toContainText(BIGGEST);
    });
  });
}

test('ten calls are written down with three keys each', async ({ app }) => {
  const { page } = app;
  const today = new TodayPage(page);
  await expect(today.main(BIGGEST)).toBeVisible();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('j');
  for (const name of TEN.toReversed()) {
    await expect(today.main(name)).toBeFocused();
    await press('x');
    await expect(today.dialog.locator('select:focus')).toBeVisible();
    await press('n');
    await press('Control+Enter');
    await expect(today.dialog).toBeHidden();
  }
  await expect(page.getByRole('heading', { name: 'Listo por hoy' })).toBeVisible();
  await expect(page.getByText('10 llamadas')).toBeVisible();
  expect(keys).toBe(31);
});
