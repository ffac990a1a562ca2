/** Where the interest of a split comes from: every step of it on the day the money came in, and the order of the law. */
import { useQuery } from '@tanstack/react-query';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { interestOfClaim, interestTable } from '../../../shared/i18n/statement-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Explain, FailureNotice, Stack, Text, Waiting } from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PrintStatementButton } from '../prints/index.ts';

type SplitStepsProps = { readonly debtorId: DebtorId; readonly on: IsoDate };

export const SplitSteps = (props: SplitStepsProps) => (
  <Explain name={t('payments.split.stepsName')} wide>
    <Steps {...props} />
  </Explain>
);

function Steps({ debtorId, on }: SplitStepsProps) {
  const claim = useQuery(
    queryOf(['debtors', 'invoices', 'payments', 'charges', 'rates', 'letters'], 'debtors.claim', { id: debtorId, on }),
  );
  if (!claim.data) return claim.isPending ? <Waiting /> : <FailureNotice failure={claim.error} />;
  const invoices = claim.data.invoices.filter(({ claim: own }) => own.steps.length > 0);
  const table = invoices.length > 0 ? interestTable(invoices.map(interestOfClaim)) : undefined;
  return (
    <Stack gap={4}>
      <Text>{t('payments.split.stepsText')}</Text>
      {table ? <StepTable table={table} label={t('payments.split.interest')} /> : <Text>{t('debtors.claim.noInterest')}</Text>}
      <StepActions table={table} topic="orden-de-pagos">
        {table && <PrintStatementButton of={{ debtorId, on }} />}
      </StepActions>
    </Stack>
  );
}
