/** A letter of invented data, as the gallery shows it small: the program's words in its usual tone. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import { exampleFacts } from '../../../shared/domain/letters/example-facts.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { DrawnLetter, LetterToDraw } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { shownPreview } from '../letters/preview.ts';

type Sample = (typeof letterTextChannels)['letterTexts.sample'];

const SAMPLE_NAME = 'muestra.pdf';

export function prepareSample(ctx: AppContext, { templateId }: InputOf<Sample>): Result<LetterToDraw, FailureOf<Sample>> {
  const file = ctx.temporary.newFile(SAMPLE_NAME);
  return file.ok ? ok({ templateId, facts: exampleFacts(templateId), isDraft: false, file: file.value }) : file;
}

export function finishSample(
  ctx: AppContext,
  drawn: DrawnLetter,
  { templateId }: InputOf<Sample>,
): Result<OutputOf<Sample>, FailureOf<Sample>> {
  return ok({ templateId, token: shownPreview(ctx, drawn, SAMPLE_NAME).token });
}
