import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';

test('a business begins with its name and four steps', async ({ app }) => {
  const first = new FirstRunPage(app.page);
  await first.begin.click();
  await expect(app.page.getByRole('alert').filter({ hasText: 'Nombre de tu negocio' })).toBeFocused();

  await first.name.fill('Bicicletas Inventadas');
  await first.begin.click();

  await expect(app.page.getByRole('heading', { level: 1, name: 'Primeros pasos' })).toBeFocused();
  await expect(app.page.getByRole('heading', { level: 2 })).toHaveText([
    'Tus datos y tu logotipo',
    'Quién te debe',
    'Tu primera carta',
    'Una copia de seguridad',
  ]);
  await expect(app.page.getByRole('navigation')).toContainText('Bicicletas Inventadas');
});

test('a business begins by keyboard alone', async ({ app }) => {
  const { page } = app;
  await expect(new FirstRunPage(page).heading).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bicicletas Inventadas');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Primeros pasos' })).toBeFocused();
});

test('the example shop is framed, kept apart, and left without a trace', async ({ app }) => {
  const first = new FirstRunPage(app.page);
  await first.example.click();
  await expect(first.exampleFrame).toBeVisible();
  await expect(app.page.getByText('Construcciones Norte Imaginario, S.L.')).toBeVisible();
  await expectNoAxeViolations(app.page);

  await first.leaveExample.click();
  await expect(first.heading).toBeVisible();
  await expect(first.exampleFrame).toBeHidden();
});

test('the example shop opens by keyboard', async ({ app }) => {
  const first = new FirstRunPage(app.page);
  await first.example.focus();
  await app.page.keyboard.press('Enter');
  await expect(first.exampleFrame).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ programOptions: { colorScheme } });

    test('the first screens have no accessibility violation', async ({ app }) => {
      const first = new FirstRunPage(app.page);
      await expect(first.heading).toBeVisible();
      await expectNoAxeViolations(app.page);
      await first.name.fill('Bicicletas Inventadas');
      await first.begin.click();
      await expect(app.page.getByRole('heading', { level: 1, name: 'Primeros pasos' })).toBeVisible();
      await expectNoAxeViolations(app.page);
    });
  });
}
