import { useState } from 'react';
import { proposalOf } from '../../../../shared/domain/letters/agreement-facts.ts';
import { LETTER_OF_TEMPLATE, type LetterKind } from '../../../../shared/domain/letters/letter-kinds.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { blobAddress } from '../../../lib/upload.ts';
import { FilterChips, PdfPages } from '../../../ui/index.ts';
import { SummaryPaper } from './summary-paper.tsx';
import { usePaper } from './use-paper.ts';
import styles from './wizard.module.css';
import { useWizard, type Wizard } from './wizard-context.ts';

const PAPERS = ['agreement', 'proposal'] as const;
type PaperName = (typeof PAPERS)[number];

/** The proposal that says best what the plan is made of. */
export const proposalLetter = ({ lastPlan, composed }: Pick<Wizard, 'lastPlan' | 'composed'>): LetterKind | undefined =>
  lastPlan && composed && LETTER_OF_TEMPLATE[proposalOf({ plan: lastPlan, sums: composed })];

/** The paper that would be printed of the draft as it stands: the contract that both sign, or the proposal before it. */
export function PaperPane({ revision }: { readonly revision: number }) {
  const wizard = useWizard();
  const { lastPlan, composed } = wizard;
  const [chosen, setChosen] = useState<PaperName>('agreement');
  const isOffer = lastPlan?.offer.byPayment === true;
  const shown = isOffer ? 'proposal' : chosen;
  const hasDebt = composed !== undefined && composed.acknowledged.total > 0;
  const kind = shown === 'agreement' ? 'agreement' : proposalLetter(wizard);
  const { token } = usePaper(hasDebt ? kind : undefined, revision);
  return (
    <div className={styles.paper}>
      {!isOffer && (
        <FilterChips
          label={t('agreementWizard.sheet.which')}
          options={PAPERS.map((value) => ({ value, label: t(`agreementWizard.sheet.papers.${value}`) }))}
          chosen={[chosen]}
          single
          keepable
          onChange={([next]) => next && setChosen(next)}
        />
      )}
      <div className={styles.paperPages}>
        {token ? <PdfPages address={blobAddress(token)} label={t(`agreementWizard.sheet.papers.${shown}`)} /> : <SummaryPaper />}
      </div>
    </div>
  );
}
