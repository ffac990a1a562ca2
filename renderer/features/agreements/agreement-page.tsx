import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { AgreementId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Columns, EmptyState, FailureNotice, LinkButton, Page, Stack, StatePill, Waiting } from '../../ui/index.ts';
import { MessageDialog } from '../contacts/index.ts';
import { AccelerateDialog } from './accelerate-dialog.tsx';
import { AgreementFigures } from './agreement-figures.tsx';
import { type AgreementLayer, AgreementMenu, MainAction } from './agreement-menu.tsx';
import { AgreementNotices } from './agreement-notices.tsx';
import { BrokenCard } from './broken-card.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DeliveriesCard } from './deliveries-card.tsx';
import { FilesCard } from './files-card.tsx';
import { PapersCard } from './papers-card.tsx';
import { PaymentsCard } from './payments-card.tsx';
import { agreementQuery } from './queries.ts';
import { ScheduleCard } from './schedule-card.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { VoucherCard } from './voucher-card.tsx';
import { isLiving, refText, stateText, stateTone } from './words.ts';

type AgreementPageProps = { readonly params: { readonly agreementId?: string | undefined } };

export function AgreementPage({ params }: AgreementPageProps) {
  const id = AgreementId.safeParse(params.agreementId);
  return id.success ? <KnownAgreement key={id.data} id={id.data} /> : <NoSuchAgreement />;
}

function KnownAgreement({ id }: { readonly id: AgreementId }) {
  const agreement = useQuery(agreementQuery(id));
  if (agreement.isPending) return <Waiting />;
  if (!agreement.data) return <NoSuchAgreement failure={agreement.error} />;
  return <Agreement agreement={agreement.data} />;
}

const NoSuchAgreement = ({ failure }: { readonly failure?: Error | null }) => (
  <Page title={t('agreementPage.head.unknown')} back={{ href: paths.agreements, label: t('agreements.title') }}>
    {failure ? (
      <FailureNotice failure={failure} />
    ) : (
      <EmptyState
        text={t('agreementPage.head.unknownText')}
        action={<LinkButton href={paths.agreements}>{t('agreements.title')}</LinkButton>}
      />
    )}
  </Page>
);

/** One agreement: where it stands, what comes next, and what can be done about it. */
function Agreement({ agreement }: { readonly agreement: AgreementView }) {
  const [layer, setLayer] = useState<AgreementLayer>();
  const { row } = agreement;
  const close = (): void => setLayer(undefined);
  const isDraft = row.state === 'draft';
  return (
    <Page
      title={isDraft ? t('agreementPage.head.draftTitle') : t('agreementPage.head.title', { ref: refText(row) })}
      subtitle={<a href={paths.debtor(row.debtorId, 'acuerdos')}>{row.debtorName}</a>}
      marks={<StatePill tone={stateTone(row.state)}>{stateText(row.state)}</StatePill>}
      back={{ href: paths.agreements, label: t('agreements.title') }}
      moreActions={<AgreementMenu agreement={agreement} onLayer={setLayer} />}
      action={<MainAction agreement={agreement} onLayer={setLayer} />}
    >
      <Stack>
        <AgreementNotices agreement={agreement} />
        {!isDraft && <AgreementFigures agreement={agreement} />}
        <Columns shape="twoOne">
          <Stack>
            <ScheduleCard agreement={agreement} />
            {agreement.plan.work && !isDraft && (
              <DeliveriesCard
                agreement={agreement}
                work={agreement.plan.work}
                onAdd={() => setLayer('deliver')}
                layer={layer}
                onClose={close}
              />
            )}
            {!isDraft && row.signedOn !== undefined && <PaymentsCard agreement={agreement} />}
          </Stack>
          <Stack>
            {agreement.voucher && (
              <VoucherCard
                id={row.id}
                voucher={agreement.voucher}
                isUsing={layer === 'voucher'}
                onUse={() => setLayer('voucher')}
                onClose={close}
              />
            )}
            {!isDraft && <PapersCard agreement={agreement} />}
            {isLiving(row) && row.state !== 'paid' && (
              <BrokenCard agreement={agreement} onAccelerate={() => setLayer('accelerate')} />
            )}
            {!isDraft && !agreement.plan.offer.byPayment && <FilesCard agreement={agreement} />}
          </Stack>
        </Columns>
      </Stack>
      {layer === 'sign' && <SignDialog agreement={agreement} onClose={close} />}
      {layer === 'message' && (
        <MessageDialog
          debtorId={row.debtorId}
          name={row.debtorName}
          text={row.overdue > 0 ? 'S7' : 'S6'}
          agreementId={row.id}
          doesStep={false}
          onClose={close}
        />
      )}
      {layer === 'cancel' && <CancelDialog agreement={agreement} onClose={close} />}
      {layer === 'accelerate' && <AccelerateDialog agreement={agreement} onClose={close} />}
    </Page>
  );
}
