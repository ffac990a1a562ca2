/** The ladder of a debtor as it stands: what was done, what comes now, on which days the rest is planned, and what goes another way. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { becauseText, stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { ListChecks, Pause as PauseIcon } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, Notice, Row, Stack, Text } from '../../ui/index.ts';
import { dayText, rungName, type Stair, Stairs } from '../policy/index.ts';
import { EntryDialog, PauseDialog } from '../today/index.ts';
import { DebtsApart } from './debts-apart.tsx';
import { LadderChoice } from './ladder-choice.tsx';
import { PauseList } from './pause-list.tsx';
import { type FollowUp, followUpQuery, type LadderStep } from './queries.ts';

type LadderSectionProps = { readonly debtorId: DebtorId; readonly name: string };

export function LadderSection({ debtorId, name }: LadderSectionProps) {
  const followUp = useQuery(followUpQuery(debtorId));
  if (followUp.error) return <FailureNotice failure={followUp.error} />;
  // Who owes nothing has no ladder to climb.
  if (!followUp.data?.row && !followUp.data?.pauses.length) return null;
  return <Known debtorId={debtorId} name={name} followUp={followUp.data} />;
}

type Layer = 'ladder' | 'pause' | 'entry' | undefined;

function Known({ debtorId, name, followUp }: LadderSectionProps & { readonly followUp: FollowUp }) {
  const [layer, setLayer] = useState<Layer>();
  const close = () => setLayer(undefined);
  const { row, ladder, debts, pauses, credibility } = followUp;
  const isPaused = pauses.some(({ invoiceId }) => invoiceId === undefined);
  return (
    <Card
      title={t('followUp.title')}
      action={
        <Row gap={1}>
          <Button small look="quiet" icon={ListChecks} onClick={() => setLayer('ladder')}>
            {t('followUp.changeLadder')}
          </Button>
          {!isPaused && (
            <Button small look="quiet" icon={PauseIcon} onClick={() => setLayer('pause')}>
              {t('followUp.pauseAll')}
            </Button>
          )}
        </Row>
      }
    >
      <Stack>
        <Text muted small>
          {[
            t(ladder.own ? 'followUp.ownLadder' : 'followUp.classLadder', { ladder: ladder.name }),
            ...(credibility.announced > 0 ? [credibilityText(credibility)] : []),
          ].join(' ')}
        </Text>
        {row?.step === 'entry' && (
          <Notice
            title={t('followUp.entryTitle')}
            action={<Button onClick={() => setLayer('entry')}>{t('today.verbs.entry')}</Button>}
          >
            {t('followUp.entryText', { count: row.invoiceCount })}
          </Notice>
        )}
        {row && row.step !== 'rung' && row.step !== 'entry' && (
          <p>
            <strong>{t('followUp.stopped', { step: stepText(row), day: formatDate(row.on) })}</strong>
            {` ${becauseText(row, { day: formatDate, money: formatMoney })}`}
          </p>
        )}
        {ladder.steps.length > 0 && (
          <Stairs label={t('policy.stairs', { name: ladder.name })} stairs={ladder.steps.map(stairOf)} />
        )}
        <PauseList pauses={pauses} />
        <DebtsApart debtorId={debtorId} name={name} debts={debts} pauses={pauses} />
      </Stack>
      {layer === 'ladder' && (
        <LadderChoice debtorId={debtorId} name={name} own={ladder.own ? ladder.id : undefined} onClose={close} />
      )}
      {layer === 'pause' && <PauseDialog debtorId={debtorId} name={name} kind="pause" onClose={close} />}
      {layer === 'entry' && row && <EntryDialog row={row} onClose={close} />}
    </Card>
  );
}

const credibilityText = ({ announced, kept }: FollowUp['credibility']): string =>
  t('followUp.credibility', { count: announced, kept });

const LOOKS = { done: 'done', skipped: 'left', passed: 'left', now: 'now', next: 'next' } as const satisfies Readonly<
  Record<LadderStep['state'], Stair['look']>
>;

function stairOf(step: LadderStep): Stair {
  const name = rungName(step);
  const channel = t(`agenda.channels.${step.channel}`);
  return {
    id: step.id,
    when: step.on === undefined ? dayText(step.afterDays) : formatDate(step.on),
    channel: step.channel,
    name,
    details: name === channel ? [] : [channel],
    announces: step.announces && t('followUp.announces', { what: t(`policy.consequences.${step.announces}`) }),
    look: LOOKS[step.state],
    mark: t(`followUp.states.${step.state}`),
  };
}
