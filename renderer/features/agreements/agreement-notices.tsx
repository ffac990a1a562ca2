import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton, Notice } from '../../ui/index.ts';

type NoticesProps = { readonly agreement: AgreementView };

/** Where it stands in one sentence, and the other versions of it. */
export function AgreementNotices({ agreement }: NoticesProps) {
  const { row, replaces, replacedBy, track } = agreement;
  return (
    <>
      <StandsNotice agreement={agreement} />
      {replaces && (
        <Notice
          action={
            <LinkButton small href={paths.agreement(replaces.id)}>
              {t('agreementPage.head.see')}
            </LinkButton>
          }
        >
          {t(row.signedOn === undefined ? 'agreementPage.head.replaces' : 'agreementPage.head.replaced', { ref: replaces.ref })}
        </Notice>
      )}
      {replacedBy && (
        <Notice
          action={
            <LinkButton small href={paths.agreement(replacedBy.id)}>
              {t('agreementPage.head.see')}
            </LinkButton>
          }
        >
          {row.state === 'renegotiated'
            ? t('agreementPage.head.replacedBy', { ref: replacedBy.ref ?? t('agreements.draftName') })
            : t('agreementPage.head.beingReplaced')}
        </Notice>
      )}
      {track.surplus > 0 && <Notice>{t('agreementPage.figures.surplus', { amount: formatMoney(track.surplus) })}</Notice>}
    </>
  );
}

function StandsNotice({ agreement: { row, plan, track, composed, ending } }: NoticesProps) {
  const { validUntil, hour, byPayment } = plan.offer;
  const day = formatDate(row.validUntil ?? validUntil);
  const ended = ending && { day: formatDate(ending.on) };
  const reason = ending?.reason && <p>{`«${ending.reason}»`}</p>;
  switch (row.state) {
    case 'open': {
      const values = { day, hour: hour ?? '', amount: formatMoney(row.pending) };
      if (byPayment) return <Notice>{t(hour ? 'agreementPage.notices.offerAt' : 'agreementPage.notices.offer', values)}</Notice>;
      return <Notice>{t(hour ? 'agreementPage.notices.openAt' : 'agreementPage.notices.open', values)}</Notice>;
    }
    case 'expired':
      return <Notice kind="warning">{t('agreementPage.notices.expired', { day })}</Notice>;
    case 'paid':
      return (
        <Notice kind="success">
          {t(composed.waiver > 0 ? 'agreementPage.notices.paid' : 'agreementPage.notices.paidPlain')}
        </Notice>
      );
    case 'late': {
      const first = track.instalments.find(({ state }) => state === 'late');
      if (!first || !track.graceEndsOn) return null;
      return (
        <Notice kind="warning">
          {t('agreementPage.notices.late', { day: formatDate(first.on), until: formatDate(track.graceEndsOn) })}
        </Notice>
      );
    }
    case 'broken':
      return (
        <Notice kind="warning">
          {t('agreementPage.notices.broken', { count: track.missed, amount: formatMoney(row.overdue) })}
        </Notice>
      );
    case 'fulfilled':
    case 'renegotiated':
      return ended ? (
        <Notice kind={row.state === 'fulfilled' ? 'success' : 'information'}>
          {t(`agreementPage.notices.${row.state}`, ended)}
        </Notice>
      ) : null;
    case 'accelerated':
    case 'cancelled':
      return ended ? (
        <Notice kind="warning" title={t(`agreementPage.notices.${row.state}`, ended)}>
          {reason}
        </Notice>
      ) : null;
    default:
      return null;
  }
}
