/** Where the figures of a letter come from: its parts with their rule, and the interest stretch by stretch. */
import type { ReactNode } from 'react';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { ClaimView } from '../../../shared/contract/values.ts';
import { type DebtorKind, underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { interestTable, totalTable } from '../../../shared/i18n/statement-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Explain, Stack, Text } from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PrintStatementButton } from '../prints/index.ts';
import type { PreviewAnswer } from './queries.ts';

type LetterStepsProps = {
  readonly drawn: Pick<PreviewAnswer, 'amounts' | 'interest'>;
  readonly debtor: { readonly id: DebtorId; readonly kind: DebtorKind };
  readonly options: LetterOptions;
};

/** Of a draft: as the ledger has it now, with the statement on paper. */
export const LetterSteps = ({ drawn, debtor, options }: LetterStepsProps) => (
  <StepsOfAmounts
    {...drawn}
    regime={underLaw3of2004(debtor.kind) ? 'ley_3_2004' : 'interes_legal'}
    print={<PrintStatementButton ofLetter={{ debtorId: debtor.id, options }} />}
  />
);

type StepsOfAmountsProps = Pick<PreviewAnswer, 'amounts' | 'interest'> & {
  readonly regime: ClaimView['regime'] | undefined;
  /** The button that prints, where the paper does not hold them already. */
  readonly print?: ReactNode;
};

export function StepsOfAmounts({ amounts, interest, regime, print }: StepsOfAmountsProps) {
  const table = totalTable({
    principal: amounts.principal,
    interest: amounts.interest,
    compensation: amounts.fixedCosts,
    costs: amounts.otherCosts,
    credit: ZERO,
    regimes: regime ? [regime] : [],
  });
  const steps = interest.length > 0 ? interestTable(interest) : undefined;
  return (
    <Explain name={t('letters.amounts.claimed')} wide>
      <Stack gap={4}>
        <StepTable table={table} label={t('letters.amounts.claimed')} />
        <StepActions table={table} topic="importe">
          {print}
        </StepActions>
        {steps && (
          <>
            <StepTable table={steps} label={t('letters.amounts.interest')} />
            <Text muted small>
              {t('debtors.claim.rounding')}
            </Text>
            <StepActions table={steps} topic={regime === 'interes_legal' ? 'interes-particulares' : 'interes-empresas'} />
          </>
        )}
      </Stack>
    </Explain>
  );
}
