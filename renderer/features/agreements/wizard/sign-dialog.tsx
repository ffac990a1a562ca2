import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { announce } from '../../../lib/announcements.ts';
import { call } from '../../../lib/api.ts';
import { ATTACHMENT_ENDINGS, choseNothing, type FileSource, takeFile } from '../../../lib/incoming-file.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../../lib/paths.ts';
import {
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FileDrop,
  Form,
  Stack,
  Status,
  Text,
  useToday,
} from '../../../ui/index.ts';
import { useWizard } from './wizard-context.ts';

/** It is signed by both: on which day, and the scanned copy where there is one. */
export function SignDialog({ onClose }: { readonly onClose: () => void }) {
  const today = useToday();
  const { id, flush, stop } = useWizard();
  const [signedOn, setSignedOn] = useState<string | undefined>(today);
  const day = IsoDate.safeParse(signedOn).data;
  const isTooLate = day !== undefined && day > today;
  const take = useMutation({ mutationFn: (source: FileSource) => takeFile(source) });
  const sign = useMutation({
    mutationFn: async (on: IsoDate) => {
      await flush();
      const { ref } = await call('agreements.sign', { id, signedOn: on });
      stop();
      if (take.data) await call('agreements.addFile', { id, token: take.data.token });
      return ref;
    },
    onMutate: whereAsked,
    onSuccess: (ref, _, asked) => {
      announce(t('agreementWizard.finish.signed', { ref }), { undo: take.data === undefined });
      if (isStillAt(asked)) goTo(paths.agreement(id));
    },
  });
  return (
    <Dialog open title={t('agreementWizard.finish.signTitle')} onClose={onClose}>
      <Form
        label={t('agreementWizard.finish.signTitle')}
        brief
        onSubmit={() => day !== undefined && !isTooLate && sign.mutate(day)}
      >
        <Stack>
          <Text muted small>
            {t('agreementWizard.finish.signEffects')}
          </Text>
          <DateField
            label={t('agreementWizard.finish.signedOn')}
            value={signedOn}
            onChange={setSignedOn}
            lean="past"
            autoFocus
            error={isTooLate ? { message: 'errors.dateInFuture' } : undefined}
          />
          {take.data ? (
            <Status>{t('agreementWizard.finish.copyTaken', { name: take.data.name })}</Status>
          ) : (
            <FileDrop
              label={t('agreementWizard.finish.copy')}
              endings={ATTACHMENT_ENDINGS}
              busy={take.isPending}
              onFile={(file) => take.mutate(file)}
              onChoose={() => take.mutate('dialog')}
            />
          )}
          <FailureNotice failure={sign.error ?? (choseNothing(take.error) ? null : take.error)} />
          <DialogFoot onCancel={onClose} busy={sign.isPending}>
            {t('agreementWizard.finish.signSave')}
          </DialogFoot>
        </Stack>
      </Form>
    </Dialog>
  );
}
