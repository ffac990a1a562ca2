/** Composes a letter from its facts and draws it into a file. The renderer lives as long as the worker: fonts are read once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { composeLetter } from '../../shared/domain/letters/compose-letter.ts';
import { ok } from '../../shared/domain/result.ts';
import { spanishLetterFormats } from '../../shared/format/letter-formats.ts';
import type { LetterToDraw, TaskOutcome, TaskTools } from '../jobs/tasks.ts';
import { createLetterRenderer, type LetterRenderer } from '../letters/render-pdf.ts';
import { createBlobStore } from '../platform/blob-store.ts';

let renderer: LetterRenderer | undefined;

export async function renderLetter(order: LetterToDraw, tools: TaskTools): Promise<TaskOutcome<'draw-letter'>> {
  tools.stopIfCancelled();
  tools.progress('drawing', 0, 1);
  const { templateId, facts, isDraft, logo, signature, file } = order;
  const letter = composeLetter({ templateId, facts, formats: spanishLetterFormats });
  renderer ??= createLetterRenderer(join(tools.places.resourcesFolder, 'fonts'));
  const [logoBytes, signatureBytes] = [imageOf(logo, tools), imageOf(signature, tools)];
  const { bytes, pages, code } = await renderer.render(letter.model, {
    draft: isDraft,
    qr: facts.payment.withQr,
    ...(logoBytes && { logo: logoBytes }),
    ...(signatureBytes && { signatureImage: signatureBytes }),
  });
  tools.stopIfCancelled();
  writeFileSync(file, bytes);
  const { amounts } = letter.model;
  // What the letter does not claim it does not explain either.
  const interest = amounts.interest > 0 ? (facts.debt.interest?.invoices ?? []) : [];
  return ok({ file, pages, code, gaps: letter.gaps, paragraphs: letter.paragraphs, amounts, interest });
}

/** A picture that is not on this computer any more is left out; the letter is valid without it. */
function imageOf(hash: BlobHash | undefined, { places }: TaskTools): Uint8Array | undefined {
  if (hash === undefined) return undefined;
  const read = createBlobStore(places.blobsFolder).read(hash);
  return read.ok ? read.value : undefined;
}
