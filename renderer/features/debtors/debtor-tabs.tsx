import { t } from '../../../shared/i18n/t.ts';
import { paths, replaceWith } from '../../lib/paths.ts';
import { useAddressQuery } from '../../lib/use-address-query.ts';
import { Tabs } from '../../ui/index.ts';
import { AgreementsTab } from '../agreements/index.ts';
import { ContactsTab } from '../contacts/index.ts';
import { InvoiceTable } from '../invoices/index.ts';
import { LetterTable } from '../letters/index.ts';
import { PaymentTable } from '../payments/index.ts';
import { DataTab } from './data-tab.tsx';
import type { DebtorAnswer } from './queries.ts';
import { SummaryTab } from './summary-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

const TABS = ['resumen', 'facturas', 'cobros', 'acuerdos', 'cartas', 'gestiones', 'cronologia', 'datos'] as const;
type TabName = (typeof TABS)[number];

/** The tab that stands in the address. */
export function useOpenTab(): TabName {
  const asked = useAddressQuery().get('ver');
  return TABS.find((name) => name === asked) ?? 'resumen';
}

type DebtorTabsProps = { readonly debtor: DebtorAnswer; readonly onPromise: () => void; readonly onClassify: () => void };

/** The open tab stands in the address, so that coming back from an invoice finds it. */
export function DebtorTabs({ debtor, onPromise, onClassify }: DebtorTabsProps) {
  const active = useOpenTab();
  const { id } = debtor.row;
  const open = (name: TabName) => replaceWith(paths.debtor(id, name === 'resumen' ? undefined : name));
  return (
    <Tabs<TabName>
      label={t('debtors.page.tabs')}
      active={active}
      onChange={open}
      tabs={[
        {
          name: 'resumen',
          label: t('debtors.tabs.summary'),
          content: () => <SummaryTab debtor={debtor} onAllEvents={() => open('cronologia')} />,
        },
        { name: 'facturas', label: t('debtors.tabs.invoices'), content: () => <InvoiceTable debtorId={id} grows /> },
        { name: 'cobros', label: t('debtors.tabs.payments'), content: () => <PaymentTable filter={{ debtorId: id }} /> },
        {
          name: 'acuerdos',
          label: t('debtors.tabs.agreements'),
          content: () => <AgreementsTab debtorId={id} inBin={debtor.row.deletedOn !== undefined} />,
        },
        { name: 'cartas', label: t('debtors.tabs.letters'), content: () => <LetterTable debtorId={id} /> },
        {
          name: 'gestiones',
          label: t('debtors.tabs.contacts'),
          content: () => <ContactsTab debtorId={id} name={debtor.row.name} inBin={debtor.row.deletedOn !== undefined} />,
        },
        { name: 'cronologia', label: t('debtors.tabs.timeline'), content: () => <TimelineTab debtorId={id} /> },
        {
          name: 'datos',
          label: t('debtors.tabs.data'),
          content: () => <DataTab debtor={debtor} onPromise={onPromise} onClassify={onClassify} />,
        },
      ]}
    />
  );
}
