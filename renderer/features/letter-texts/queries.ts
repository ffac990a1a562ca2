import type { OutputOf } from '../../../shared/contract/define.ts';
import type { letterTextChannels, TextId } from '../../../shared/contract/letter-texts.ts';
import { queryOf } from '../../lib/query-client.ts';

export type TextAnswer = OutputOf<(typeof letterTextChannels)['letterTexts.get']>;
export type TextsAnswer = OutputOf<(typeof letterTextChannels)['letterTexts.list']>;
export type TextVersion = TextAnswer['versions'][number];

export const textsQuery = () => queryOf(['settings'], 'letterTexts.list', {});
export const textQuery = (templateId: TextId) => queryOf(['settings'], 'letterTexts.get', { templateId });
