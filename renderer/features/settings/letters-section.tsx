import { useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { LedgerSettings } from '../../../shared/contract/settings.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  Card,
  CheckField,
  FailureNotice,
  FieldRow,
  Form,
  RadioField,
  Stack,
  Text,
  TextAreaField,
  Waiting,
} from '../../ui/index.ts';
import { EnvelopeTest } from './envelope-test.tsx';
import { TextOf, WholeNumberOf } from './form-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { settingsQuery, useSaving } from './queries.ts';
import { useDraftForm } from './use-draft-form.ts';

export function LettersSection() {
  const settings = useQuery(settingsQuery());
  if (settings.data) return <LettersForm saved={settings.data} />;
  return settings.isPending ? <Waiting /> : <FailureNotice failure={settings.error} />;
}

const WINDOWS = ['right', 'left', 'none'] as const;
const DAY_COUNTS = ['act-365', 'act-act'] as const;

function LettersForm({ saved }: { readonly saved: LedgerSettings }) {
  const form = useDraftForm('letters', LedgerSettings, saved);
  const save = useSaving('settings.save', t('settings.letters.saved'), form.settle);
  const { control } = form;
  const hasWindow = form.watch('envelopeWindow') !== 'none';
  return (
    <Form label={t('settings.tabs.letters')} onSubmit={form.handleSubmit((settings) => save.mutate({ settings }))}>
      <Card title={t('settings.letters.contactTitle')}>
        <Stack>
          <Text muted>{t('settings.letters.contactIntro')}</Text>
          <FieldRow>
            <TextOf control={control} name="contactName" label={t('settings.letters.contactName')} optional />
            <TextOf
              control={control}
              name="contactPhone"
              label={t('settings.letters.contactPhone')}
              optional
              kind="tel"
              width="short"
            />
          </FieldRow>
          <FieldRow>
            <TextOf control={control} name="contactEmail" label={t('settings.letters.contactEmail')} optional kind="email" />
            <TextOf
              control={control}
              name="contactHours"
              label={t('settings.letters.contactHours')}
              hint={t('settings.letters.contactHoursHint')}
              optional
            />
          </FieldRow>
        </Stack>
      </Card>
      <Card title={t('settings.letters.textTitle')}>
        <TextOf
          control={control}
          name="freeParagraph"
          label={t('settings.letters.freeParagraph')}
          hint={t('settings.letters.freeParagraphHint')}
          optional
          width="full"
          as={TextAreaField}
        />
      </Card>
      <Card title={t('settings.letters.creditFilesTitle')}>
        <TextOf
          control={control}
          name="creditFiles"
          label={t('settings.letters.creditFiles')}
          hint={t('settings.letters.creditFilesHint')}
          optional
          width="full"
        />
      </Card>
      <Card title={t('settings.letters.paperTitle')}>
        <Stack>
          <Controller
            control={control}
            name="envelopeWindow"
            render={({ field }) => (
              <RadioField
                label={t('settings.letters.envelope')}
                value={field.value}
                onChange={field.onChange}
                choices={WINDOWS.map((value) => ({ value, label: t(`settings.letters.envelopes.${value}`) }))}
              />
            )}
          />
          {hasWindow && (
            <>
              <Text>{t('settings.letters.offset')}</Text>
              <FieldRow>
                <WholeNumberOf
                  control={control}
                  name="windowOffset.x"
                  label={t('settings.letters.offsetX')}
                  hint={t('settings.letters.offsetHint')}
                />
                <WholeNumberOf
                  control={control}
                  name="windowOffset.y"
                  label={t('settings.letters.offsetY')}
                  hint={t('settings.letters.offsetHint')}
                />
              </FieldRow>
              <EnvelopeTest window={form.watch('envelopeWindow')} windowOffset={form.watch('windowOffset')} />
            </>
          )}
          <Controller
            control={control}
            name="foldMarks"
            render={({ field }) => (
              <CheckField label={t('settings.letters.foldMarks')} value={field.value} onChange={field.onChange} />
            )}
          />
          <Controller
            control={control}
            name="paymentQr"
            render={({ field }) => (
              <CheckField
                label={t('settings.letters.paymentQr')}
                hint={t('settings.letters.paymentQrHint')}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
        </Stack>
      </Card>
      <Card title={t('settings.letters.countTitle')}>
        <Stack>
          <WholeNumberOf
            control={control}
            name="defaultTermDays"
            label={t('settings.letters.defaultTerm')}
            hint={t('settings.letters.defaultTermHint')}
          />
          <Controller
            control={control}
            name="dayCount"
            render={({ field }) => (
              <RadioField
                label={t('settings.letters.dayCount')}
                hint={t('settings.letters.dayCountHint')}
                value={field.value}
                onChange={field.onChange}
                choices={DAY_COUNTS.map((value) => ({ value, label: t(`settings.letters.dayCounts.${value}`) }))}
              />
            )}
          />
        </Stack>
      </Card>
      <FormFoot failure={save.error} busy={save.isPending} dirty={form.formState.isDirty} onDiscard={form.discard} />
    </Form>
  );
}
