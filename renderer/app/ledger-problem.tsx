import type { ReactNode } from 'react';
import { t } from '../../shared/i18n/t.ts';
import { WayOutOfDamage } from '../features/backup/index.ts';
import { paths } from '../lib/paths.ts';
import { LinkButton, Notice, Page, Stack } from '../ui/index.ts';
import type { FirstScreenProps } from './first-screen.ts';

/** Says why no ledger is open, and the way out. Nothing was touched, and that is said too. */
export function LedgerProblem({ ledger: { state } }: FirstScreenProps) {
  switch (state) {
    case 'damaged':
      return (
        <Problem title={t('shell.ledger.damagedTitle')} text={t('shell.ledger.damaged')}>
          <WayOutOfDamage />
        </Problem>
      );
    case 'foreign':
      return (
        <Problem title={t('shell.ledger.foreignTitle')} text={t('shell.ledger.foreign')}>
          <div>
            <LinkButton href={paths.openCopy}>{t('backup.open.title')}</LinkButton>
          </div>
        </Problem>
      );
    case 'newer':
      return <Problem title={t('shell.ledger.newerTitle')} text={t('shell.ledger.newer')} />;
    case 'unwritable':
      return <Problem title={t('shell.ledger.unwritableTitle')} text={t('shell.ledger.unwritable')} />;
    default:
      return <Problem title={t('shell.productName')} text={t('shell.ledger.none')} />;
  }
}

type ProblemProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

const Problem = ({ title, text, children }: ProblemProps) => (
  <Page title={title} narrow="alone">
    <Stack gap={6}>
      <Notice kind="warning">{text}</Notice>
      {children}
    </Stack>
  </Page>
);
