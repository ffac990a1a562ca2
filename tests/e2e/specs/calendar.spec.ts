/** The calendar: what falls on each day, a step taken to another one and back, the printed week, the file and the notice. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { systemClock } from '../../../electron/platform/clock.ts';
import { civilDays, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { holidayCalendar } from '../../../shared/domain/holiday-calendar.ts';
import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { CALLED, fillCalendarShop } from '../pages/calendar-data.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillCalendarShop } });

const TODAY = systemClock.today();
const isBusinessDay = civilDays(holidayCalendar(undefined, []));
/** The call is due today, or on the first working day. */
const CALL_DAY = nextBusinessDay(TODAY, isBusinessDay);
const LATER = nextBusinessDay(addDays(CALL_DAY, 1), isBusinessDay);

const dayCell = (page: Page, day: IsoDate): Locator => page.locator(`[data-day="${day}"]`);
const callOn = (page: Page, day: IsoDate): Locator => dayCell(page, day).getByRole('button', { name: new RegExp(CALLED) });

async function openCalendar(page: Page, day: IsoDate): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1, name: 'Calendario' })).toBeFocused();
  await page.getByRole('button', { name: 'Semana', exact: true }).click();
  if ((await dayCell(page, day).count()) === 0) await page.getByRole('button', { name: 'Semana siguiente' }).click();
  await expect(dayCell(page, day)).toBeVisible();
}

test('with the mouse a step is dragged to another day, taken back, printed and carried to another calendar', async ({ app }) => {
  const { page } = app;
  await openCalendar(page, CALL_DAY);
  await page.getByRole('button', { name: 'Mes', exact: true }).click();
  await expect(callOn(page, CALL_DAY)).toBeVisible();
  if ((await dayCell(page, LATER).count()) > 0) {
    await callOn(page, CALL_DAY).dragTo(dayCell(page, LATER));
    await expect(page.getByText(`Paso de ${CALLED} movido al`)).toBeVisible();
    await expect(callOn(page, LATER)).toHaveAccessibleName(/^Retomar: Llamar/);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect(callOn(page, CALL_DAY)).toBeVisible();
  }

  await page.getByRole('button', { name: 'Plazos legales' }).click();
  await expect(page.getByRole('button', { name: /^Prescribe/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Imprimir la semana' }).click();
  await expect(page.getByText(/^«Semana del .+»: 1 página/)).toBeVisible();
  expect((await app.opened()).map(({ target }) => target)).toEqual([expect.stringMatching(/Semana del [\d-]+\.pdf$/)]);

  const file = join(app.userDataDir, 'mi calendario.ics');
  await app.dialogs.answer([{ files: [file] }]);
  await page.getByRole('button', { name: 'Llevar a otro calendario (.ics)' }).click();
  await expect(page.getByText(/^Calendario guardado con \d+ asuntos/)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('BEGIN:VEVENT');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('by keyboard alone a day is opened and a step is moved; nobody is shut out of any view', async ({ app }) => {
      const { page } = app;
      const { keyboard } = page;
      await openCalendar(page, CALL_DAY);
      await expectNoAxeViolations(page);
      await keyboard.press('m');
      await expect(dayCell(page, CALL_DAY)).toBeVisible();
      await expectNoAxeViolations(page);
      // From the day that Tab stops at, by arrows.
      await page.locator('td[tabindex="0"]').focus();
      await keyboard.press('ArrowRight');
      await keyboard.press('ArrowLeft');
      await dayCell(page, CALL_DAY).focus();
      await keyboard.press('Enter');
      const day = page.getByRole('dialog');
      await expect(day.getByRole('link', { name: CALLED })).toBeVisible();
      await expectNoAxeViolations(page);
      await day.getByRole('button', { name: `Qué hacer con ${CALLED}` }).press('Enter');
      await expect(page.getByRole('menuitem', { name: 'Mover a otro día…' })).toBeFocused();
      await keyboard.press('Enter');
      const move = page.getByRole('dialog', { name: `Mover el paso de ${CALLED}` });
      await expect(move.getByLabel('¿A qué día?')).toBeFocused();
      await keyboard.type('-1');
      await keyboard.press('Tab');
      await expect(move.getByText('Ese día ya ha pasado.')).toBeVisible();
      await move.getByLabel('¿A qué día?').fill(LATER.split('-').toReversed().join('/'));
      await keyboard.press('Tab');
      await expect(move.getByText('Nada en contra de ese día.')).toBeVisible();
      await expectNoAxeViolations(page);
      await keyboard.press('Control+Enter');
      await expect(page.getByText(`Paso de ${CALLED} movido al`)).toBeVisible();
      await keyboard.press('a');
      await expect(page.getByRole('listitem').filter({ hasText: CALLED }).filter({ hasText: 'Llamar' })).toContainText(
        'Retomar: Llamar',
      );
      await expectNoAxeViolations(page);
      await keyboard.press('Control+z');
      await expect(page.getByRole('listitem').filter({ hasText: CALLED }).filter({ hasText: 'Llamar' })).not.toContainText(
        'Retomar',
      );
    });
  });
}

test.describe('where steps fall on any day', () => {
  test.use({ data: { fill: (folder: string) => fillShop(folder, undefined, { anyDay: true }) } });

  test('the notice on start counts what is to be done, and brings Hoy when it is pressed', async ({ app }) => {
    const { page } = app;
    await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
    await expect
      .poll(async () => (await app.notices()).map(({ title }) => title))
      .toEqual([expect.stringMatching(/^Hoy tienes \d+ cosas? que hacer$/)]);
    await page.keyboard.press('2');
    await expect(page.getByRole('heading', { level: 1, name: 'Deudores' })).toBeFocused();
    await app.pressNotice();
    await expect(page.getByRole('heading', { level: 1, name: 'Hoy' })).toBeVisible();
  });
});

test('in private mode the notice names nobody, and it can be turned off', async ({ app }) => {
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
  await page.keyboard.press('0');
  await page.getByRole('tab', { name: 'Aspecto' }).click();
  await page.getByLabel('Modo privado: sin nombres').click();
  await expect(page.getByLabel('Modo privado: sin nombres')).toBeChecked();
  await expect(page.getByText('Avisos, guardado')).toBeVisible();
  await expectNoAxeViolations(page);
  await app.close();
  const again = await app.relaunch();
  await again.page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
  expect((await again.notices()).map(({ body }) => body)).not.toContainEqual(expect.stringContaining('Ficticio'));
});
