import { useMutation } from '@tanstack/react-query';
import { t, textByName } from '../../shared/i18n/t.ts';
import { announce } from '../lib/announcements.ts';
import { call } from '../lib/api.ts';
import { failureText } from '../lib/failure-text.ts';

/** Takes back the last reversible command and says what it was. */
export function useUndo(): () => void {
  const undo = useMutation({
    mutationFn: () => call('undo.last', {}),
    onSuccess: ({ label }) => announce(t('shell.undo.done', { label: textByName(`undo.${label}`) ?? t('undo.somethingElse') })),
    onError: (failure) => announce(failureText(failure)),
  });
  return () => {
    if (!undo.isPending) undo.mutate();
  };
}
