/** Copying a message or opening it in a program of the computer, and writing it down as a contact: never one without the other. */
import { useMutation } from '@tanstack/react-query';
import type { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';

/** By which program a message goes. The ladder knows e-mail and messages; SMS and chat are both messages. */
export type Way = 'email' | 'sms' | 'chat';

export type MessageAbout = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly text: ShortTextId;
  readonly doesStep: boolean;
};

export type Message = { readonly to: string | undefined; readonly subject: string; readonly body: string };

export function useSend(way: Way, { debtorId, name, text, doesStep }: MessageAbout, onDone: () => void) {
  const note = () =>
    call('contacts.record', {
      debtorId,
      channel: way === 'email' ? 'email' : 'message',
      direction: 'out',
      outcome: 'sent',
      textId: text,
      doesStep,
    });
  const tell = (key: 'saved' | 'opened') => () => {
    onDone();
    announce(t(`texts.${key}`, { what: t(`texts.what.${way}`), name }), { undo: true });
  };
  const copy = useMutation({
    mutationFn: async ({ body }: Message) => {
      await navigator.clipboard.writeText(body).catch(() => {
        announce(t('texts.notCopied'));
        throw new NotCopied();
      });
      return note();
    },
    onSuccess: tell('saved'),
  });
  const open = useMutation({
    mutationFn: async ({ to = '', subject, body }: Message) => {
      await call(
        'texts.open',
        way === 'email' ? { kind: 'mailto', debtorId, to, subject, body } : { kind: 'sms', debtorId, to, body },
      );
      return note();
    },
    onSuccess: tell('opened'),
  });
  const failure = copy.error instanceof NotCopied ? null : copy.error;
  return { copy: copy.mutate, open: open.mutate, busy: copy.isPending || open.isPending, failure: failure ?? open.error };
}

/** The system holds the clipboard: it has been said, and nothing was written down. */
class NotCopied extends Error {}
