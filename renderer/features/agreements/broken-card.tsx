import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { subtractCents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, Card, Explain, Figure, Stack, Text } from '../../ui/index.ts';

type BrokenCardProps = { readonly agreement: AgreementView; readonly onAccelerate: () => void };

/** What it would mean if it were not kept, and what may be done about it today. */
export function BrokenCard({ agreement, onAccelerate }: BrokenCardProps) {
  const { plan, composed, ifBroken, row, maturity } = agreement;
  const { graceDays, returnsTo } = plan.clauses;
  const more = subtractCents(ifBroken, row.pending);
  return (
    <Card title={t('agreementPage.broken.title')}>
      <Stack>
        <Figure
          small
          label={t('agreementPage.broken.figure')}
          amount={ifBroken}
          note={more === 0 ? undefined : `${t('agreementPage.broken.difference')}: ${formatMoney(more)}`}
          explain={
            <Explain name={t('agreementPage.broken.name')}>
              <Text>{t('agreementPage.broken.text')}</Text>
            </Explain>
          }
        />
        <Stack gap={1}>
          <Text>
            {graceDays === 0 ? t('agreementPage.broken.graceNone') : t('agreementPage.broken.grace', { count: graceDays })}
          </Text>
          {composed.waiver > 0 && <Text>{t('agreementPage.broken.waiverBack', { amount: formatMoney(composed.waiver) })}</Text>}
          <Text>{t(`agreementPage.broken.returnsTo.${returnsTo}`)}</Text>
        </Stack>
        <Text strong>{maturityText(maturity)}</Text>
        {(maturity.state === 'open' || maturity.state === 'needs-notice') && (
          <div>
            <Button small look={maturity.state === 'open' ? 'danger' : 'quiet'} onClick={onAccelerate}>
              {t('agreementPage.broken.accelerate')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function maturityText({ state, missed = 0, needed = 0, noticeOn, from }: AgreementView['maturity']): string {
  if (state === 'too-few') return t('agreementPage.broken.maturity.too-few', { count: missed, needed });
  const day = noticeOn ? formatDate(noticeOn) : '';
  if (state === 'curing' && from) {
    return t('agreementPage.broken.maturity.curing', { day, from: formatDate(from), until: formatDate(addDays(from, -1)) });
  }
  if (state === 'open') return t('agreementPage.broken.maturity.open', { day });
  return t(`agreementPage.broken.maturity.${state === 'curing' ? 'needs-notice' : state}`);
}
