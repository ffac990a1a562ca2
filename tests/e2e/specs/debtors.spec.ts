import { expect, test } from '../fixtures.ts';
import { expectNoAxeViolations } from '../pages/axe.ts';
import { DebtorFormPage, DebtorPage, DebtorsPage } from '../pages/debtors.ts';
import { fillShop } from '../pages/debtors-data.ts';

test.use({ data: { fill: fillShop } });
test.beforeEach(({ app }) => new DebtorsPage(app.page).open());

const WORKSHOP = 'Talleres Hermanos Ficticio, S.L.';

test('writes down a debtor, a promise and why, and takes all of it back', async ({ app }) => {
  const list = new DebtorsPage(app.page);
  const form = new DebtorFormPage(app.page);
  const debtor = new DebtorPage(app.page);

  await app.page.getByRole('link', { name: 'Nuevo deudor' }).click();
  await form.name.fill('Imprenta Supuesta, S.A.');
  await form.taxId.fill('A69000149');
  await expect(app.page.getByText('Ya tienes a Construcciones Peñafingida, S.A. con ese mismo NIF.')).toBeVisible();
  await form.taxId.fill('H69000156');
  await expect(app.page.getByRole('radio', { name: /^No: compró para su casa/ })).toBeChecked();
  await app.page.getByLabel('Código postal').fill('08001');
  await expect(app.page.getByLabel('Provincia')).toHaveValue('Barcelona');
  await form.save.click();
  await expect(debtor.heading('Imprenta Supuesta, S.A.')).toBeVisible();
  await expect(debtor.fact('Prometió')).toContainText('Nada todavía');

  await debtor.choose('Apuntar promesa');
  await debtor.promise('150', '+7');
  await expect(debtor.fact('Prometió')).toContainText(/150,00.€para el/);
  await app.page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(debtor.fact('Prometió')).toContainText('Nada todavía');

  await debtor.choose('Clasificar');
  await debtor.dialog.getByRole('radio', { name: 'No puede' }).check();
  await debtor.dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(app.page.getByRole('button', { name: 'No puede' })).toBeVisible();

  await debtor.choose('Enviar a la papelera');
  await expect(list.heading).toBeVisible();
  await list.search.fill('imprenta');
  await expect(app.page.getByText('Nadie coincide con lo que buscas.')).toBeVisible();
  await list.chip('Papelera').click();
  await expect(list.rows).toHaveCount(2);
  await app.page.getByRole('button', { name: 'Recuperar' }).click();
  await expect(app.page.getByText('La papelera está vacía')).toBeVisible();
  await list.chip('Papelera').click();
  await expect(list.card('Imprenta Supuesta')).toBeVisible();
});

test('the same by keyboard alone', async ({ app }) => {
  const list = new DebtorsPage(app.page);
  const debtor = new DebtorPage(app.page);
  const { keyboard } = app.page;
  await expect(list.card(WORKSHOP)).toBeVisible();

  await keyboard.press('n');
  await expect(new DebtorFormPage(app.page).name).toBeFocused();
  await keyboard.type('Imprenta Supuesta, S.A.');
  await keyboard.press('Control+Enter');
  await expect(debtor.heading('Imprenta Supuesta, S.A.')).toBeFocused();

  await keyboard.press('p');
  await expect(debtor.dialog.getByLabel('¿Cuánto ha prometido pagar?')).toBeFocused();
  await keyboard.type('150');
  await keyboard.press('Enter');
  await keyboard.type('+7');
  await keyboard.press('Control+Enter');
  await expect(debtor.fact('Prometió')).toContainText('150,00');
  await keyboard.press('Control+z');
  await expect(debtor.fact('Prometió')).toContainText('Nada todavía');

  await keyboard.press('2');
  await expect(list.heading).toBeFocused();
  await keyboard.press('/');
  await keyboard.type('f-2026/047');
  await expect(list.cards).toHaveCount(1);
  await keyboard.press('Tab');
  await list.cards.focus();
  await keyboard.press('Enter');
  await expect(debtor.heading(WORKSHOP)).toBeFocused();
});

test('finds, filters and adds up what is left', async ({ app }) => {
  const list = new DebtorsPage(app.page);
  // 2.420,00 − 1.000,00 + 1.815,50 + 605,00 = 3.840,50; not yet due 605,00
  await list.search.fill('910 000 011');
  await expect(list.sums).toHaveText(/^Te deben 3\.840,50.€ · vencido 3\.235,50.€/);
  await list.search.fill('');
  await list.chip('Al corriente').click();
  await expect(list.card('Cooperativa Agrícola')).toBeVisible();
  await expect(list.card(WORKSHOP)).toHaveCount(0);
  await list.chip('Solo los que deben').click();
  // Those who owe and have nothing overdue: 2.178,00
  await expect(list.card('Floristería')).toHaveCount(0);
  await app.page.getByRole('button', { name: 'Quitar filtros' }).click();

  await app.page.getByRole('button', { name: 'Lista', exact: true }).click();
  await app.page.getByRole('button', { name: 'Días' }).click();
  await expect(list.rows.nth(1)).toContainText('John Example Smith');
  await app.page.getByRole('button', { name: 'Días' }).click();
  await expect(list.rows.nth(1)).not.toContainText('John Example Smith');
  await app.page.reload();
  await expect(list.rows.nth(1)).toBeVisible();
});

