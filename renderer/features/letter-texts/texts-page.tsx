/** Ajustes › Textos: every letter and every message, and which of them say something of the owner's. */
import { useQuery } from '@tanstack/react-query';
import type { TextId } from '../../../shared/contract/letter-texts.ts';
import { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import { GROUP_OF_LETTER, LETTER_GROUPS } from '../../../shared/domain/letters/letter-groups.ts';
import { LETTER_OF_TEMPLATE } from '../../../shared/domain/letters/letter-kinds.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { t } from '../../../shared/i18n/t.ts';
import { momentText } from '../../lib/moment-text.ts';
import { paths } from '../../lib/paths.ts';
import { FailureNotice, Page, Pill, Section, Stack, Text, useToday, Waiting } from '../../ui/index.ts';
import styles from './letter-texts.module.css';
import { type TextsAnswer, textsQuery } from './queries.ts';
import { textName } from './text-name.ts';

export function TextsPage() {
  const saved = useQuery(textsQuery());
  return (
    <Page
      title={t('letterTexts.list.title')}
      subtitle={t('letterTexts.list.intro')}
      back={{ href: paths.settingsSection('cartas'), label: t('letterTexts.list.back') }}
      narrow
    >
      {saved.data ? (
        <Stack gap={6}>
          {LETTER_GROUPS.map((group) => (
            <Section key={group} title={t(`letterGallery.groups.${group}`)}>
              <ul className={styles.list}>
                {TemplateId.options
                  .filter((id) => GROUP_OF_LETTER[LETTER_OF_TEMPLATE[id]] === group)
                  .map((id) => (
                    <TextRow key={id} id={id} own={saved.data.texts.find(({ templateId }) => templateId === id)} />
                  ))}
              </ul>
            </Section>
          ))}
          <Section title={t('letterTexts.messages.group')}>
            <Stack gap={2}>
              <Text small muted>
                {t('letterTexts.messages.groupHint')}
              </Text>
              <ul className={styles.list}>
                {ShortTextId.options.map((id) => (
                  <TextRow key={id} id={id} own={saved.data.texts.find(({ templateId }) => templateId === id)} />
                ))}
              </ul>
            </Stack>
          </Section>
        </Stack>
      ) : saved.isPending ? (
        <Waiting />
      ) : (
        <FailureNotice failure={saved.error} />
      )}
    </Page>
  );
}

type TextRowProps = { readonly id: TextId; readonly own: TextsAnswer['texts'][number] | undefined };

function TextRow({ id, own }: TextRowProps) {
  const today = useToday();
  const isMessage = ShortTextId.safeParse(id).success;
  return (
    <li>
      <a href={paths.letterText(id)}>
        <Stack gap={1}>
          <span className={styles.name}>
            <strong>{textName(id)}</strong>
            {own && (
              <Pill tone="accent">
                {t(isMessage ? 'letterTexts.messages.own' : 'letterTexts.list.own', { count: own.changed })}
              </Pill>
            )}
          </span>
          <Text small muted>
            {own ? t('letterTexts.list.changedOn', { moment: momentText(own.madeAt, today) }) : t('letterTexts.list.original')}
          </Text>
        </Stack>
      </a>
    </li>
  );
}
