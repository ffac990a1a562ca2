/** A letter as the program prints it, drawn in the test itself. */
import { join } from 'node:path';
import { createLetterRenderer, type LetterRenderer, type RenderedLetter } from '../../electron/letters/render-pdf.ts';
import { composeLetter } from '../../shared/domain/letters/compose-letter.ts';
import { spanishLetterFormats } from '../../shared/format/letter-formats.ts';
import type { LetterSample } from './letter-samples.ts';

const FONTS = join(import.meta.dirname, '..', '..', 'resources', 'fonts');
let renderer: LetterRenderer | undefined;

export function drawSample({ templateId, facts, pictures, draft }: LetterSample): Promise<RenderedLetter> {
  renderer ??= createLetterRenderer(FONTS);
  const { model } = composeLetter({ templateId, facts, formats: spanishLetterFormats });
  return renderer.render(model, { draft: draft === true, qr: facts.payment.withQr, ...pictures });
}
