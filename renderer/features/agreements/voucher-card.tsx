import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Tag } from '../../ui/icons.ts';
import { Button, Card, DateText, DefinitionList, Money, Stack, Text, useToday } from '../../ui/index.ts';
import { useUnuseVoucher } from './use-agreement-actions.ts';
import { VoucherDialog } from './voucher-dialog.tsx';

type Voucher = NonNullable<AgreementView['voucher']>;

/** Good from the day on which the agreement was kept to its end, until its own, and once. */
export const isGood = ({ activeOn, usedOn, validUntil }: Voucher, today: IsoDate): boolean =>
  activeOn !== undefined && usedOn === undefined && validUntil >= today;

type VoucherCardProps = {
  readonly id: AgreementId;
  readonly voucher: Voucher;
  readonly isUsing: boolean;
  readonly onUse: () => void;
  readonly onClose: () => void;
};

export function VoucherCard({ id, voucher, isUsing, onUse, onClose }: VoucherCardProps) {
  const today = useToday();
  const unuse = useUnuseVoucher();
  return (
    <Card title={t('agreementPage.voucher.title')}>
      <Stack>
        <DefinitionList
          facts={[
            { label: t('agreementPage.voucher.number'), value: voucher.number },
            { label: t('agreementPage.voucher.amount'), value: <Money amount={voucher.amount} /> },
            { label: t('agreementPage.voucher.until'), value: <DateText day={voucher.validUntil} /> },
          ]}
        />
        <Text>{standsText(voucher, today)}</Text>
        {isGood(voucher, today) && (
          <div>
            <Button small icon={Tag} onClick={onUse}>
              {t('agreementPage.voucher.use')}
            </Button>
          </div>
        )}
        {voucher.usedOn !== undefined && (
          <div>
            <Button small look="quiet" busy={unuse.isPending} onClick={() => unuse.mutate(id)}>
              {t('agreementPage.voucher.unuse')}
            </Button>
          </div>
        )}
      </Stack>
      {isUsing && <VoucherDialog id={id} onClose={onClose} />}
    </Card>
  );
}

function standsText(voucher: Voucher, today: IsoDate): string {
  if (voucher.usedOn !== undefined) return t('agreementPage.voucher.used', { day: formatDate(voucher.usedOn) });
  if (voucher.activeOn === undefined) return t('agreementPage.voucher.notYet');
  return isGood(voucher, today)
    ? t('agreementPage.voucher.good', { day: formatDate(voucher.activeOn) })
    : t('agreementPage.voucher.lapsed', { day: formatDate(voucher.validUntil) });
}
