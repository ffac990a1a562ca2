import { useMutation } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { ProfileImage } from '../../../shared/contract/settings.ts';
import { announce } from '../../lib/announcements.ts';
import { type ChannelOfKind, call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';

export const profileQuery = () => queryOf(['profile'], 'profile.get', {});
export const imageQuery = (which: ProfileImage) => queryOf(['profile'], 'profile.image', { which });
export const settingsQuery = () => queryOf(['settings'], 'settings.get', {});
export const noticesQuery = () => queryOf(['settings'], 'calendar.notices', {});
export const holidaysQuery = (year: number) => queryOf(['holidays', 'profile'], 'holidays.ofYear', { year });
export const ratesQuery = () => queryOf(['rates'], 'rates.list', {});

/** A command whose success is told in the bar at the foot, with the way back. */
export function useSaving<K extends ChannelOfKind<'command'>>(channel: K, said: string, onSaved: () => void = () => {}) {
  return useMutation({
    mutationFn: (input: InputOf<AppContract[K]>) => call(channel, input),
    onSuccess: () => {
      onSaved();
      announce(said, { undo: true });
    },
  });
}
