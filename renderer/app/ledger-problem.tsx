import { t } from '../../shared/i18n/t.ts';
import { Notice, Page } from '../ui/index.ts';
import type { FirstScreenProps } from './routes.tsx';

/** Says why no ledger is open. Nothing was touched, and that is said too. */
export function LedgerProblem({ ledger: { state } }: FirstScreenProps) {
  switch (state) {
    case 'damaged':
      return <Problem title={t('shell.ledger.damagedTitle')} text={t('shell.ledger.damaged')} />;
    case 'foreign':
      return <Problem title={t('shell.ledger.foreignTitle')} text={t('shell.ledger.foreign')} />;
    case 'newer':
      return <Problem title={t('shell.ledger.newerTitle')} text={t('shell.ledger.newer')} />;
    case 'unwritable':
      return <Problem title={t('shell.ledger.unwritableTitle')} text={t('shell.ledger.unwritable')} />;
    default:
      return <Problem title={t('shell.productName')} text={t('shell.ledger.none')} />;
  }
}

const Problem = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Page title={title} narrow>
    <Notice kind="warning">{text}</Notice>
  </Page>
);
