import { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import { defineHandlers } from '../define-handlers.ts';
import { finishTextPreview, prepareTextPreview } from './preview.ts';
import { finishSample, prepareSample } from './sample.ts';
import { letterVoices } from './voices.ts';
import { getText, listTexts, restoreText, saveText } from './wordings.ts';

export const letterTextHandlers = defineHandlers(letterTextChannels, {
  'letterTexts.voices': letterVoices,
  'letterTexts.list': listTexts,
  'letterTexts.get': getText,
  'letterTexts.save': saveText,
  'letterTexts.restore': restoreText,
  'letterTexts.sample': { task: 'preview-letter', prepare: prepareSample, finish: finishSample },
  'letterTexts.preview': { task: 'preview-letter', prepare: prepareTextPreview, finish: finishTextPreview },
});
