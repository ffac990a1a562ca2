/** The figures of one agreement; what is pending opens to how it was reached. */
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { agreementTable } from '../../../shared/i18n/agreement-table.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, Explain, Figure, Figures, Stack, Text } from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PaidBar } from './paid-bar.tsx';
import { overdueOf } from './words.ts';

type FiguresProps = { readonly agreement: AgreementView };

export function AgreementFigures({ agreement }: FiguresProps) {
  const { row, composed } = agreement;
  const { next } = row;
  const overdue = overdueOf(row);
  const isOver =
    row.state === 'fulfilled' || row.state === 'renegotiated' || row.state === 'cancelled' || row.state === 'expired';
  return (
    <Card>
      <Stack>
        <Figures>
          <Figure
            label={t(row.signedOn === undefined ? 'agreementPage.figures.toPay' : 'agreementPage.figures.pending')}
            amount={row.pending}
            tone={overdue > 0 ? 'overdue' : row.pending === 0 ? 'paid' : 'plain'}
            explain={<PendingExplained agreement={agreement} />}
          />
          {row.signedOn !== undefined && (
            <Figure
              small
              label={t('agreementPage.figures.paid')}
              amount={row.paid}
              note={t('agreementPage.figures.ofPayable', { amount: formatMoney(row.payable) })}
            />
          )}
          {overdue > 0 && <Figure small label={t('agreementPage.figures.overdue')} amount={overdue} tone="overdue" />}
          {next && !isOver && (
            <Figure
              small
              label={t(overdue > 0 ? 'agreementPage.figures.oldest' : 'agreementPage.figures.next')}
              amount={next.amount}
              note={t(overdue > 0 ? 'agreementPage.figures.nextWas' : 'agreementPage.figures.nextOn', {
                day: formatDate(next.on),
              })}
            />
          )}
          {composed.waiver > 0 && (
            <Figure
              small
              label={t(row.state === 'fulfilled' ? 'agreementPage.figures.givenUp' : 'agreementPage.figures.waiver')}
              amount={composed.waiver}
            />
          )}
        </Figures>
        {row.signedOn !== undefined && (
          <div>
            <PaidBar of={row} />
            <Text muted small>
              {t('agreementPage.figures.settled', { settled: row.settled, count: row.instalments })}
            </Text>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function PendingExplained({ agreement }: FiguresProps) {
  const { plan, composed } = agreement;
  const table = agreementTable(agreement);
  return (
    <Explain name={t('agreementPage.figures.pendingName')} wide>
      <Stack>
        <Text>{t('agreementPage.explain.text', { day: formatDate(plan.fixedOn) })}</Text>
        <StepTable table={table} label={t('agreementPage.figures.pending')} />
        {composed.waiver > 0 && <Text>{t('agreementPage.explain.conditional')}</Text>}
        <StepActions table={table} topic="importe" />
      </Stack>
    </Explain>
  );
}
