import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { ArchiveRestore, Coins } from '../../ui/icons.ts';
import {
  Button,
  Columns,
  EmptyState,
  FailureNotice,
  LinkButton,
  Menu,
  Notice,
  Page,
  Stack,
  StatePill,
  Waiting,
} from '../../ui/index.ts';
import { LegalClocks } from '../debtors/index.ts';
import { PausedInvoice } from '../follow-up/index.ts';
import { InvoiceHistory } from '../history/index.ts';
import { PauseDialog } from '../today/index.ts';
import { VatReliefCard } from '../vat-relief/index.ts';
import { AttachmentsCard } from './attachments-card.tsx';
import { ClaimableDialog } from './claimable-dialog.tsx';
import { DisputeDialog } from './dispute-dialog.tsx';
import { HistoryCard } from './history-card.tsx';
import { DueDatesCard, FactsCard, PaymentsCard, RelatedCard } from './invoice-cards.tsx';
import { InvoiceFigures } from './invoice-figures.tsx';
import { type InvoiceAnswer, invoiceQuery } from './queries.ts';
import { useClaimAgain, useCloseDispute, useRemoveInvoice, useRestoreInvoice } from './use-invoice-actions.ts';
import { WaiveDialog } from './waive-dialog.tsx';
import { statusText, statusTone } from './words.ts';

type InvoicePageProps = { readonly params: { readonly invoiceId?: string | undefined } };

export function InvoicePage({ params }: InvoicePageProps) {
  const id = InvoiceId.safeParse(params.invoiceId);
  return id.success ? <KnownInvoice key={id.data} id={id.data} /> : <NoSuchInvoice />;
}

function KnownInvoice({ id }: { readonly id: InvoiceId }) {
  const invoice = useQuery(invoiceQuery(id));
  if (invoice.isPending) return <Waiting />;
  if (!invoice.data) return <NoSuchInvoice failure={invoice.error} />;
  return <Invoice invoice={invoice.data} />;
}

export const NoSuchInvoice = ({ failure }: { readonly failure?: Error | null }) => (
  <Page title={t('invoices.page.unknown')} back={{ href: paths.invoices, label: t('invoices.title') }}>
    {failure ? (
      <FailureNotice failure={failure} />
    ) : (
      <EmptyState
        text={t('invoices.page.unknownText')}
        action={<LinkButton href={paths.invoices}>{t('invoices.title')}</LinkButton>}
      />
    )}
  </Page>
);

type OpenDialog = 'dispute' | 'claimable' | 'waive' | 'pause' | 'history' | undefined;
type InvoiceProps = { readonly invoice: InvoiceAnswer };

function Invoice({ invoice }: InvoiceProps) {
  const [dialog, setDialog] = useState<OpenDialog>();
  const { row, fields } = invoice;
  const close = (): void => setDialog(undefined);
  const title = t(row.kind === 'corrective' ? 'invoices.page.correctiveTitle' : 'invoices.page.title', { number: row.number });
  return (
    <Page
      title={title}
      subtitle={<a href={paths.debtor(row.debtorId)}>{row.debtorName}</a>}
      marks={<StatePill tone={statusTone(row)}>{statusText(row)}</StatePill>}
      back={{ href: paths.invoices, label: t('invoices.title') }}
      moreActions={
        row.deleted ? (
          <Button onClick={() => setDialog('history')}>{t('history.open')}</Button>
        ) : (
          <MoreActions invoice={invoice} onDialog={setDialog} />
        )
      }
      action={<MainAction invoice={invoice} />}
    >
      <Stack>
        <Notices invoice={invoice} />
        {isFollowed(invoice) && <PausedInvoice debtorId={row.debtorId} invoiceId={row.id} />}
        <InvoiceFigures invoice={invoice} />
        <Columns shape="twoOne">
          <Stack>
            <DueDatesCard invoice={invoice} />
            <PaymentsCard invoice={invoice} />
            {row.kind === 'invoice' && row.outstanding > 0 && (
              <LegalClocks debtorId={row.debtorId} invoiceId={row.id} inBin={row.deleted} />
            )}
            {row.kind === 'invoice' && row.outstanding <= 0 && (
              <VatReliefCard debtorId={row.debtorId} invoiceId={row.id} inBin={row.deleted} onlyIfAny />
            )}
            <HistoryCard id={row.id} />
          </Stack>
          <Stack>
            <AttachmentsCard invoice={invoice} />
            <RelatedCard invoice={invoice} />
            <FactsCard fields={fields} />
          </Stack>
        </Columns>
      </Stack>
      {dialog === 'dispute' && <DisputeDialog id={row.id} consumer={invoice.debtorKind === 'consumer'} onClose={close} />}
      {dialog === 'claimable' && <ClaimableDialog id={row.id} onClose={close} />}
      {dialog === 'pause' && (
        <PauseDialog
          debtorId={row.debtorId}
          name={row.debtorName}
          invoice={{ id: row.id, number: row.number }}
          kind="pause"
          onClose={close}
        />
      )}
      {dialog === 'history' && <InvoiceHistory id={row.id} number={row.number} onClose={close} />}
      {dialog === 'waive' && <WaiveDialog invoice={invoice} onClose={close} />}
    </Page>
  );
}

