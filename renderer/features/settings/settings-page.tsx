import { useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Page, Stack, Tabs } from '../../ui/index.ts';
import { TextsCard } from '../letter-texts/index.ts';
import { PolicySection } from '../policy/index.ts';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BusinessSection } from './business-section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { LettersSection } from './letters-section.tsx';
import { RatesSection } from './rates-section.tsx';

/** The words of the letters have a page of their own. */
const LettersTab = () => (
  <Stack gap={6}>
    <LettersSection />
    <TextsCard />
  </Stack>
);

const SECTIONS = {
  negocio: { label: () => t('settings.tabs.business'), content: () => <BusinessSection /> },
  cartas: { label: () => t('settings.tabs.letters'), content: () => <LettersTab /> },
  intereses: { label: () => t('settings.tabs.rates'), content: () => <RatesSection /> },
  cobro: { label: () => t('policy.settings.tab'), content: () => <PolicySection /> },
  festivos: { label: () => t('settings.tabs.holidays'), content: () => <HolidaysSection /> },
  aspecto: { label: () => t('settings.tabs.appearance'), content: () => <AppearanceSection /> },
  'acerca-de': { label: () => t('settings.tabs.about'), content: () => <AboutSection /> },
} as const;
type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as readonly SectionName[];

type SettingsPageProps = { readonly params: Readonly<Record<string, string | undefined>> };

/** The address opens a section; moving between tabs does not change it, so that the focus stays on the tab. */
export function SettingsPage({ params }: SettingsPageProps) {
  const [active, setActive] = useState(() => NAMES.find((name) => name === params.section) ?? 'negocio');
  return (
    <Page title={t('settings.title')} narrow>
      <Tabs
        label={t('settings.sections')}
        active={active}
        onChange={setActive}
        tabs={NAMES.map((name) => ({ name, label: SECTIONS[name].label(), content: SECTIONS[name].content }))}
      />
    </Page>
  );
}