test('moves between cards with the arrows', async ({ app }) => {
  const list = new DebtorsPage(app.page);
  await list.cards.first().focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(list.cards.nth(1)).toBeFocused();
  await app.page.keyboard.press('End');
  await expect(list.cards.last()).toBeFocused();
  await app.page.keyboard.press('Home');
  await expect(list.cards.first()).toBeFocused();
});

test('opens every figure down to its rows and its article', async ({ app }) => {
  const list = new DebtorsPage(app.page);
  const debtor = new DebtorPage(app.page);
  await list.card(WORKSHOP).click();
  await debtor.part('principal').click();
  await expect(debtor.dialog.getByRole('row', { name: /F-2026\/011 .+ 1\.420,00.€ 1\.420,00.€/ })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await debtor.part('interés a hoy').click();
  await expect(debtor.dialog).toContainText('Ley 3/2004, art. 5');
  await expect(debtor.dialog).toContainText('Todavía no ha vencido: no hay interés.');
  await app.page.keyboard.press('Escape');
  await debtor.part('compensación de 40 €').click();
  await expect(debtor.dialog).toContainText(/2 facturas: 80,00.€/);
  await app.page.keyboard.press('Escape');

  await app.page.goBack();
  await list.card('María Ñíguez').click();
  await debtor.part('interés a hoy').click();
  await expect(debtor.dialog).toContainText('Aún no corre interés');
  await app.page.keyboard.press('Escape');
  await debtor.part('compensación de 40 €').click();
  await expect(debtor.dialog).toContainText('solo se pueden pedir a empresas');
});

test('tells what happened, and only what is asked for', async ({ app }) => {
  const debtor = new DebtorPage(app.page);
  await new DebtorsPage(app.page).card(WORKSHOP).click();
  await debtor.tab('Cronología').click();
  const events = app.page.getByRole('list', { name: 'Cronología' }).getByRole('listitem');
  await expect(events.filter({ hasText: /Prometió pagar 1\.000,00.€/ })).toHaveCount(1);
  await expect(events.filter({ hasText: 'Apuntaste la factura F-2026/011' })).toHaveCount(1);
  await app.page.getByRole('button', { name: 'Cobros', exact: true }).click();
  await expect(events).toHaveCount(2);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ programOptions: { colorScheme } });

    test('no screen of debtors shuts anybody out', async ({ app }) => {
      const list = new DebtorsPage(app.page);
      const debtor = new DebtorPage(app.page);
      await expect(list.card(WORKSHOP)).toBeVisible();
      await app.page.getByRole('button', { name: 'Más filtros' }).click();
      await expectNoAxeViolations(app.page);
      await app.page.keyboard.press('v');
      await expect(list.rows.nth(1)).toBeVisible();
      await expectNoAxeViolations(app.page);

      await app.page.getByRole('link', { name: WORKSHOP }).click();
      for (const tab of ['Resumen', 'Cronología', 'Datos']) {
        await debtor.tab(tab).click();
        await expectNoAxeViolations(app.page);
      }
      await debtor.tab('Resumen').click();
      await debtor.part('interés a hoy').click();
      await expect(debtor.dialog).toBeVisible();
      await expectNoAxeViolations(app.page);
      await app.page.keyboard.press('Escape');
      await expect(debtor.dialog).toBeHidden();

      await app.page.keyboard.press('e');
      await expect(new DebtorFormPage(app.page).name).toHaveValue(WORKSHOP);
      await expectNoAxeViolations(app.page);
    });
  });
}

test.describe('with an empty ledger', () => {
  test.use({ data: { fill: (folder: string) => fillShop(folder, []) } });

  test('offers the first step', async ({ app }) => {
    await expect(app.page.getByText('Aún no hay nadie. Apunta al primero (30 segundos) o trae tu Excel.')).toBeVisible();
    await expect(app.page.getByRole('link', { name: 'Traer mi Excel' })).toBeVisible();
    await expectNoAxeViolations(app.page);
    await app.page.getByRole('link', { name: 'Apuntar al primero' }).click();
    await expect(new DebtorFormPage(app.page).name).toBeFocused();
  });
});
