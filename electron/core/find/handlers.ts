import { findChannels } from '../../../shared/contract/find.ts';
import { defineHandlers } from '../define-handlers.ts';
import { findAnything } from './find-anything.ts';

export const findHandlers = defineHandlers(findChannels, { 'find.anything': findAnything });
