import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LimitationClockView } from '../../../shared/contract/limitation.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Pencil } from '../../ui/icons.ts';
import {
  Button,
  Card,
  DateText,
  Explain,
  FailureNotice,
  Notice,
  StatePill,
  Text,
  TextButton,
  useToday,
  Waiting,
} from '../../ui/index.ts';
import { ActDialog } from './act-dialog.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import styles from './limitation.module.css';
import { LimitationSteps } from './limitation-steps.tsx';
import { LIMITATION_TOPICS, type Limitation } from './queries.ts';
import { restingSteps, restsOn, stateTone } from './words.ts';

type LimitationCardProps = {
  readonly debtorId: DebtorId;
  /** Of one invoice; of all that is owed when absent. */
  readonly invoiceId?: InvoiceId;
  /** In the bin: to be read, not changed. */
  readonly inBin: boolean;
};

/** Until when a debt can be claimed in safety, what that rests on, and what a burofax sent today would gain. */
export function LimitationCard({ debtorId, invoiceId, inBin }: LimitationCardProps) {
  const found = useQuery(queryOf(LIMITATION_TOPICS, 'limitation.get', { debtorId, ...(invoiceId && { invoiceId }) }));
  const [layer, setLayer] = useState<'act' | 'choose'>();
  const limitation = found.data;
  const clock = limitation?.clocks[0];
  const subject = { debtorId, ...(invoiceId && { invoiceId }) };
  return (
    <Card
      title={t('limitation.title')}
      action={clock && <StatePill tone={stateTone(clock.state)}>{t(`limitation.states.${clock.state}`)}</StatePill>}
    >
      <FailureNotice failure={found.error} />
      {found.isPending && <Waiting />}
      {limitation && !clock && <Text muted>{t('limitation.none')}</Text>}
      {limitation && clock && (
        <div className={styles.card}>
          <Which clock={clock} count={limitation.total} />
          <Dates clock={clock} />
          {clock.ifClaimedToday && (
            <p className={styles.gain}>
              <strong>{t('limitation.gain', { day: formatDate(clock.ifClaimedToday) })}</strong>{' '}
              <span className={styles.muted}>{t('limitation.gainNote')}</span>
            </p>
          )}
          <Period clock={clock} onChange={inBin ? undefined : () => setLayer('choose')} />
          <div className={styles.foot}>
            <Explain name={t('limitation.name')} wide>
              <LimitationSteps limitation={limitation} inBin={inBin} />
            </Explain>
            {!inBin && (
              <Button small icon={Pencil} onClick={() => setLayer('act')}>
                {t('limitation.note')}
              </Button>
            )}
          </div>
        </div>
      )}
      {layer === 'act' && limitation && <ActDialog {...subject} clocks={limitation.clocks} onClose={() => setLayer(undefined)} />}
      {layer === 'choose' && limitation && (
        <ChooseDialog {...subject} choices={limitation.choices} onClose={() => setLayer(undefined)} />
      )}
    </Card>
  );
}

type ClockProps = { readonly clock: LimitationClockView };

function Which({ clock, count }: ClockProps & { readonly count: Limitation['total'] }) {
  const today = useToday();
  const values = { number: clock.number, dueOn: formatDate(clock.dueOn) };
  if (count === 1 && clock.dueOn > today) return <Text muted>{t('limitation.firstNotDue', values)}</Text>;
  return <Text muted>{t('limitation.first', { count, ...values })}</Text>;
}

function Dates({ clock }: ClockProps) {
  const { state, prescribesOnProven, prescribesOnClaimed } = clock;
  const { proven, claimed } = restingSteps(clock);
  if (state === 'past') {
    return (
      <Notice kind="warning">
        <p>{t('limitation.pastText', { day: formatDate(addDays(prescribesOnProven, 1)) })}</p>
        {prescribesOnClaimed > prescribesOnProven && (
          <p>{t('limitation.pastClaimed', { day: formatDate(prescribesOnClaimed) })}</p>
        )}
      </Notice>
    );
  }
  return (
    <>
      {state === 'stopped' && <Text>{t('limitation.stoppedText')}</Text>}
      <dl className={styles.dates}>
        <DateOf
          label={t(state === 'stopped' ? 'limitation.stoppedUntil' : 'limitation.safeUntil')}
          day={prescribesOnProven}
          because={proven && restsOn(proven)}
          main
        />
        {prescribesOnClaimed > prescribesOnProven && (
          <DateOf label={t('limitation.claimedUntil')} day={prescribesOnClaimed} because={claimed && restsOn(claimed)} />
        )}
      </dl>
    </>
  );
}

type DateOfProps = {
  readonly label: string;
  readonly day: LimitationClockView['dueOn'];
  readonly because: ReactNode;
  readonly main?: boolean;
};

const DateOf = ({ label, day, because, main }: DateOfProps) => (
  <div>
    <dt>{label}</dt>
    <dd className={main ? styles.mainDate : styles.otherDate}>
      <DateText day={day} />
    </dd>
    <dd className={styles.because}>{because}</dd>
  </div>
);

function Period({ clock, onChange }: ClockProps & { readonly onChange: (() => void) | undefined }) {
  const { choice, chosenFor, perhapsAlready, longerUntil } = clock;
  return (
    <div className={styles.period}>
      <Text small muted>
        {t('limitation.period', { period: t(`limitation.choices.${choice}`) })} {t(`limitation.periodOf.${chosenFor}`)}
        {perhapsAlready && ` ${t('limitation.perhaps', { day: formatDate(perhapsAlready) })}`}
        {longerUntil && ` ${t('limitation.longer', { day: formatDate(longerUntil) })}`}
        {onChange && (
          <>
            {' '}
            <TextButton onClick={onChange}>{t('limitation.change')}</TextButton>
          </>
        )}
      </Text>
    </div>
  );
}
