import { useState } from 'react';
import type { ImportResult } from '../../../shared/contract/imports.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { Button, Card, LinkButton, Page, Row, Stack, Status, Text } from '../../ui/index.ts';
import { UndoImport } from './undo-import.tsx';
import { useTitleFocus } from './use-title-focus.ts';
import { countsText } from './words.ts';

type ResultPageProps = { readonly result: ImportResult; readonly fileName: string };

/** What came in, where to see it, and the way back. */
export function ResultPage({ result, fileName }: ResultPageProps) {
  const [undoing, setUndoing] = useState(false);
  useTitleFocus();
  return (
    <Page title={t('imports.done.title')} subtitle={fileName} back={{ href: paths.imports, label: t('imports.title') }} narrow>
      <Card>
        <Stack>
          <Status>{enteredText(result)}</Status>
          {result.kind === 'invoices' && result.payments > 0 && <Text>{alsoText(result)}</Text>}
          {result.skipped > 0 && <Text muted>{t('imports.done.skipped', { count: result.skipped })}</Text>}
          <Row>
            {result.kind === 'customers' && <SeeLink look="primary" href={paths.debtors} text={t('imports.done.seeDebtors')} />}
            {result.kind === 'invoices' && <SeeLink look="primary" href={paths.invoices} text={t('imports.done.seeInvoices')} />}
            {result.kind === 'invoices' && <SeeLink href={paths.debtors} text={t('imports.done.seeDebtors')} />}
            {result.kind === 'payments' && <SeeLink look="primary" href={paths.payments} text={t('imports.done.seePayments')} />}
            <SeeLink href={paths.imports} text={t('imports.done.another')} />
            <Button look="quiet" onClick={() => setUndoing(true)}>
              {t('imports.undo.action')}
            </Button>
          </Row>
        </Stack>
      </Card>
      {undoing && (
        <UndoImport id={result.id} fileName={fileName} onClose={() => setUndoing(false)} onDone={() => goTo(paths.imports)} />
      )}
    </Page>
  );
}

/** What a list of invoices said was already received. */
const alsoText = (result: ImportResult): string =>
  t('imports.done.also', {
    what: countsText({ debtors: 0, invoices: 0, payments: result.payments }),
    amount: formatMoney(result.collected),
  });

function enteredText(result: ImportResult): string {
  const what = countsText(result.kind === 'invoices' ? { ...result, payments: 0 } : result);
  if (what === '') return t('imports.done.nothing');
  const amount = result.kind === 'payments' ? result.collected : result.invoiced;
  return result.kind === 'customers'
    ? t('imports.done.entered', { what })
    : t('imports.done.enteredFor', { what, amount: formatMoney(amount) });
}

type SeeLinkProps = { readonly look?: 'primary'; readonly href: typeof paths.imports; readonly text: string };

const SeeLink = ({ look, href, text }: SeeLinkProps) => (
  <LinkButton href={href} {...(look && { look })}>
    {text}
  </LinkButton>
);
