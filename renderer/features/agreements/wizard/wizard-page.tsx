import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AgreementId } from '../../../../shared/domain/ids.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState, LinkButton, Page, Waiting } from '../../../ui/index.ts';
import { beginQuery, draftQuery, type Typed } from './queries.ts';
import { keptDraft } from './use-autosave.ts';
import { Wizard } from './wizard.tsx';

type PageProps = { readonly params: Readonly<Record<string, string | undefined>> };

/** A draft as it was left, by whatever way. */
export function AgreementWizardPage({ params }: PageProps) {
  const id = AgreementId.safeParse(params.agreementId);
  return id.success ? <KnownDraft key={id.data} id={id.data} /> : <NoDraft />;
}

function KnownDraft({ id }: { readonly id: AgreementId }) {
  // Not kept after the screen: who comes back finds the draft as it was left, not as it was first read.
  const stored = useQuery({ ...draftQuery(id), gcTime: 0 });
  if (stored.error) return <NoDraft id={id} />;
  if (!stored.data) return <Waiting>{t('shell.loading')}</Waiting>;
  return <OpenDraft id={id} debtorId={stored.data.debtorId} stored={stored.data.draft} />;
}

type OpenDraftProps = Pick<Parameters<typeof Wizard>[0], 'id'> & {
  readonly debtorId: Parameters<typeof beginQuery>[0];
  readonly stored: Typed;
};

function OpenDraft({ id, debtorId, stored }: OpenDraftProps) {
  const begin = useQuery(beginQuery(debtorId));
  // Once: what is written to it from here on is the wizard's own.
  const [first] = useState<Typed>(() => keptDraft(id) ?? stored);
  if (begin.error) return <NoDraft />;
  if (!begin.data) return <Waiting>{t('shell.loading')}</Waiting>;
  return <Wizard id={id} debtor={begin.data.debtor} stored={stored} first={first} />;
}

/** It was proposed, signed or thrown away meanwhile. */
const NoDraft = ({ id }: { readonly id?: AgreementId }) => (
  <Page title={t('agreementWizard.new')}>
    <EmptyState
      text={t('agreementWizard.noDraft')}
      action={<LinkButton href={id ? paths.agreement(id) : paths.agreements}>{t('agreementWizard.toAgreements')}</LinkButton>}
    />
  </Page>
);
