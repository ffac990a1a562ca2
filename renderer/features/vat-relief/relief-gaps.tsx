/** What is missing, each with what fixes it. */
import type { VatReliefPartView, VatReliefView } from '../../../shared/contract/vat-relief.ts';
import type { VatGap } from '../../../shared/domain/vat-relief-facts.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Button, LinkButton } from '../../ui/index.ts';
import styles from './vat-relief.module.css';
import { gapsOnCard } from './words.ts';

export type ReliefLayer = 'issue' | 'send' | 'notify' | 'claim' | 'facts';

type GapsProps = {
  readonly relief: VatReliefView;
  readonly part: VatReliefPartView;
  /** Absent in the bin. */
  readonly onLayer: ((layer: ReliefLayer) => void) | undefined;
};

export function ReliefGaps({ relief, part, onLayer }: GapsProps) {
  const gaps = gapsOnCard(part);
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => (
        <li key={gap}>
          <span>{t(`vatRelief.gaps.${gap}`)}</span>
          {onLayer && (
            <span className={styles.fixes}>
              <Fix gap={gap} relief={relief} part={part} onLayer={onLayer} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

type FixProps = {
  readonly gap: VatGap;
  readonly relief: VatReliefView;
  readonly part: VatReliefPartView;
  readonly onLayer: (layer: ReliefLayer) => void;
};

function Fix({ gap, relief, part, onLayer }: FixProps) {
  switch (gap) {
    case 'claim':
      return (
        <>
          <LinkButton small href={paths.newLetter(relief.debtorId, 'demand')}>
            {t('vatRelief.fix.demand')}
          </LinkButton>
          <Button small look="quiet" onClick={() => onLayer('claim')}>
            {t('vatRelief.fix.claimed')}
          </Button>
        </>
      );
    case 'certificate':
      return (
        <Button small onClick={() => onLayer('claim')}>
          {t('vatRelief.fix.certificate')}
        </Button>
      );
    case 'breakdown':
      return (
        <LinkButton small href={paths.editInvoice(relief.invoiceId)}>
          {t('vatRelief.fix.breakdown')}
        </LinkButton>
      );
    case 'turnover':
      return (
        <LinkButton small href={paths.settingsSection('negocio')}>
          {t('vatRelief.fix.turnover')}
        </LinkButton>
      );
    case 'insolvency-publication':
      return (
        <LinkButton small href={paths.editDebtor(relief.debtorId)}>
          {t('vatRelief.fix.insolvency')}
        </LinkButton>
      );
    case 'notification':
      return (
        <Button small onClick={() => onLayer('notify')}>
          {t('vatRelief.fix.notify')}
        </Button>
      );
    case 'sending-proof':
      return (
        <>
          <LinkButton small href={paths.newLetter(relief.debtorId, 'rectifying', part.act?.id)}>
            {t('letterPapers.rectifying.onCard')}
          </LinkButton>
          <Button small look="quiet" onClick={() => onLayer('send')}>
            {t('vatRelief.fix.send')}
          </Button>
        </>
      );
    case 'micro-enterprise':
      return null;
  }
}
