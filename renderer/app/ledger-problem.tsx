import { useMutation } from '@tanstack/react-query';
import { t } from '../../shared/i18n/t.ts';
import { call } from '../lib/api.ts';
import { paths } from '../lib/paths.ts';
import { Button, FailureNotice, LinkButton, Notice, Page, Row } from '../ui/index.ts';
import type { FirstScreenProps } from './routes.tsx';

/** Says why no ledger is open, that nothing was touched, and what can be done. */
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

function Problem({ title, text }: { readonly title: string; readonly text: string }) {
  const show = useMutation({ mutationFn: () => call('settings.showDataFolder', {}) });
  return (
    <Page title={title} narrow>
      <Notice kind="warning">{text}</Notice>
      <FailureNotice failure={show.error} />
      <Row>
        <LinkButton look="primary" href={paths.openCopy}>
          {t('shell.ledger.openCopy')}
        </LinkButton>
        <Button onClick={() => show.mutate()} busy={show.isPending}>
          {t('shell.ledger.openFolder')}
        </Button>
      </Row>
    </Page>
  );
}
