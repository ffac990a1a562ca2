import type { ImportId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, Dialog, FailureNotice, Progress, Stack, Text } from '../../ui/index.ts';
import { countsText } from './words.ts';

type UndoImportProps = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** Asks first: a whole import leaves at once. What was done since with its records stops it, and is named. */
export function UndoImport({ id, fileName, onClose, onDone }: UndoImportProps) {
  const undo = useJob('imports.undo', (taken) => {
    announce(t('imports.undo.done', { what: countsText(taken) }));
    onClose();
    onDone?.();
  });
  const running = undo.state.status === 'running' ? undo.state : undefined;
  return (
    <Dialog
      open
      title={t('imports.undo.title')}
      onClose={() => {
        if (!running) onClose();
      }}
      foot={
        <>
          <Button onClick={onClose} disabled={running !== undefined} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button look="danger" busy={running !== undefined} onClick={() => void undo.start({ id })}>
            {t('imports.undo.action')}
          </Button>
        </>
      }
    >
      <Stack gap={2}>
        <Text>{t('imports.undo.text', { file: fileName })}</Text>
        {running && <Progress {...running.progress} cancelling={running.cancelling} onCancel={() => void undo.cancel()} />}
        <FailureNotice failure={undo.state.status === 'failed' ? undo.state.failure : null} />
      </Stack>
    </Dialog>
  );
}
