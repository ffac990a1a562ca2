import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DeliveryResult, type LetterDelivery, type LetterRow } from '../../../shared/contract/letter-values.ts';
import { letterChannels } from '../../../shared/contract/letters.ts';
import type { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failedFields } from '../../lib/failure-text.ts';
import {
  DateField,
  FailureNotice,
  type FieldIssue,
  Form,
  SelectField,
  Stack,
  SubmitButton,
  TextField,
  useToday,
} from '../../ui/index.ts';
import type { DeliveryInput } from './queries.ts';
import { channelOptions } from './words.ts';

const schema = letterChannels['letters.recordDelivery'].input;

type FormProps = { readonly row: LetterRow; readonly onSaved: () => void };

export function SendingForm({ row, onSaved }: FormProps) {
  const today = useToday();
  const [channel, setChannel] = useState<DeliveryChannel>(row.channel);
  const [trackingNumber, setTrackingNumber] = useState<string>();
  const [sentOn, setSentOn] = useState<string | undefined>(today);
  const save = useSave(t('letters.delivery.saved'), onSaved);
  const submit = () => save.submit({ letterId: row.id, channel, trackingNumber: trackingNumber?.trim() || undefined, sentOn });
  return (
    <Form label={t('letters.delivery.title')} onSubmit={submit}>
      <Stack gap={4}>
        <SelectField
          label={t('letters.delivery.channel')}
          width="full"
          options={channelOptions()}
          value={channel}
          onChange={(chosen) => chosen && setChannel(chosen)}
        />
        <TextField
          label={t('letters.delivery.tracking')}
          hint={t('letters.delivery.trackingHint')}
          optional
          maxLength={200}
          value={trackingNumber}
          onChange={setTrackingNumber}
        />
        <DateField
          label={t('letters.delivery.sentOn')}
          lean="past"
          value={sentOn}
          onChange={setSentOn}
          error={save.issues.sentOn}
        />
        <FailureNotice failure={save.failure} />
        <div>
          <SubmitButton busy={save.busy}>{t('letters.delivery.save')}</SubmitButton>
        </div>
      </Stack>
    </Form>
  );
}

export function ResultForm({ row, delivery, onSaved }: FormProps & { readonly delivery: LetterDelivery }) {
  const today = useToday();
  const [result, setResult] = useState<DeliveryResult | undefined>(delivery.result);
  const [resultOn, setResultOn] = useState<string | undefined>(delivery.resultOn ?? today);
  const save = useSave(t('letters.delivery.savedResult'), onSaved);
  const { id: deliveryId, channel, trackingNumber, sentOn } = delivery;
  const submit = () => save.submit({ letterId: row.id, deliveryId, channel, trackingNumber, sentOn, result, resultOn });
  return (
    <Form title={t('letters.delivery.answer')} onSubmit={submit}>
      <Stack gap={4}>
        <SelectField
          label={t('letters.delivery.result')}
          hint={t('letters.delivery.answerHint')}
          width="full"
          options={DeliveryResult.options.map((value) => ({ value, label: t(`letters.results.${value}`) }))}
          value={result}
          onChange={setResult}
          error={save.issues.result}
        />
        <DateField
          label={t('letters.delivery.resultOn')}
          lean="past"
          value={resultOn}
          onChange={setResultOn}
          error={save.issues.resultOn}
        />
        <FailureNotice failure={save.failure} />
        <div>
          <SubmitButton busy={save.busy}>{t('letters.delivery.saveResult')}</SubmitButton>
        </div>
      </Stack>
    </Form>
  );
}

/** The contract refuses before main does; what main refuses of a field lands beside that field too. */
function useSave(done: string, onSaved: () => void) {
  const [refused, setRefused] = useState<Readonly<Record<string, FieldIssue>>>({});
  const save = useMutation({
    mutationFn: (input: DeliveryInput) => call('letters.recordDelivery', input),
    onSuccess: () => {
      announce(done, { undo: true });
      onSaved();
    },
  });
  const fromMain = Object.fromEntries(failedFields(save.error).map(({ path, message }) => [path, { message }]));
  return {
    busy: save.isPending,
    issues: { ...fromMain, ...refused } as Readonly<Record<string, FieldIssue>>,
    failure: Object.keys(fromMain).length > 0 ? null : save.error,
    submit: (raw: Readonly<Record<string, unknown>>) => {
      const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
      const parsed = schema.safeParse(given);
      if (parsed.success) {
        setRefused({});
        save.mutate(parsed.data);
        return;
      }
      setRefused(
        Object.fromEntries(
          parsed.error.issues.map((issue) => [
            // Result and its day come together: without a result the day has nothing to tell.
            issue.path[0] === 'resultOn' && given.result === undefined ? 'result' : String(issue.path[0]),
            { type: issue.code, message: issue.message },
          ]),
        ),
      );
    },
  };
}
