import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { AppFailure, call } from '../../lib/api.ts';
import { besidesFields, failedFields } from '../../lib/failure-text.ts';
import { ATTACHMENT_ENDINGS, choseNothing, type FileSource, takeFile } from '../../lib/incoming-file.ts';
import {
  Button,
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FileDrop,
  Form,
  Row,
  Stack,
  Text,
  TextButton,
  useToday,
} from '../../ui/index.ts';
import { useWithdraw } from './use-agreement-actions.ts';

type SignDialogProps = { readonly agreement: AgreementView; readonly onClose: () => void };
type Scan = { readonly token: FileToken; readonly name: string };

/** The day on which both signed, and the paper if it is at hand. */
export function SignDialog({ agreement: { row }, onClose }: SignDialogProps) {
  const [on, setOn] = useState<string | undefined>(useToday());
  const [scan, setScan] = useState<Scan>();
  const take = useMutation({ mutationFn: (source: FileSource) => takeFile(source), onSuccess: setScan });
  const withdraw = useWithdraw();
  const sign = useMutation({
    mutationFn: async (signedOn: IsoDate) => {
      // The paper first: what is undone with the bar is then the signature.
      if (scan) await call('agreements.addFile', { id: row.id, token: scan.token });
      setScan(undefined);
      return call('agreements.sign', { id: row.id, signedOn });
    },
    onSuccess: ({ ref }) => {
      onClose();
      announce(t('agreementPage.done.signed', { ref }), { undo: true });
    },
  });
  const day = IsoDate.safeParse(on).data;
  const [refused] = failedFields(sign.error).filter(({ path }) => path === 'signedOn');
  const mustRevise = sign.error instanceof AppFailure && REVISED.has(sign.error.failure.code);
  return (
    <Dialog open title={t('agreementPage.sign.title')} onClose={onClose}>
      <Form label={t('agreementPage.sign.title')} onSubmit={() => day && sign.mutate(day)}>
        <p>{t('agreementPage.sign.text')}</p>
        <DateField
          label={t('agreementPage.sign.on')}
          lean="past"
          autoFocus
          value={on as IsoDate | undefined}
          onChange={setOn}
          error={refused && { message: refused.message }}
        />
        <Stack gap={1}>
          <Text strong>{t('agreementPage.sign.file')}</Text>
          {scan ? (
            <Row>
              <Text>{t('agreementPage.sign.chosen', { name: scan.name })}</Text>
              <TextButton onClick={() => setScan(undefined)}>{t('agreementPage.sign.unchoose')}</TextButton>
            </Row>
          ) : (
            <FileDrop
              label={t('agreementPage.sign.fileHint')}
              endings={ATTACHMENT_ENDINGS}
              busy={take.isPending}
              onFile={(file) => take.mutate(file)}
              onChoose={() => take.mutate('dialog')}
            />
          )}
          <FailureNotice failure={choseNothing(take.error) ? null : take.error} />
        </Stack>
        <FailureNotice
          failure={besidesFields(sign.error)}
          action={
            mustRevise && (
              <Button
                small
                onClick={() => {
                  withdraw.mutate(row.id);
                  onClose();
                }}
              >
                {t('agreementPage.sign.revise')}
              </Button>
            )
          }
        />
        <DialogFoot onCancel={onClose} busy={sign.isPending}>
          {t('agreementPage.sign.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** What only another draft mends. */
const REVISED: ReadonlySet<string> = new Set(['agreement-debt-changed', 'agreement-has-problems', 'agreement-overlaps']);
