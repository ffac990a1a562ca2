import { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import { defineHandlers } from '../define-handlers.ts';
import { letterVoices } from './voices.ts';

export const letterTextHandlers = defineHandlers(letterTextChannels, {
  'letterTexts.voices': letterVoices,
});
