import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import { Tone } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { letterIn } from '../../../shared/domain/letters/catalogue.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Disclosure, OnlyReadAloud, Section, Stack, Text } from '../../ui/index.ts';
import type { PartProps } from './part-props.ts';
import { FACT_TOPICS } from './queries.ts';
import { ToneChoice } from './tone-choice.tsx';
import styles from './tone-dial.module.css';

/** Four voices of the same letter, and the sentences that each would say. A paper that has only one says why. */
export function ToneDial({ debtorId, options, change }: PartProps & { readonly debtorId: DebtorId }) {
  const group = useId();
  const { oneVoice } = letterIn(options.templateId).template;
  const { tone: _own, ...rest } = useDebounced(options, 150);
  const readable = LetterOptions.safeParse(rest);
  const voices = useQuery({
    ...queryOf(FACT_TOPICS, 'letterTexts.voices', { debtorId, options: readable.data ?? options }),
    enabled: readable.success && oneVoice === undefined,
    placeholderData: keepPreviousData,
  });
  if (oneVoice) {
    return (
      <Section title={t('letterTexts.tone.title')}>
        <Text muted>{t(`letterTexts.tone.oneVoice.${oneVoice}`)}</Text>
      </Section>
    );
  }
  if (!voices.data || voices.data.paragraphs.length === 0) return null;
  const chosen = options.tone ?? voices.data.usual;
  return (
    <Section title={t('letterTexts.tone.title')}>
      <Stack gap={2}>
        <ToneChoice value={chosen} onChange={(tone) => change({ tone })} describedBy={`${group}-hint`} />
        <Text>{t(`letterTexts.tone.hints.${chosen}`)}</Text>
        <div id={`${group}-hint`}>
          <Text small muted>
            {t('letterTexts.tone.hint')}
          </Text>
        </div>
        <Disclosure title={t('letterTexts.tone.changes')}>
          <Text small muted>
            {t('letterTexts.tone.changesHint')}
          </Text>
          <ul className={styles.said}>
            {voices.data.paragraphs.map(({ label, texts }) => (
              <li key={label}>
                <dl>
                  {Tone.options.map((tone) => (
                    <Said key={tone} tone={tone} text={texts[tone]} isChosen={tone === chosen} />
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </Disclosure>
      </Stack>
    </Section>
  );
}

type SaidProps = { readonly tone: Tone; readonly text: string | undefined; readonly isChosen: boolean };

function Said({ tone, text, isChosen }: SaidProps) {
  return (
    <>
      <dt data-chosen={isChosen || undefined}>
        {t(`policy.tones.${tone}`)}
        {isChosen && <OnlyReadAloud>{` ${t('letterTexts.tone.chosen')}`}</OnlyReadAloud>}
      </dt>
      <dd className={text === undefined ? styles.nothing : undefined}>{text ?? t('letterTexts.tone.notSaid')}</dd>
    </>
  );
}
