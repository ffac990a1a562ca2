/** The figures of one agreement; what is pending opens to how it was reached. */
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { agreementTable } from '../../../shared/i18n/agreement-table.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, Explain, Figure, Figures, Stack, Text, useToday } from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PaidBar } from './paid-bar.tsx';

type FiguresProps = { readonly agreement: AgreementView };

export function AgreementFigures({ agreement }: FiguresProps) {
  const { row, composed } = agreement;
  const today = useToday();
  const { next } = row;
  const isOver = row.state === 'fulfilled' || row.state === 'renegotiated' || row.state === 'cancelled';
  return (
    <Card>
      <Stack>
        <Figures>
          <Figure
            label={t('agreementPage.figures.pending')}
            amount={row.pending}
            tone={row.overdue > 0 ? 'overdue' : row.pending === 0 ? 'paid' : 'plain'}
            explain={<PendingExplained agreement={agreement} />}
          />
          <Figure
            small
            label={t('agreementPage.figures.paid')}
            amount={row.paid}
            note={t('agreementPage.figures.ofPayable', { amount: formatMoney(row.payable) })}
          />
          {row.overdue > 0 && <Figure small label={t('agreementPage.figures.overdue')} amount={row.overdue} tone="overdue" />}
          {next && !isOver && (
            <Figure
              small
              label={t('agreementPage.figures.next')}
              amount={next.amount}
              note={t(next.on < today ? 'agreementPage.figures.nextWas' : 'agreementPage.figures.nextOn', {
                day: formatDate(next.on),
              })}
            />
          )}
          {composed.waiver > 0 && <Figure small label={t('agreementPage.figures.waiver')} amount={composed.waiver} />}
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
