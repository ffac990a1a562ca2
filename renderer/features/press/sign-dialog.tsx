import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileToken, LetterId } from '../../../shared/domain/ids.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { AppFailure, call } from '../../lib/api.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, Dialog, FailureNotice, Row, Stack, Text, TextField } from '../../ui/index.ts';

/** Who closes the system's dialog has changed their mind; that is no failure. */
const besidesPutAway = (thrown: Error | null): Error | null =>
  thrown instanceof AppFailure && thrown.failure.code === 'file-not-chosen' ? null : thrown;

type SignDialogProps = { readonly letterId: LetterId; readonly number: string; readonly onClose: () => void };

/** Certificate and password live here while the dialog is open, and nowhere else. */
export function SignDialog({ letterId, number, onClose }: SignDialogProps) {
  const [file, setFile] = useState<{ readonly token: FileToken; readonly name: string }>();
  const [password, setPassword] = useState('');
  const choose = useMutation({ mutationFn: () => call('files.choose', { kind: 'certificate' }), onSuccess: setFile });
  const sign = useJob('press.sign', ({ signer, validUntil }) => {
    announce(t('press.sign.done', { signer, day: formatLongDate(validUntil) }), { undo: true });
    onClose();
  });
  const isBusy = sign.state.status === 'running';
  const submit = (): void => {
    if (file && !isBusy) void sign.start({ letterId, certificate: file.token, password });
  };
  return (
    <Dialog open title={t('press.sign.dialog', { number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text small>{t('press.sign.proves')}</Text>
          <Text small muted>
            {t('press.sign.provesNot')}
          </Text>
          <Row>
            <Button onClick={() => choose.mutate()} busy={choose.isPending} autoFocus>
              {t('press.sign.choose')}
            </Button>
            {file && <Text>{t('press.sign.chosen', { name: file.name })}</Text>}
          </Row>
          <TextField
            kind="password"
            label={t('press.sign.password')}
            hint={t('press.sign.passwordHint')}
            value={password}
            onChange={(text) => setPassword(text ?? '')}
          />
          <FailureNotice failure={sign.state.status === 'failed' ? sign.state.failure : besidesPutAway(choose.error)} />
          <Row align="end">
            <Button look="primary" type="submit" busy={isBusy} disabled={file === undefined}>
              {t('press.sign.submit')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
