import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { AgreementId, DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Pencil } from '../../ui/icons.ts';
import { Dialog, FailureNotice, LinkButton, Notice, Row, SelectField, Stack, Tabs, Waiting } from '../../ui/index.ts';
import { MessageForm } from './message-form.tsx';
import { TEXT_TOPICS } from './queries.ts';
import type { Way } from './use-send.ts';

type MessageDialogProps = {
  readonly debtorId: DebtorId;
  readonly name: string;
  /** The tab that is open first; without it, the e-mail. */
  readonly channel?: 'message' | 'email' | undefined;
  readonly text?: ShortTextId | undefined;
  /** Whose instalments the message may name. */
  readonly agreementId?: AgreementId | undefined;
  /** The contact is the step that the ladder asks for. */
  readonly doesStep: boolean;
  readonly onClose: () => void;
};

const WAYS = ['email', 'sms', 'chat'] as const satisfies readonly Way[];

/** A short text that the owner copies, or opens in the mail or the messages of the computer. Either way it is written down. */
export function MessageDialog({ debtorId, name, channel = 'email', text, agreementId, doesStep, onClose }: MessageDialogProps) {
  const [chosen, setChosen] = useState<ShortTextId>(text ?? 'S2');
  const [way, setWay] = useState<Way>(channel === 'email' ? 'email' : 'chat');
  const answer = useQuery(queryOf(TEXT_TOPICS, 'texts.compose', { debtorId, text: chosen, ...(agreementId && { agreementId }) }));
  return (
    <Dialog open wide title={t('texts.title', { name })} onClose={onClose}>
      <Stack>
        <Row>
          <SelectField
            label={t('texts.which')}
            value={chosen}
            autoFocus
            onChange={(next) => next && setChosen(next)}
            options={ShortTextId.options.map((value) => ({ value, label: t(`texts.names.${value}`) }))}
          />
          <LinkButton small look="quiet" icon={Pencil} href={paths.letterText(chosen)}>
            {t('letterTexts.changeForGood')}
          </LinkButton>
        </Row>
        <FailureNotice failure={answer.error} />
        {answer.isPending && <Waiting />}
        {answer.data?.onlyInWriting && <Notice>{t('texts.onlyInWriting')}</Notice>}
        {answer.data && (
          <Tabs
            label={t('texts.formsLabel')}
            active={way}
            onChange={setWay}
            tabs={WAYS.map((form) => ({
              name: form,
              label: t(`texts.forms.${form}`),
              content: () => (
                <MessageForm
                  key={`${chosen} ${form}`}
                  way={form}
                  answer={answer.data}
                  about={{ debtorId, name, text: chosen, doesStep }}
                  onClose={onClose}
                />
              ),
            }))}
          />
        )}
      </Stack>
    </Dialog>
  );
}
