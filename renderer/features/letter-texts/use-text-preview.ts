/** The paper of the words on the screen, drawn again when they change. The last one stays meanwhile. */
import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useJob } from '../../lib/use-job.ts';

type Preview = (typeof letterTextChannels)['letterTexts.preview'];

const DRAWING_PAUSE = 90;

export function useTextPreview(input: InputOf<Preview>) {
  const [drawn, setDrawn] = useState<OutputOf<Preview>>();
  const asked = useDebounced(JSON.stringify(input), DRAWING_PAUSE);
  const job = useJob('letterTexts.preview', setDrawn);
  const { start } = job;
  useEffect(() => {
    void start(JSON.parse(asked) as InputOf<Preview>);
  }, [asked, start]);
  return { drawn, failure: job.state.status === 'failed' ? job.state.failure : null };
}
