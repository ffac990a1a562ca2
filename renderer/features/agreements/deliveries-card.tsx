import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { subtractCents, sumCents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Plus, Trash2 } from '../../ui/icons.ts';
import { Button, Card, DateText, IconButton, Money, Notice, Stack, Text } from '../../ui/index.ts';
import type { AgreementLayer } from './agreement-menu.tsx';
import styles from './agreements.module.css';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { useRemoveDelivery } from './use-agreement-actions.ts';
import { isLiving, unitsText } from './words.ts';

type DeliveriesCardProps = {
  readonly agreement: AgreementView;
  readonly work: NonNullable<AgreementView['plan']['work']>;
  readonly layer: AgreementLayer;
  readonly onAdd: () => void;
  readonly onClose: () => void;
};

/** The ledger of what the debtor works off: units and their value until nothing is left. */
export function DeliveriesCard({ agreement, work, layer, onAdd, onClose }: DeliveriesCardProps) {
  const remove = useRemoveDelivery();
  const { row, deliveries, composed } = agreement;
  const left = work.units - deliveries.reduce((sum, { units }) => sum + units, 0);
  const gross = composed.work?.gross ?? sumCents(deliveries.map((one) => one.gross));
  const leftAmount = subtractCents(gross, sumCents(deliveries.map((one) => one.gross)));
  const canAdd = isLiving(row) && left > 0;
  return (
    <Card
      title={t('agreementPage.work.title')}
      action={
        canAdd ? (
          <Button small icon={Plus} onClick={onAdd}>
            {t('agreementPage.work.add')}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        <div>
          <Text strong>{`${unitsText(work.units, work.unit)} · ${work.what}`}</Text>
          <Text muted>
            {left > 0
              ? t('agreementPage.work.left', { units: unitsText(left, work.unit), amount: formatMoney(leftAmount) })
              : t('agreementPage.work.done')}
          </Text>
        </div>
        {deliveries.length === 0 ? (
          <Text muted>{t('agreementPage.work.none')}</Text>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table} aria-label={t('agreementPage.work.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('agreementPage.work.day')}</th>
                  <th scope="col">{t('agreementPage.work.units')}</th>
                  <th scope="col" className={styles.end}>
                    {t('agreementPage.work.net')}
                  </th>
                  <th scope="col" className={styles.end}>
                    {t('agreementPage.work.gross')}
                  </th>
                  <th scope="col" className={styles.end}>
                    {t('agreementPage.work.leftAfter')}
                  </th>
                  <th scope="col">{t('agreementPage.work.invoiceNumber')}</th>
                  {isLiving(row) && <td />}
                </tr>
              </thead>
              <tbody>
                {deliveries.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <DateText day={one.on} />
                      {one.note && <span className={styles.note}>{one.note}</span>}
                    </th>
                    <td>{unitsText(one.units, work.unit)}</td>
                    <td className={styles.end}>
                      <Money amount={one.net} />
                    </td>
                    <td className={styles.end}>
                      <Money amount={one.gross} />
                    </td>
                    <td className={styles.end}>
                      <Money amount={one.left} />
                    </td>
                    <td>{one.invoiceNumber ?? <span className={styles.lacks}>{t('agreementPage.work.noInvoice')}</span>}</td>
                    {isLiving(row) && (
                      <td className={styles.end}>
                        <IconButton
                          icon={Trash2}
                          label={t('agreementPage.work.remove', { day: formatDate(one.on) })}
                          onClick={() => remove.mutate(one.id)}
                        />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Notice>{t('agreementPage.work.tax')}</Notice>
      </Stack>
      {layer === 'deliver' && <DeliveryDialog id={row.id} work={work} left={left} onClose={onClose} />}
    </Card>
  );
}