/** Something of it is still to be asked for. */
const isFollowed = ({ row }: InvoiceAnswer): boolean => row.kind === 'invoice' && row.outstanding > 0 && !row.deleted;

function MainAction({ invoice: { row } }: InvoiceProps) {
  const restore = useRestoreInvoice();
  if (row.deleted) {
    return (
      <Button look="primary" icon={ArchiveRestore} busy={restore.isPending} onClick={() => restore.mutate(row.id)}>
        {t('invoices.restore')}
      </Button>
    );
  }
  if (row.outstanding <= 0) return undefined;
  return (
    <LinkButton look="primary" icon={Coins} href={paths.newPayment(row.debtorId, { invoice: row.id })}>
      {t('invoices.page.recordPayment')}
    </LinkButton>
  );
}

type MoreActionsProps = InvoiceProps & { readonly onDialog: (dialog: OpenDialog) => void };

function MoreActions({ invoice, onDialog }: MoreActionsProps) {
  const { row, dispute, notClaimable } = invoice;
  const claimAgain = useClaimAgain();
  const remove = useRemoveInvoice();
  const isInvoice = row.kind === 'invoice';
  const ofInvoice = [
    ...(isFollowed(invoice) ? [{ label: t('invoices.actions.pause'), onSelect: () => onDialog('pause') }] : []),
    ...(dispute ? [] : [{ label: t('invoices.actions.openDispute'), onSelect: () => onDialog('dispute') }]),
    notClaimable
      ? { label: t('invoices.actions.claimAgain'), onSelect: () => claimAgain.mutate(row.id) }
      : { label: t('invoices.actions.doNotClaim'), onSelect: () => onDialog('claimable') },
    { label: t('invoices.actions.waive'), onSelect: () => onDialog('waive') },
    { label: t('invoices.actions.corrective'), href: paths.newInvoice(row.debtorId, row.id) },
  ];
  return (
    <>
      <LinkButton href={paths.editInvoice(row.id)}>{t('common.edit')}</LinkButton>
      <Menu
        label={t('common.more')}
        entries={[
          ...(isInvoice ? ofInvoice : []),
          { label: t('history.open'), onSelect: () => onDialog('history') },
          { label: t('invoices.actions.remove'), danger: true, onSelect: () => remove.mutate(row.id) },
        ]}
      />
    </>
  );
}

const OUTCOMES = ['accepted', 'partly_accepted', 'rejected', 'withdrawn'] as const;

/** What keeps the invoice from being claimed, said before any figure. */
function Notices({ invoice }: InvoiceProps) {
  const { row, dispute, notClaimable, claim, fields } = invoice;
  const closeDispute = useCloseDispute();
  return (
    <>
      {row.deleted && <Notice kind="warning">{t('invoices.page.inBin')}</Notice>}
      {dispute && (
        <Notice
          kind="warning"
          title={t('invoices.page.disputedSince', { day: formatDate(dispute.openedOn) })}
          action={
            <>
              {!row.deleted && (
                <LinkButton small href={paths.newLetter(row.debtorId, 'dispute-reply', row.id)}>
                  {t('letterPapers.reply.onInvoice')}
                </LinkButton>
              )}
              <Menu
                label={t('invoices.actions.closeDispute')}
                entries={OUTCOMES.map((outcome) => ({
                  label: t(`invoices.outcomes.${outcome}`),
                  onSelect: () => closeDispute.mutate({ id: row.id, outcome }),
                }))}
              >
                {t('invoices.actions.closeDispute')}
              </Menu>
            </>
          }
        >
          {`«${dispute.reason}». `}
          {dispute.disputed !== undefined && `${t('invoices.page.disputedAmount', { amount: formatMoney(dispute.disputed) })} `}
          {dispute.answerBy && t('invoices.page.answerBy', { day: formatDate(dispute.answerBy) })}
        </Notice>
      )}
      {notClaimable && (
        <Notice kind="information" title={t('invoices.page.notClaimableSince', { day: formatDate(notClaimable.since) })}>
          {notClaimable.reason || t('invoices.page.notClaimableText')}
        </Notice>
      )}
      {fields.noteDueOn && row.outstanding > 0 && (
        <Notice kind="information">{t('invoices.page.paidByNote', { day: formatDate(fields.noteDueOn) })}</Notice>
      )}
      {claim?.provisionalFrom && (
        <Notice kind="warning">{t('invoices.page.provisional', { day: formatDate(claim.provisionalFrom) })}</Notice>
      )}
    </>
  );
}
