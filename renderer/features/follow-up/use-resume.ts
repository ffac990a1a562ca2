import { useMutation } from '@tanstack/react-query';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import type { Pause } from './queries.ts';

/** Ends a pause before its day; the step comes back at once. */
export const useResume = () =>
  useMutation({
    mutationFn: ({ id }: Pick<Pause, 'id'>) => call('agenda.resume', { id }),
    onSuccess: () => announce(t('followUp.resumed'), { undo: true }),
  });
