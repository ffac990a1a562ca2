import { useQuery } from '@tanstack/react-query';
import { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf, READ_ANEW } from '../../lib/query-client.ts';
import { FailureNotice, Page, Waiting } from '../../ui/index.ts';
import { DebtorForm } from './debtor-form.tsx';
import { NoSuchDebtor } from './debtor-page.tsx';
import { CARD_TOPICS } from './queries.ts';

export function NewDebtorPage() {
  return (
    <Page narrow title={t('debtors.form.newTitle')} back={{ href: paths.debtors, label: t('debtors.title') }}>
      <DebtorForm cancelHref={paths.debtors} />
    </Page>
  );
}

type EditDebtorPageProps = { readonly params: { readonly debtorId?: string | undefined } };

export function EditDebtorPage({ params }: EditDebtorPageProps) {
  const id = DebtorId.safeParse(params.debtorId);
  return id.success ? <EditDebtor key={id.data} id={id.data} /> : <NoSuchDebtor />;
}

function EditDebtor({ id }: { readonly id: DebtorId }) {
  const debtor = useQuery({ ...queryOf(CARD_TOPICS, 'debtors.get', { id }), ...READ_ANEW });
  const name = debtor.data?.row.name ?? '';
  if (!debtor.isFetchedAfterMount) return <Waiting />;
  return (
    <Page
      narrow
      title={t('debtors.form.editTitle', { name })}
      back={{ href: paths.debtor(id), label: name || t('debtors.title') }}
    >
      <FailureNotice failure={debtor.error} />
      {debtor.data && <DebtorForm id={id} saved={debtor.data.fields} cancelHref={paths.debtor(id)} />}
    </Page>
  );
}
