/** The paper of a letter of the gallery, drawn from invented data by the program itself. */

import { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { call } from '../../lib/api.ts';
import { blobAddress } from '../../lib/upload.ts';
import { listen } from '../../lib/use-events.ts';

const { output } = letterTextChannels['letterTexts.sample'];

export async function sampleAddress(templateId: TemplateId): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  // It may be finished before the call has answered.
  const stop = listen('job.finished', ({ channel, outcome }) => {
    if (channel !== 'letterTexts.sample') return;
    const drawn = outcome.ok ? output.safeParse(outcome.value).data : undefined;
    if (!outcome.ok || drawn?.templateId === templateId) resolve(drawn && blobAddress(drawn.token));
  });
  try {
    await call('letterTexts.sample', { templateId });
    return await promise;
  } finally {
    stop();
  }
}
