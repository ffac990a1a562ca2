import { useState } from 'react';
import { shownPhone } from '../../../shared/domain/phone.ts';
import type { ShortForm } from '../../../shared/domain/short-texts/short-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { copyText } from '../../lib/copy-text.ts';
import { Copy, ExternalLink, RotateCcw } from '../../ui/icons.ts';
import {
  Button,
  CheckField,
  FailureNotice,
  Form,
  IconButton,
  Row,
  SelectField,
  Stack,
  SubmitButton,
  Text,
  TextAreaField,
  TextField,
} from '../../ui/index.ts';
import { MessageHints, unfinished } from './message-hints.tsx';
import type { TextsAnswer } from './queries.ts';
import { type MessageAbout, useSend, type Way } from './use-send.ts';

type MessageFormProps = {
  readonly way: Way;
  readonly answer: TextsAnswer;
  readonly about: MessageAbout;
  readonly onClose: () => void;
};

/** The text as it goes out, which may be changed by hand. */
export function MessageForm({ way, answer, about, onClose }: MessageFormProps) {
  const [informal, setInformal] = useState(answer.addressedAs === 'tu');
  const composed = answer.forms.find(({ form }) => form === formOf(way, informal));
  const reach = answer.reach.filter(({ kind, mobile }) => (way === 'email' ? kind === 'email' : kind === 'phone' && mobile));
  const [to, setTo] = useState(reach[0]?.address);
  const [typed, setTyped] = useState<{ readonly subject?: string; readonly body?: string }>({});
  const [checked, setChecked] = useState(false);
  const send = useSend(way, about, onClose);
  const subject = typed.subject ?? composed?.subject ?? '';
  const body = typed.body ?? composed?.body ?? '';
  const lacks = unfinished(`${subject} ${body}`);
  const message = { to, subject, body };
  const attempt = (act: (given: typeof message) => void) => () => {
    setChecked(true);
    if (!lacks && body.trim() !== '') act(message);
  };
  const opens = way !== 'chat' && to !== undefined;
  return (
    <Form label={t('texts.title', { name: about.name })} onSubmit={attempt(send.copy)}>
      {way === 'chat' && (
        <CheckField
          label={t('texts.informal')}
          value={informal}
          onChange={(next) => {
            setInformal(next);
            setTyped({});
          }}
        />
      )}
      {reach.length > 0 ? (
        <Row>
          <SelectField
            label={t('texts.to')}
            value={to}
            onChange={setTo}
            options={reach.map(({ address, kind, name }) => ({
              value: address,
              label: [name, kind === 'phone' ? shownPhone(address) : address].filter(Boolean).join(' · '),
            }))}
          />
          <IconButton
            icon={Copy}
            label={t('texts.copyAddress')}
            onClick={() => to && void copyText(to, t('texts.copied.address', { address: to }))}
          />
        </Row>
      ) : (
        <Text muted>{t(way === 'email' ? 'texts.noEmail' : 'texts.noMobile')}</Text>
      )}
      {way === 'email' && (
        <TextField
          label={t('texts.subject')}
          width="full"
          maxLength={300}
          value={subject}
          onChange={(next) => setTyped((now) => ({ ...now, subject: next ?? '' }))}
        />
      )}
      <TextAreaField
        label={t('texts.body')}
        rows={way === 'email' ? 7 : 4}
        maxLength={way === 'email' ? 5_000 : 1_600}
        value={body}
        onChange={(next) => setTyped((now) => ({ ...now, body: next ?? '' }))}
        error={checked && lacks ? { message: 'texts.missing.refused' } : undefined}
      />
      <MessageHints
        way={way}
        answer={answer}
        about={about}
        gaps={lacks ? (composed?.gaps ?? []) : []}
        needsReceipt={composed?.needsReceipt ?? false}
        message={message}
        onBody={(next) => setTyped((now) => ({ ...now, body: next }))}
      />
      <FailureNotice failure={send.failure} />
      <Stack gap={2}>
        <Row align="end">
          {(typed.body ?? typed.subject) !== undefined && (
            <Button look="quiet" icon={RotateCcw} onClick={() => setTyped({})}>
              {t('texts.again')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {opens && (
            <Button icon={ExternalLink} busy={send.busy} onClick={attempt(send.open)}>
              {t(way === 'email' ? 'texts.actions.email' : 'texts.actions.sms')}
            </Button>
          )}
          <SubmitButton busy={send.busy}>{t('texts.actions.copy')}</SubmitButton>
        </Row>
        <Row align="end">
          <Text small muted>
            {[t('texts.copyHint'), ...(about.doesStep ? [t('texts.doesStep')] : [])].join(' ')}
          </Text>
        </Row>
      </Stack>
    </Form>
  );
}

function formOf(way: Way, informal: boolean): ShortForm {
  if (way !== 'chat') return way;
  return informal ? 'chat-tu' : 'chat-usted';
}
