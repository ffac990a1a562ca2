/** A payment on account of an agreement: which one, and the instalments it pays. Can be turned off. */
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, CheckField, LinkButton, Row, Stack, Text } from '../../ui/index.ts';
import type { SplitState } from './use-split.ts';

export function UnderAgreement({ split }: { readonly split: SplitState }) {
  const { agreements, agreement: meant } = split;
  if (agreements.length === 0) return null;
  return (
    <Card>
      <Stack gap={2}>
        {agreements.map((agreement) => {
          const { id, ref, pending, next } = agreement;
          const isMeant = meant?.id === id;
          return (
            <Row key={id} align="between">
              <CheckField
                label={t('payments.agreement.onAccount', { ref })}
                hint={
                  isMeant
                    ? t('payments.agreement.rule')
                    : t('payments.agreement.next', {
                        position: next.position,
                        amount: formatMoney(next.amount),
                        day: formatDate(next.on),
                        pending: formatMoney(pending),
                      })
                }
                value={isMeant}
                onChange={(on) => split.chooseAgreement(on ? id : 'none')}
              />
              <LinkButton small look="quiet" href={paths.agreement(id)}>
                {t('payments.agreement.see')}
              </LinkButton>
            </Row>
          );
        })}
        {meant && <Pays {...meant} />}
      </Stack>
    </Card>
  );
}

function Pays({ pays, pending, beyond }: NonNullable<SplitState['agreement']>) {
  if (pays.length === 0) return null;
  return (
    <>
      <ul>
        {pays.map(({ position, on, amount }) => (
          <li key={position}>{t('payments.agreement.pays', { position, day: formatDate(on), amount: formatMoney(amount) })}</li>
        ))}
      </ul>
      {beyond > 0 && (
        <Text muted small>
          {t('payments.agreement.beyond', { pending: formatMoney(pending), beyond: formatMoney(beyond) })}
        </Text>
      )}
    </>
  );
}
