/** Festivos y agosto: the region, the list of a year that the owner edits, and whether they claim in August. */
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { HolidaySettings } from '../../../shared/contract/holidays.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { yearOf } from '../../../shared/domain/civil-date.ts';
import { Region } from '../../../shared/domain/region.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, FailureNotice, RadioField, SelectField, Stack, Text, useToday, Waiting } from '../../ui/index.ts';
import { HolidaysOfYear } from './holidays-of-year.tsx';
import { holidaysQuery, useSaving } from './queries.ts';

export function HolidaysSection() {
  const thisYear = yearOf(useToday());
  const holidays = useQuery(holidaysQuery(thisYear));
  if (!holidays.data) return holidays.isPending ? <Waiting /> : <FailureNotice failure={holidays.error} />;
  return (
    <Stack gap={6}>
      <Text muted>{t('holidays.intro')}</Text>
      <RegionCard answer={holidays.data} />
      <HolidaysOfYear thisYear={thisYear} />
      <AugustCard settings={holidays.data.settings} />
    </Stack>
  );
}

/** Not a region: follow the postcode of the business. */
const BY_POSTCODE = 'postcode';
type RegionChoice = NonNullable<HolidaySettings['region']> | typeof BY_POSTCODE;

function RegionCard({ answer }: { readonly answer: OutputOf<AppContract['holidays.ofYear']> }) {
  const { settings, proposedRegion } = answer;
  const save = useSaving('holidays.saveSettings', t('holidays.region.saved'));
  const nameOf = (region: Region) => t(`holidays.regions.${region}`);
  const proposed =
    proposedRegion === undefined
      ? t('holidays.region.unknown')
      : t('holidays.region.fromPostalCode', { region: nameOf(proposedRegion) });
  const named = Region.options
    .map((value) => ({ value: value as RegionChoice, label: nameOf(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'es'));
  const choose = (region: RegionChoice | undefined) => {
    if (region === undefined) return;
    save.mutate({ settings: { august: settings.august, ...(region !== BY_POSTCODE && { region }) } });
  };
  return (
    <Card title={t('holidays.region.title')}>
      <SelectField<RegionChoice>
        label={t('holidays.region.label')}
        hint={t('holidays.region.hint')}
        value={settings.region ?? BY_POSTCODE}
        onChange={choose}
        options={[{ value: BY_POSTCODE, label: proposed }, ...named, { value: 'none', label: t('holidays.region.none') }]}
      />
      <FailureNotice failure={save.error} />
    </Card>
  );
}

function AugustCard({ settings }: { readonly settings: HolidaySettings }) {
  const save = useSaving('holidays.saveSettings', t('holidays.august.saved'));
  return (
    <Card title={t('holidays.august.title')}>
      <Stack>
        <RadioField
          label={t('holidays.august.label')}
          value={settings.august}
          onChange={(august) => save.mutate({ settings: { ...settings, august } })}
          choices={(['claim', 'rest'] as const).map((value) => ({ value, label: t(`holidays.august.${value}`) }))}
        />
        <Text muted small>
          {t('holidays.august.effect')}
        </Text>
        <FailureNotice failure={save.error} />
      </Stack>
    </Card>
  );
}
