import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract/define.ts';
import { negotiationChannels } from '../../../shared/contract/negotiations.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { meansOf, SettlementEntryKind } from '../../../shared/domain/settlement-entry.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import {
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FieldRow,
  Form,
  SelectField,
  Text,
  TextAreaField,
  TextField,
  useToday,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

type Note = InputOf<(typeof negotiationChannels)['negotiations.record']>;
const schema = negotiationChannels['negotiations.record'].input;

/** The usual ones first. */
const KINDS: readonly SettlementEntryKind[] = [
  'answer',
  'meeting',
  'proposal-received',
  'proposal-sent',
  'closed-by-debtor',
  'closed-by-creditor',
  'agreed',
];

type NoteDialogProps = { readonly letterId: LetterId; readonly onClose: () => void };

/** An answer, a talk, a proposal or the end: the fact goes to the history, what was said stays here. */
export function NoteDialog({ letterId, onClose }: NoteDialogProps) {
  const today = useToday();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { letterId, kind: 'answer', means: 'email', on: today },
  });
  const kind = SettlementEntryKind.parse(useWatch({ control: form.control, name: 'kind' }));
  const record = useMutation({
    mutationFn: (note: Note) => call('negotiations.record', note),
    onSuccess: () => {
      onClose();
      announce(t('negotiation.form.saved'), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  const change = (chosen: SettlementEntryKind) => {
    form.setValue('kind', chosen);
    const possible = meansOf(chosen);
    const [usual] = possible;
    if (usual !== undefined && !possible.some((means) => means === form.getValues('means'))) form.setValue('means', usual);
    form.clearErrors();
  };
  return (
    <Dialog open title={t('negotiation.note')} onClose={onClose} wide>
      <Form label={t('negotiation.note')} onSubmit={form.handleSubmit((note) => record.mutate(note))} enterMovesOn>
        <Text muted small>
          {t('negotiation.form.intro')}
        </Text>
        <SelectField
          label={t('negotiation.form.kind')}
          width="full"
          autoFocus
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`negotiation.kinds.${value}`) }))}
          onChange={(chosen) => chosen && change(chosen)}
        />
        <FieldRow>
          <Bound control={form.control} name="on">
            {(wired) => <DateField label={t('negotiation.form.on')} lean="past" {...wired} />}
          </Bound>
          <Bound control={form.control} name="means">
            {(wired) => (
              <SelectField
                label={t('negotiation.form.means')}
                width="full"
                options={meansOf(kind).map((value) => ({ value, label: t(`negotiation.means.${value}`) }))}
                {...wired}
              />
            )}
          </Bound>
        </FieldRow>
        <Bound control={form.control} name="lawyers">
          {(wired) => (
            <TextField
              label={t('negotiation.form.lawyers')}
              hint={t('negotiation.form.lawyersHint')}
              optional
              width="full"
              maxLength={200}
              {...wired}
            />
          )}
        </Bound>
        <Bound control={form.control} name="note">
          {(wired) => (
            <TextAreaField label={t('negotiation.form.note')} hint={t('negotiation.form.noteHint')} optional {...wired} />
          )}
        </Bound>
        <FailureNotice failure={besidesFields(record.error)} />
        <DialogFoot onCancel={onClose} busy={record.isPending}>
          {t('negotiation.form.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
