import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ContactInput } from '../../../shared/contract/contacts.ts';
import { COACH, type CoachEffect } from '../../../shared/domain/dunning/coach.ts';
import type { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import { formatDate, weekdayName } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { Copy, MessageSquareText, Printer } from '../../ui/icons.ts';
import { Button, FailureNotice, LinkButton, Section, Stack, Status, Text } from '../../ui/index.ts';
import { MessageDialog } from '../contacts/index.ts';
import { usePrint } from '../prints/index.ts';
import styles from './calls.module.css';
import type { CallSubject } from './queries.ts';

type CallDoneProps = { readonly saved: ContactInput; readonly subject: CallSubject; readonly onLeave: () => void };

/** It is written down; what was agreed can be confirmed before anything else, and what comes next is said. */
export function CallDone({ saved, subject, onLeave }: CallDoneProps) {
  const { debtor, followUp } = subject;
  const { id, name } = debtor.row;
  const [writing, setWriting] = useState<ShortTextId>();
  const { promise, excuse } = saved;
  const printed = usePrint('prints.agreed', promise ? { debtorId: id } : undefined, { key: true });
  const isMissed = saved.outcome === 'no-answer' || saved.outcome === 'left-message';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-leave] button')?.focus(), []);
  useScreenKeys([
    ...(promise
      ? [
          { key: 'c', label: t('calls.keys.copy'), run: () => setWriting('S5') },
          { key: 'i', label: t('calls.keys.print'), run: printed.print },
        ]
      : []),
    ...(isMissed ? [{ key: 'c', label: t('calls.keys.message'), run: () => setWriting('S2') }] : []),
  ]);
  const next = followUp.row;
  return (
    <div ref={box}>
      <Section title={t('calls.done.title')}>
        <Stack>
          <Status>
            {promise
              ? t('calls.done.promised', {
                  amount: formatMoney(promise.amount),
                  weekday: weekdayName(promise.promisedFor),
                  day: formatDate(promise.promisedFor),
                })
              : t(`contacts.outcomes.${saved.outcome}`)}
          </Status>
          {promise && (
            <div className={styles.deeds}>
              <Button icon={Copy} onClick={() => setWriting('S5')}>
                {t('calls.done.copy')} <kbd>{'C'}</kbd>
              </Button>
              <Button icon={Printer} busy={printed.isPrinting} onClick={printed.print}>
                {t('calls.done.print')} <kbd>{'I'}</kbd>
              </Button>
            </div>
          )}
          {isMissed && (
            <div className={styles.deeds}>
              <Button icon={MessageSquareText} onClick={() => setWriting('S2')}>
                {t('calls.done.message')} <kbd>{'C'}</kbd>
              </Button>
            </div>
          )}
          {excuse && <Effect effect={COACH[excuse].effect} subject={subject} />}
          <div>
            <Text strong>{t('calls.done.next')}</Text>
            <Text>
              {next ? t('calls.done.nextOn', { what: stepText(next), day: formatDate(next.on) }) : t('calls.done.nothing')}
            </Text>
          </div>
          <div className={styles.deeds} data-leave>
            <Button look="primary" onClick={onLeave}>
              {t('calls.done.back')} <kbd>{t('calls.outcome.saveKey')}</kbd>
            </Button>
          </div>
        </Stack>
        {printed.layer}
        {writing && (
          <MessageDialog
            debtorId={id}
            name={name}
            text={writing}
            channel={writing === 'S5' ? 'email' : 'message'}
            doesStep={false}
            onClose={() => setWriting(undefined)}
          />
        )}
      </Section>
    </div>
  );
}

/** What the answer asks to be done; where the program can do it, with its button. */
function Effect({
  effect,
  subject: { debtor, brief, followUp },
}: {
  readonly effect: CoachEffect;
  readonly subject: CallSubject;
}) {
  const { id, name } = debtor.row;
  const inWriting = useMutation({
    mutationFn: () => call('agenda.setManner', { debtorId: id, addressedAs: followUp.addressedAs, onlyInWriting: true }),
    onSuccess: () => announce(t('calls.done.writingSaved', { name }), { undo: true }),
  });
  const toInvoice = effect === 'resend' || effect === 'send-document' || effect === 'dispute';
  return (
    <div>
      <Text strong>{t('calls.done.effect')}</Text>
      <Text>{t(`coach.effects.${effect}`)}</Text>
      {toInvoice && brief.invoice && (
        <LinkButton small href={paths.invoice(brief.invoice.id)}>
          {t('calls.done.resend')}
        </LinkButton>
      )}
      {(effect === 'insolvency' || effect === 'check-debtor' || effect === 'lawyer') && (
        <LinkButton small href={paths.editDebtor(id)}>
          {t('calls.done.insolvency')}
        </LinkButton>
      )}
      {(effect === 'only-in-writing' || effect === 'lawyer') && !followUp.onlyInWriting && (
        <Button small busy={inWriting.isPending} onClick={() => inWriting.mutate()}>
          {t('calls.done.writing')}
        </Button>
      )}
      <FailureNotice failure={inWriting.error} />
    </div>
  );
}
