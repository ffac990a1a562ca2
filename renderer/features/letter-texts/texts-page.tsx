/** Ajustes › Textos de las cartas: every letter, and which of them say something of the owner's. */
import { useQuery } from '@tanstack/react-query';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { t } from '../../../shared/i18n/t.ts';
import { momentText } from '../../lib/moment-text.ts';
import { paths } from '../../lib/paths.ts';
import { FailureNotice, Page, Pill, Stack, Text, useToday, Waiting } from '../../ui/index.ts';
import styles from './letter-texts.module.css';
import { textsQuery } from './queries.ts';

export function TextsPage() {
  const saved = useQuery(textsQuery());
  const today = useToday();
  return (
    <Page
      title={t('letterTexts.list.title')}
      subtitle={t('letterTexts.list.intro')}
      back={{ href: paths.settingsSection('cartas'), label: t('letterTexts.list.back') }}
      narrow
    >
      {saved.data ? (
        <ul className={styles.list}>
          {TemplateId.options.map((id) => {
            const own = saved.data.texts.find(({ templateId }) => templateId === id);
            return (
              <li key={id}>
                <a href={paths.letterText(id)}>
                  <Stack gap={1}>
                    <span className={styles.name}>
                      <strong>{t(`letters.templates.${id}`)}</strong>
                      {own && <Pill tone="accent">{t('letterTexts.list.own', { count: own.changed })}</Pill>}
                    </span>
                    <Text small muted>
                      {own
                        ? t('letterTexts.list.changedOn', { moment: momentText(own.madeAt, today) })
                        : t('letterTexts.list.original')}
                    </Text>
                  </Stack>
                </a>
              </li>
            );
          })}
        </ul>
      ) : saved.isPending ? (
        <Waiting />
      ) : (
        <FailureNotice failure={saved.error} />
      )}
    </Page>
  );
}
