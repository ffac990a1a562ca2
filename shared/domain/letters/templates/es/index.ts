import type { LetterTemplate, TemplateId } from '../../letter-template.ts';
import { l04 } from './l04.ts';
import { l05 } from './l05.ts';

export const templates: Readonly<Record<TemplateId, LetterTemplate>> = { L04: l04, L05: l05 };
