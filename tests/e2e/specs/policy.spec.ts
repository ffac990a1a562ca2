import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { fillTwoWhoOwe, PolicyPage } from '../pages/policy-page.ts';

test.use({ data: { fill: fillTwoWhoOwe } });

test('an edit is tried on the live debtors, saved as a version, followed, and taken back', async ({ app }) => {
  const { page } = app;
  const policy = new PolicyPage(page);
  await policy.open();
  await expect(policy.heading).toBeVisible();
  await expect(policy.save).toBeDisabled();
  await expect(policy.preview).toContainText('Sin cambios por guardar');

  await policy.step('Normal', /^a 1 día Llamada/).click();
  await page.getByLabel('Por dónde').selectOption({ label: 'Mensaje (WhatsApp o SMS)' });
  await expect(policy.preview).toContainText('Les cambia el siguiente paso a 2 deudores (de 2):');
  await expect(policy.preview).toContainText(/Bar InventadoAhora: Llamar, .*Con el cambio: Mandar el primer recordatorio/);
  await policy.save.click();
  await expect(page.getByText('Política de cobro guardada')).toBeVisible();

  await policy.part('Versiones');
  await expect(policy.versions().getByRole('listitem').first()).toContainText('«Normal»: cambia 1.er recordatorio a 1 día');
  await policy.openDebtor('Bar Inventado');
  const ladder = page.getByRole('list', { name: 'Escalera «Normal»' });
  await expect(ladder.locator('[aria-current=step]')).toContainText('1.er recordatorio');

  await page.keyboard.press('Control+z');
  await expect(ladder.locator('[aria-current=step]')).toContainText('Llamada');
});

test('a ladder of one’s own: copied, changed, put right where the law says no, and given to a debtor', async ({ app }) => {
  const { page } = app;
  const policy = new PolicyPage(page);
  await policy.open();
  await page.getByRole('button', { name: 'Nueva escalera' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Crear la escalera' }).click();
  await expect(dialog.getByText('Ponle un nombre.').first()).toBeVisible();
  await dialog.getByLabel('Nombre de la escalera').fill('Clientes de siempre');
  await dialog.getByRole('button', { name: 'Crear la escalera' }).click();

  const steps = policy.stairs('Clientes de siempre').getByRole('listitem');
  await expect(steps).toHaveCount(9);
  await policy.step('Clientes de siempre', /^a los 7 días/).click();
  await page.getByLabel('Qué anuncia si no paga').selectOption({ label: 'el juzgado' });
  await expect(page.getByText(/no se puede anunciar el juzgado antes del requerimiento/)).toBeVisible();
  await expect(policy.save).toBeDisabled();
  await policy.part('Modales');
  await page.getByRole('button', { name: 'Ir ahí' }).click();
  await page.getByLabel('Qué anuncia si no paga').selectOption({ label: 'Nada' });

  await page.getByLabel('Días desde el vencimiento').fill('nueve');
  await expect(page.getByText('Hay un campo que no se entiende')).toBeVisible();
  await page.getByLabel('Días desde el vencimiento').fill('9');
  await page.getByRole('button', { name: 'Quitar el peldaño' }).click();
  await expect(steps).toHaveCount(8);
  await page.getByRole('button', { name: 'Añadir un peldaño después' }).click();
  await expect(steps).toHaveCount(9);
  await policy.save.click();
  await expect(page.getByText('Política de cobro guardada')).toBeVisible();

  await policy.openDebtor('Taller Inventado');
  await page.getByRole('button', { name: 'Cambiar de escalera' }).click();
  await dialog.getByRole('radio', { name: /Clientes de siempre/ }).check();
  await dialog.getByRole('button', { name: 'Seguir esta escalera' }).click();
  await expect(page.getByText('Sigue la escalera «Clientes de siempre», que elegiste para este deudor.')).toBeVisible();
});

test('by keyboard alone: a step on another day, the version before, and a debtor who waits', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const policy = new PolicyPage(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await keyboard.press('0');
  await page.getByRole('tab', { name: 'Tu negocio' }).focus();
  for (let tab = 0; tab < 3; tab++) await keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Política de cobro' })).toBeFocused();
  await page.getByRole('link', { name: 'Abrir la política de cobro' }).focus();
  await keyboard.press('Enter');
  await expect(policy.heading).toBeFocused();

  await policy.step('Normal', /^3 días antes/).focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(policy.step('Normal', /^a los 7 días/)).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Días desde el vencimiento')).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('10');
  await expect(policy.step('Normal', /^a los 10 días 1.er recordatorio/)).toBeVisible();
  await policy.save.focus();
  await keyboard.press('Enter');
  await expect(page.getByText('Política de cobro guardada')).toBeVisible();
  await page.getByRole('tab', { name: 'Escaleras' }).focus();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Volver a la versión 1' }).focus();
  await keyboard.press('Enter');
  await expect(policy.versions()).toContainText('Versión 3');
  await expect(policy.versions()).toContainText('Ahora vale la original.');

  await keyboard.press('2');
  await page
    .getByRole('link', { name: /Bar Inventado/ })
    .first()
    .focus();
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pausar', exact: true }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByLabel('Vuelve el').focus();
  await keyboard.type('+10');
  await page.getByLabel('¿Por qué?').focus();
  await keyboard.type('Espera una transferencia');
  await keyboard.press('Control+Enter');
  const resume = page.getByRole('button', { name: 'Reanudar todo' });
  await resume.focus();
  await keyboard.press('Enter');
  await expect(resume).toBeHidden();
  await keyboard.press('Control+z');
  await expect(resume).toBeVisible();
});

test('one invoice waits, on its own page and in the card, and goes on', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Facturas' }).click();
  await page.getByRole('link', { name: 'F-1' }).click();
  await page.getByRole('button', { name: 'Más opciones' }).click();
  await page.getByRole('menuitem', { name: 'Pausar hasta una fecha…' }).click();
  await page.getByLabel('Vuelve el').fill('+10');
  await page.getByLabel('¿Por qué?').fill('Falta el albarán');
  await page.getByRole('button', { name: 'Dejarlo para entonces' }).click();
  const notice = page.getByRole('note').filter({ hasText: 'no se reclama' });
  await expect(notice).toContainText('«Falta el albarán»');
  await page.getByRole('link', { name: 'Bar Inventado' }).click();
  await expect(page.getByText('En pausa la factura F-1 hasta el')).toBeVisible();
  await page.getByRole('button', { name: 'Reanudar la factura F-1' }).click();
  await expect(page.getByText('En pausa la factura F-1 hasta el')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme, size: { width: 1280, height: 720 } } });

    test('no part of the policy and no ladder of a card shuts anybody out', async ({ app }) => {
      const { page } = app;
      const policy = new PolicyPage(page);
      await policy.open();
      await policy.step('Normal', /^a 1 día/).click();
      await page.getByLabel('Qué anuncia si no paga').selectOption({ label: 'el juzgado' });
      await expect(page.getByText('Antes de guardar, arregla esto')).toBeVisible();
      await expectNoAxeViolations(page);
      for (const part of ['Modales', 'A quién le toca cada una', 'Versiones']) {
        await policy.part(part);
        await expectNoAxeViolations(page);
      }
      await policy.openDebtor('Bar Inventado');
      await expect(page.getByRole('list', { name: 'Escalera «Normal»' })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
