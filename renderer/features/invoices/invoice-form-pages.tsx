import { useQuery } from '@tanstack/react-query';
import { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf, READ_ANEW } from '../../lib/query-client.ts';
import { useAddressQuery } from '../../lib/use-address-query.ts';
import { Page, Waiting } from '../../ui/index.ts';
import { InvoiceForm } from './invoice-form.tsx';
import { NoSuchInvoice } from './invoice-page.tsx';
import { invoiceQuery } from './queries.ts';

/** `?deudor=` whose it is, `?corrige=` the invoice that a corrective one lowers. */
export function NewInvoicePage() {
  const asked = useAddressQuery();
  const debtorId = DebtorId.safeParse(asked.get('deudor'));
  const corrects = InvoiceId.safeParse(asked.get('corrige'));
  const debtor = useQuery({
    ...queryOf(['debtors'], 'debtors.get', { id: debtorId.data as DebtorId }),
    enabled: debtorId.success,
  });
  if (debtorId.success && debtor.isPending) return <Waiting />;
  const row = debtor.data?.row;
  const back = corrects.success ? paths.invoice(corrects.data) : row ? paths.debtor(row.id) : paths.invoices;
  return (
    <Page
      narrow
      title={corrects.success ? t('invoices.form.newCorrective') : t('invoices.new')}
      back={{ href: back, label: row && !corrects.success ? row.name : t('invoices.title') }}
    >
      <InvoiceForm
        key={`${row?.id} ${corrects.data}`}
        {...(row && { debtor: { text: row.name, id: row.id } })}
        corrects={corrects.data}
        cancelHref={back}
      />
    </Page>
  );
}

type EditInvoicePageProps = { readonly params: { readonly invoiceId?: string | undefined } };

export function EditInvoicePage({ params }: EditInvoicePageProps) {
  const id = InvoiceId.safeParse(params.invoiceId);
  return id.success ? <EditInvoice key={id.data} id={id.data} /> : <NoSuchInvoice />;
}

function EditInvoice({ id }: { readonly id: InvoiceId }) {
  const invoice = useQuery({ ...invoiceQuery(id), ...READ_ANEW });
  if (!invoice.isFetchedAfterMount) return <Waiting />;
  if (!invoice.data) return <NoSuchInvoice failure={invoice.error} />;
  const { row, fields, amountsLocked } = invoice.data;
  const title = t('invoices.page.title', { number: row.number });
  return (
    <Page narrow title={t('invoices.form.editTitle', { number: row.number })} back={{ href: paths.invoice(id), label: title }}>
      <InvoiceForm
        id={id}
        saved={fields}
        lock={amountsLocked}
        debtor={{ text: row.debtorName, id: row.debtorId }}
        cancelHref={paths.invoice(id)}
      />
    </Page>
  );
}
