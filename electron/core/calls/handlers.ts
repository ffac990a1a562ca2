import { callChannels } from '../../../shared/contract/calls.ts';
import { defineHandlers } from '../define-handlers.ts';
import { briefForCall } from './brief.ts';

export const callHandlers = defineHandlers(callChannels, { 'calls.brief': briefForCall });
