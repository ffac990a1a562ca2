import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Pencil } from '../../ui/icons.ts';
import { Card, LinkButton, Stack, Text } from '../../ui/index.ts';

/** In Ajustes: the way to the words of the letters, which need the width of a page. */
export const TextsCard = () => (
  <Card title={t('letterTexts.list.title')}>
    <Stack>
      <Text>{t('letterTexts.list.intro')}</Text>
      <div>
        <LinkButton icon={Pencil} href={paths.texts}>
          {t('letterTexts.list.open')}
        </LinkButton>
      </div>
    </Stack>
  </Card>
);
