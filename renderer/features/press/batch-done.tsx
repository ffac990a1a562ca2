import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import type { Batch, RefusedLetter } from '../../lib/letter-batch.ts';
import { paths } from '../../lib/paths.ts';
import { useJob } from '../../lib/use-job.ts';
import { Button, Card, CheckField, FailureNotice, Progress, Row, Stack, Status, Text } from '../../ui/index.ts';
import { LabelsCard } from './labels-card.tsx';
import styles from './press.module.css';
import { forgetBatch } from './register-batch.ts';

type Done = Extract<Batch, { readonly status: 'done' }>;

/** What was registered and what was not, and the paper of all of it. */
export function BatchDone({ batch: { registered, refused, stopped } }: { readonly batch: Done }) {
  return (
    <Stack>
      <Card title={t('press.batch.doneTitle')}>
        <Stack>
          <Status>{t(stopped ? 'press.batch.stopped' : 'press.batch.done', { count: registered.length })}</Status>
          {registered.length > 0 && <Paper registered={registered} />}
          <Row>
            <Button onClick={forgetBatch}>{t('press.batch.another')}</Button>
          </Row>
        </Stack>
      </Card>
      {refused.length > 0 && <Refused refused={refused} />}
      {registered.length > 0 && (
        <>
          <LabelsCard debtorIds={registered.map(({ debtorId }) => debtorId)} />
          <Card title={t('press.batch.registered')}>
            <ul className={styles.letters}>
              {registered.map(({ letterId, number, debtorName }) => (
                <li key={letterId}>
                  <a href={paths.letter(letterId)}>{`${number} · ${debtorName}`}</a>
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </Stack>
  );
}

function Paper({ registered }: Pick<Done, 'registered'>) {
  const ids = registered.map(({ letterId }) => letterId);
  const [evenPages, setEvenPages] = useState(false);
  const join = useJob('press.join', ({ pages }) => announce(t('press.batch.opened', { pages })));
  const save = useJob('press.saveEach', ({ saved }) => announce(t('press.batch.savedEach', { count: saved })));
  const printed = useMutation({
    mutationFn: async () => {
      for (const id of ids) await call('letters.markPrinted', { id, printed: true });
    },
    onSuccess: () => announce(t('press.batch.markedPrinted')),
  });
  const running = [join, save].find(({ state }) => state.status === 'running');
  return (
    <Stack>
      <CheckField label={t('press.batch.evenPages')} value={evenPages} onChange={setEvenPages} />
      <Row>
        <Button look="primary" busy={join.state.status === 'running'} onClick={() => void join.start({ ids, evenPages })}>
          {t('press.batch.open')}
        </Button>
        <Button busy={save.state.status === 'running'} onClick={() => void save.start({ ids })}>
          {t('press.batch.saveEach')}
        </Button>
      </Row>
      {running?.state.status === 'running' && (
        <Progress {...running.state.progress} onCancel={() => void running.cancel()} cancelling={running.state.cancelling} />
      )}
      {[join, save].map(
        ({ state }, index) =>
          state.status === 'failed' && <FailureNotice key={index === 0 ? 'join' : 'save'} failure={state.failure} />,
      )}
      {join.state.status === 'done' && !printed.isSuccess && (
        <Row>
          <Text>{t('press.batch.asked')}</Text>
          <Button busy={printed.isPending} onClick={() => printed.mutate()}>
            {t('press.batch.printed')}
          </Button>
        </Row>
      )}
      <FailureNotice failure={printed.error} />
    </Stack>
  );
}

function Refused({ refused }: { readonly refused: readonly RefusedLetter[] }) {
  return (
    <Card title={t('press.batch.failedTitle')}>
      <Stack gap={2}>
        <Text muted>{t('press.batch.failedNote')}</Text>
        <ul className={styles.letters}>
          {refused.map(({ letter, draftId, failure }) => (
            <li key={letter.debtorId}>
              <a href={draftId ? paths.letter(draftId) : paths.newLetter(letter.debtorId, letter.letter)}>{letter.debtorName}</a>
              {`: ${failureText(failure)}`}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
