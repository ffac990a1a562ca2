import { t } from '../../../shared/i18n/t.ts';
import { changeAppearance, useAppearance } from '../../lib/appearance.ts';
import { Card, CheckField, RadioField, Stack, Text } from '../../ui/index.ts';
import { NoticesCard } from './notices-card.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const TEXT_SIZES = [100, 115, 130, 150] as const;
type SizeName = `${(typeof TEXT_SIZES)[number]}`;

/** Of this computer and not of the ledger; it is applied at once and needs no button. */
export function AppearanceSection() {
  return (
    <Stack gap={6}>
      <AppearanceCard />
      <NoticesCard />
    </Stack>
  );
}

function AppearanceCard() {
  const { theme, textSize, singleKeys } = useAppearance();
  return (
    <Card>
      <Stack gap={6}>
        <Text muted>{t('settings.appearance.intro')}</Text>
        <RadioField
          label={t('settings.appearance.theme')}
          value={theme}
          onChange={(chosen) => changeAppearance({ theme: chosen })}
          choices={THEMES.map((value) => ({ value, label: t(`settings.appearance.themes.${value}`) }))}
        />
        <RadioField<SizeName>
          label={t('settings.appearance.textSize')}
          value={`${textSize}`}
          onChange={(name) => changeAppearance({ textSize: TEXT_SIZES.find((size) => `${size}` === name) ?? 100 })}
          choices={TEXT_SIZES.map((size) => ({ value: `${size}` as const, label: t(`settings.appearance.textSizes.${size}`) }))}
        />
        <CheckField
          label={t('settings.appearance.singleKeys')}
          hint={t('settings.appearance.singleKeysHint')}
          value={singleKeys}
          onChange={(on) => changeAppearance({ singleKeys: on })}
        />
      </Stack>
    </Card>
  );
}
