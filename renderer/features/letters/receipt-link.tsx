import { useQuery } from '@tanstack/react-query';
import type { DebtorId, PaymentId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { FileText } from '../../ui/icons.ts';
import { LinkButton } from '../../ui/index.ts';
import { offersQuery } from './queries.ts';

type ReceiptLinkProps = { readonly debtorId: DebtorId; readonly paymentId: PaymentId };

/** To the paper that a payment asks for: the proof that its invoices are paid, else the receipt of a part. */
export function ReceiptLink({ debtorId, paymentId }: ReceiptLinkProps) {
  const { data } = useQuery(offersQuery(debtorId, paymentId));
  const isPossible = (letter: string) => data?.offers.some((offer) => offer.letter === letter && offer.against === undefined);
  const kind = isPossible('discharge') ? 'discharge' : isPossible('receipt') ? 'receipt' : undefined;
  if (!kind) return null;
  return (
    <LinkButton icon={FileText} href={paths.newLetter(debtorId, kind, paymentId)}>
      {t(kind === 'discharge' ? 'letterPapers.payment.onPagePaid' : 'letterPapers.payment.onPage')}
    </LinkButton>
  );
}
