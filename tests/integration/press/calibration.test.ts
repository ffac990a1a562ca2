import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { pdfText } from '../../support/pdf-text.ts';
import { openTestApp } from '../../support/test-app.ts';

it('prints the test of an envelope, with the millimetres that were asked for, and opens it', async () => {
  const app = await openTestApp();
  const printed = await app.run('press.calibration', { window: 'right', offset: { x: 3, y: -2 } });
  expect(printed).toMatchObject({ ok: true, value: { name: 'Hoja de prueba del sobre', pages: 1 } });
  const file = app.viewed.at(-1) ?? '';
  expect(basename(file)).toBe('Hoja de prueba del sobre.pdf');
  expect(await pdfText(readFileSync(file))).toContain('Impresa con la dirección movida 3 mm a la derecha y −2 mm hacia abajo.');
});
