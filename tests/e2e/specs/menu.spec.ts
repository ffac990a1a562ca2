import { expect, test } from '../fixtures.ts';
import * as job from '../pages/main-job.ts';

test('the entries of the menu, and Ctrl+N, lead where they say', async ({ app }) => {
  await job.begin(app);
  const heading = (name: string) => app.page.getByRole('heading', { level: 1, name });

  await app.clickMenu(['Archivo', 'Factura nueva']);
  await expect(heading('Nueva factura')).toBeVisible();
  await app.clickMenu(['Archivo', 'Copias de seguridad']);
  await expect(heading('Copias de seguridad')).toBeFocused();
  await app.clickMenu(['Archivo', 'Ajustes']);
  await expect(heading('Ajustes')).toBeFocused();
  await app.page.keyboard.press('ControlOrMeta+N');
  await expect(heading('Nueva factura')).toBeVisible();
});
