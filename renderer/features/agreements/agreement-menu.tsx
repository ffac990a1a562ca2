import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { t } from '../../../shared/i18n/t.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { Check, Coins, Handshake, Pencil } from '../../ui/icons.ts';
import { Button, LinkButton, Menu } from '../../ui/index.ts';
import { useDiscardDraft, useFulfil, useRenegotiate, useReopen, useUnsign, useWithdraw } from './use-agreement-actions.ts';
import { isLiving } from './words.ts';

/** What lies over the page. */
export type AgreementLayer = 'sign' | 'cancel' | 'accelerate' | 'deliver' | 'voucher' | 'message' | undefined;

type ActionsProps = { readonly agreement: AgreementView; readonly onLayer: (layer: AgreementLayer) => void };

/** Money under this agreement: the form comes with the amount of what is next. */
const payAddress = ({ row }: Pick<AgreementView, 'row'>) =>
  paths.newPayment(row.debtorId, { amount: row.next?.amount ?? (row.pending > 0 ? row.pending : undefined), agreement: row.id });

/** The one thing that its state asks for. */
export function MainAction({ agreement, onLayer }: ActionsProps) {
  const { row, plan } = agreement;
  const fulfil = useFulfil();
  const isPayable = (isLiving(row) && row.state !== 'paid') || (row.state === 'open' && plan.offer.byPayment);
  useScreenKeys(isPayable ? [{ key: '$', label: t('agreements.keys.payment'), run: () => goTo(payAddress(agreement)) }] : []);
  if (row.state === 'draft') {
    return (
      <LinkButton look="primary" icon={Pencil} href={paths.agreementWizard(row.id)}>
        {t('agreementPage.head.resume')}
      </LinkButton>
    );
  }
  if (isPayable) {
    return (
      <LinkButton look="primary" icon={Coins} href={payAddress(agreement)}>
        {t(plan.offer.byPayment ? 'agreementPage.head.payOffer' : 'agreementPage.head.pay')}
      </LinkButton>
    );
  }
  if (row.state === 'open') {
    return (
      <Button look="primary" icon={Handshake} onClick={() => onLayer('sign')}>
        {t('agreementPage.sign.open')}
      </Button>
    );
  }
  if (row.state === 'paid') {
    return (
      <Button look="primary" icon={Check} busy={fulfil.isPending} onClick={() => fulfil.mutate(row.id)}>
        {t('agreementPage.head.fulfil')}
      </Button>
    );
  }
  if (row.state === 'accelerated') {
    return (
      <LinkButton look="primary" icon={Coins} href={paths.newPayment(row.debtorId)}>
        {t('agreementPage.head.pay')}
      </LinkButton>
    );
  }
  return undefined;
}

/** Everything else that can be done to it as it stands. */
export function AgreementMenu({ agreement, onLayer }: ActionsProps) {
  const { row, payments, deliveries } = agreement;
  const discard = useDiscardDraft(() => goTo(paths.agreements));
  const withdraw = useWithdraw();
  const unsign = useUnsign();
  const renegotiate = useRenegotiate();
  const reopen = useReopen();
  const entry = {
    discard: { label: t('agreementPage.actions.discard'), danger: true, onSelect: () => discard.mutate(row.id) },
    withdraw: { label: t('agreementPage.actions.withdraw'), onSelect: () => withdraw.mutate(row.id) },
    refuse: { label: t('agreementPage.cancel.openProposal'), onSelect: () => onLayer('cancel') },
    sign: { label: t('agreementPage.sign.open'), onSelect: () => onLayer('sign') },
    renegotiate: { label: t('agreementPage.actions.renegotiate'), onSelect: () => renegotiate.mutate(row.id) },
    message: {
      label: t(row.overdue > 0 ? 'agreementPage.actions.claimInstalment' : 'agreementPage.actions.remindInstalment'),
      onSelect: () => onLayer('message'),
    },
    unsign: { label: t('agreementPage.actions.unsign'), onSelect: () => unsign.mutate(row.id) },
    cancel: { label: t('agreementPage.cancel.open'), danger: true, onSelect: () => onLayer('cancel') },
    reopen: { label: t('agreementPage.actions.reopen'), onSelect: () => reopen.mutate(row.id) },
  };
  const entries = (() => {
    switch (row.state) {
      case 'draft':
        return [entry.discard];
      case 'open':
        return [entry.withdraw, entry.refuse];
      case 'expired':
        return [entry.withdraw, ...(agreement.plan.offer.byPayment ? [] : [entry.sign]), entry.refuse];
      case 'kept':
      case 'late':
      case 'broken':
        return [
          ...(row.next ? [entry.message] : []),
          ...(agreement.replacedBy ? [] : [entry.renegotiate]),
          ...(payments.length + deliveries.length === 0 ? [entry.unsign] : []),
          entry.cancel,
        ];
      case 'paid':
        return [];
      case 'renegotiated':
        return [];
      default:
        return [entry.reopen];
    }
  })();
  return entries.length === 0 ? undefined : <Menu label={t('common.more')} entries={entries} />;
}
