import { formatDate } from '../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { DefinitionList, Text } from '../../../ui/index.ts';
import styles from './wizard.module.css';
import { useWizard } from './wizard-context.ts';
import { scheduleText } from './words.ts';

/** What the paper will say, while it cannot be drawn. */
export function SummaryPaper() {
  const { debtor, composed } = useWizard();
  return (
    <section className={styles.sheet} aria-label={t('agreementWizard.sheet.label')}>
      <Text strong>{t('agreementWizard.sheet.title', { name: debtor.name })}</Text>
      {composed && composed.acknowledged.total > 0 ? (
        <>
          <DefinitionList
            facts={[
              { label: t('agreementWizard.review.debt'), value: formatMoney(composed.acknowledged.total) },
              { label: t('agreementWizard.review.payable'), value: formatMoney(composed.payable) },
              { label: t('agreementWizard.review.how'), value: scheduleText(composed) ?? '' },
            ]}
          />
          <ol className={styles.sheetRows}>
            {composed.instalments.map(({ position, on, amount }) => (
              <li key={position}>
                <span>{formatDate(on)}</span>
                <span className="figures">{formatMoney(amount)}</span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Text muted>{t('agreementWizard.sheet.empty')}</Text>
      )}
    </section>
  );
}
