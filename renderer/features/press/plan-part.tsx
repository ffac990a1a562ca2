import { useMemo, useState } from 'react';
import { type PlannedLetter, PlanSource } from '../../../shared/contract/press.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useJob } from '../../lib/use-job.ts';
import {
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  FailureNotice,
  Notice,
  Progress,
  RadioField,
  Row,
  SelectField,
  Stack,
  Text,
} from '../../ui/index.ts';
import { isReady, PlanTable } from './plan-table.tsx';
import { registerBatch } from './register-batch.ts';

const ORDERS = ['postalCode', 'name'] as const;
type Order = (typeof ORDERS)[number];

/** Which letters, to whom, what is missing; and the button that registers those that are chosen. */
export function PlanPart() {
  const [source, setSource] = useState<PlanSource>('today');
  const [order, setOrder] = useState<Order>('postalCode');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  // What the program proposes for today is ticked; a letter that the owner asked for goes to whom they say.
  const plan = useJob('press.plan', ({ letters: all }) =>
    setLeft(new Set(source === 'today' ? [] : all.map(({ debtorId }) => debtorId))),
  );
  const { state } = plan;
  const found = state.status === 'done' ? state.value : undefined;
  const letters = useMemo(() => sorted(found?.letters ?? [], order), [found, order]);
  const chosen = letters.filter((letter) => isReady(letter) && !left.has(letter.debtorId));
  const find = (): void => void plan.start({ source });
  useScreenKeys([{ key: 'b', label: t('press.batch.keys.find'), run: find }]);
  const isFinding = state.status === 'running';
  return (
    <Stack>
      <Card>
        <Stack>
          <SelectField
            label={t('press.batch.source')}
            hint={t('press.batch.sourceHint')}
            value={source}
            onChange={(value) => {
              setSource(value ?? 'today');
              plan.reset();
            }}
            options={PlanSource.options.map((value) => ({ value, label: t(`press.batch.sources.${value}`) }))}
          />
          <Row>
            <Button look={found ? 'secondary' : 'primary'} onClick={find} busy={isFinding}>
              {t(found ? 'press.batch.findAgain' : 'press.batch.find')}
            </Button>
          </Row>
          {state.status === 'running' && (
            <Progress {...state.progress} onCancel={() => void plan.cancel()} cancelling={state.cancelling} />
          )}
          <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
        </Stack>
      </Card>
      {found && letters.length === 0 && (
        <EmptyState text={t(source === 'today' ? 'press.batch.noneToday' : 'press.batch.none')} />
      )}
      {found && letters.length > 0 && (
        <Card title={t('press.batch.list')}>
          <Stack>
            {found.left > 0 && <Notice>{t('press.batch.left', { shown: letters.length, left: found.left })}</Notice>}
            <RadioField
              label={t('press.batch.order')}
              value={order}
              onChange={setOrder}
              choices={ORDERS.map((value) => ({ value, label: t(`press.batch.orders.${value}`) }))}
            />
            <PlanTable letters={letters} left={left} onChange={setLeft} />
            <Row align="between">
              <Text>
                {t('press.batch.chosen', {
                  count: chosen.length,
                  total: formatMoney(sumCents(chosen.map(({ total }) => total))),
                })}
              </Text>
              <Button look="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
                {t('press.batch.start', { count: chosen.length })}
              </Button>
            </Row>
          </Stack>
        </Card>
      )}
      <ConfirmDialog
        open={isAsking}
        title={t('press.batch.confirmTitle')}
        confirmLabel={t('press.batch.start', { count: chosen.length })}
        onConfirm={() => {
          setAsking(false);
          void registerBatch(chosen);
        }}
        onClose={() => setAsking(false)}
      >
        <Text>{t('press.batch.confirm', { count: chosen.length })}</Text>
      </ConfirmDialog>
    </Stack>
  );
}

function sorted(letters: readonly PlannedLetter[], order: Order): readonly PlannedLetter[] {
  const key = ({ postalCode, debtorName }: PlannedLetter): string =>
    order === 'name' ? debtorName : `${postalCode ?? '99999'} ${debtorName}`;
  return letters.toSorted((a, b) => key(a).localeCompare(key(b), 'es'));
}
