import { textChannels } from '../../../shared/contract/texts.ts';
import { defineHandlers } from '../define-handlers.ts';
import { composeTexts } from './compose-text.ts';
import { openText } from './open-text.ts';

export const textHandlers = defineHandlers(textChannels, { 'texts.compose': composeTexts, 'texts.open': openText });
