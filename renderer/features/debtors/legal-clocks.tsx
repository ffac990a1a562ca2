import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Section } from '../../ui/index.ts';
import { LimitationCard } from '../limitation/index.ts';
import { VatReliefCard } from '../vat-relief/index.ts';
import styles from './legal-clocks.module.css';

type LegalClocksProps = {
  readonly debtorId: DebtorId;
  /** Of one invoice; of all that is owed when absent. */
  readonly invoiceId?: InvoiceId;
  readonly inBin: boolean;
};

/** The days after which the law no longer helps. One card each, side by side where they fit. */
export const LegalClocks = (subject: LegalClocksProps) => (
  <Section title={t('limitation.clocks')}>
    <div className={styles.clocks}>
      <LimitationCard {...subject} />
      <VatReliefCard {...subject} />
    </div>
  </Section>
);
