import { t } from '../../../shared/i18n/t.ts';
import { FailureNotice, Notice, Progress, Stack, Status, Text } from '../../ui/index.ts';
import { holdsInWords } from './copy-words.ts';
import type { useMakeCopy } from './use-make-copy.ts';

/** How the copy is getting on, and how it ended. */
export function MadeCopy({ making: { state, cancel, failure } }: { readonly making: ReturnType<typeof useMakeCopy> }) {
  return (
    <>
      {state.status === 'running' && (
        <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />
      )}
      {state.status === 'done' && (
        <Stack gap={2}>
          <Status>
            {t('backup.make.done', { place: state.value.place, holds: holdsInWords(state.value.summary.contents) })}{' '}
            <strong>{t('backup.make.takeOut')}</strong>
          </Status>
          {state.value.removed > 0 && <Text muted>{t('backup.make.removed', { count: state.value.removed })}</Text>}
          {state.value.worn && <Notice kind="warning">{t('sticks.now.worn')}</Notice>}
          {state.value.summary.missing > 0 && (
            <Notice kind="warning">{t('backup.make.missing', { count: state.value.summary.missing })}</Notice>
          )}
        </Stack>
      )}
      {state.status === 'cancelled' && <Status>{t('backup.make.cancelled')}</Status>}
      <FailureNotice failure={failure} />
    </>
  );
}
