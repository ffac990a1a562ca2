import { useMutation, useQuery } from '@tanstack/react-query';
import type { PaymentId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { momentText } from '../../lib/moment-text.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { Button, Drawer, FailureNotice, Pill, Stack, Text, useToday, Waiting } from '../../ui/index.ts';
import { byText, ChangeList } from './change-list.tsx';
import type { Change } from './field-words.ts';
import styles from './history.module.css';
import { type PaymentHistoryAnswer, paymentHistoryQuery } from './queries.ts';

type PaymentHistoryProps = { readonly id: PaymentId; readonly onClose: () => void };

/** A payment is never rewritten; what was taken back can be written down once more. */
export function PaymentHistory({ id, onClose }: PaymentHistoryProps) {
  const today = useToday();
  const history = useQuery(paymentHistoryQuery(id));
  const again = useMutation({
    mutationFn: () => call('payments.recordAgain', { id }),
    onMutate: whereAsked,
    onSuccess: (recorded, _, asked) => {
      announce(t('history.payment.restored'), { undo: true });
      if (isStillAt(asked)) goTo(paths.payment(recorded.id));
    },
  });
  const answer = history.data;
  const title = answer ? t('history.of', { name: formatMoney(answer.amount) }) : t('history.open');
  return (
    <Drawer open onClose={onClose} title={title} wide>
      <Stack>
        <FailureNotice failure={history.error ?? again.error} />
        {!answer && !history.error && <Waiting />}
        <ol className={styles.versions} aria-label={t('history.versions')}>
          {answer?.moments.map((moment, index) => (
            <li key={`${moment.at} ${moment.what}`}>
              <div className={styles.head}>
                <span>
                  <strong>{momentText(moment.at, today)}</strong>
                  {`, ${byText(moment.by)} `}
                  {index === 0 && <Pill tone="accent">{t('history.now')}</Pill>}
                </span>
                {moment.what === 'recorded' && answer.canComeBack && (
                  <Button small icon={RotateCcw} busy={again.isPending} onClick={() => again.mutate()}>
                    {t('history.payment.restore')}
                  </Button>
                )}
              </div>
              <Text>{sentence(answer, moment)}</Text>
              {moment.what === 'recorded' && answer.canComeBack && <Text muted>{t('history.payment.restoreText')}</Text>}
              <ChangeList changes={changesOf(moment)} labelOf={labelOf} />
            </li>
          ))}
        </ol>
      </Stack>
    </Drawer>
  );
}

type Moment = PaymentHistoryAnswer['moments'][number];

const sentence = ({ amount, receivedOn }: PaymentHistoryAnswer, { what }: Moment): string =>
  what === 'recorded'
    ? t('history.payment.recorded', { amount: formatMoney(amount), day: formatDate(receivedOn) })
    : t(`history.payment.${what}`);

function changesOf({ what, creditBefore, creditAfter }: Moment): readonly Change[] {
  const state =
    what === 'reversed' ? [{ field: 'state', before: t('history.payment.good'), after: t('history.payment.takenBack') }] : [];
  const credit =
    creditBefore === creditAfter ? [] : [{ field: 'credit', before: formatMoney(creditBefore), after: formatMoney(creditAfter) }];
  return [...state, ...credit];
}

const labelOf = (field: string): string => (field === 'state' ? t('history.payment.state') : t('history.payment.credit'));
