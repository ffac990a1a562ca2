import type { DunningManners } from '../../../shared/domain/dunning/policy.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, CheckField, Columns, FieldRow, MoneyField, Notice, Stack, Text, TextField } from '../../ui/index.ts';
import { changeManners } from './edit.ts';
import { PreviewCard } from './preview-card.tsx';
import { setDraft } from './store.ts';
import type { PartProps } from './use-policy-edit.ts';
import { WholeField } from './whole-field.tsx';

/** How debts are claimed, whatever the step: with distance, in hours, and within what the law calls harassment. */
export function MannersPart({ policy, preview, isEdited }: PartProps) {
  const { manners } = policy;
  const change = (changed: Partial<DunningManners>) => setDraft(changeManners(policy, changed));
  const { officeHours } = manners;
  return (
    <Columns shape="twoOne">
      <Stack>
        <Card title={t('policy.manners.title')}>
          <Stack>
            <FieldRow>
              <WholeField
                label={t('policy.manners.gap')}
                hint={t('policy.manners.gapHint')}
                value={manners.minimumGapDays}
                from={1}
                to={30}
                onChange={(minimumGapDays) => change({ minimumGapDays })}
              />
              <WholeField
                label={t('policy.manners.graceDays')}
                hint={t('policy.manners.graceDaysHint')}
                value={manners.graceDays}
                from={0}
                to={15}
                onChange={(graceDays) => change({ graceDays })}
              />
              <MoneyField
                label={t('policy.manners.smallSum')}
                hint={t('policy.manners.smallSumHint')}
                value={manners.smallSum}
                onChange={(smallSum) => change({ smallSum: (smallSum ?? Number.NaN) as DunningManners['smallSum'] })}
              />
            </FieldRow>
            <Text strong>{t('policy.manners.hours')}</Text>
            <FieldRow>
              <HourField
                label={t('policy.manners.from')}
                value={officeHours.from}
                onChange={(from) => change({ officeHours: { ...officeHours, from } })}
              />
              <HourField
                label={t('policy.manners.to')}
                value={officeHours.to}
                onChange={(to) => change({ officeHours: { ...officeHours, to } })}
              />
            </FieldRow>
            <CheckField
              label={t('policy.manners.workingDays')}
              hint={t('policy.manners.workingDaysHint')}
              value={manners.workingDaysOnly}
              onChange={(workingDaysOnly) => change({ workingDaysOnly })}
            />
            <CheckField
              label={t('policy.manners.sparesPunctual')}
              value={manners.sparesPunctual}
              onChange={(sparesPunctual) => change({ sparesPunctual })}
            />
            <Text muted>
              {`${t('policy.manners.august')} `}
              <a href={paths.settingsSection('festivos')}>{t('policy.manners.holidays')}</a>
            </Text>
          </Stack>
        </Card>
        <Notice title={t('policy.law.title')}>
          <Stack gap={2}>
            <p>{t('policy.law.harassment')}</p>
            <p>{t('policy.law.court')}</p>
            <p>{t('policy.law.proof')}</p>
          </Stack>
        </Notice>
      </Stack>
      <PreviewCard preview={preview} isEdited={isEdited} />
    </Columns>
  );
}

type HourFieldProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

function HourField({ label, value, onChange }: HourFieldProps) {
  const bad = !/^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  return (
    <TextField
      label={label}
      hint={t('policy.manners.hoursHint')}
      width="short"
      maxLength={5}
      value={value}
      onChange={(text) => onChange(text ?? '')}
      {...(bad && { reading: { tone: 'warning', text: t('policy.manners.timeWrong') } })}
    />
  );
}
