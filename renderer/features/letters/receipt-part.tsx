import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CheckField, RadioField, Section, SelectField, Stack, Text } from '../../ui/index.ts';
import { type PaperPartProps, paperOf } from './paper-part-props.ts';

/** Which payment, and what of the rest is kept or given up. */
export function ReceiptPart({ answer, options, change }: PaperPartProps) {
  const { payments = [] } = answer.sources ?? {};
  const { paper, set } = paperOf(options, change);
  const payment = payments.find(({ id }) => id === paper.about);
  return (
    <Section title={t('letterPapers.payment.section')}>
      <Stack gap={4}>
        {payments.length === 0 ? (
          <Text muted>{t('letters.noOffers.no-payment')}</Text>
        ) : (
          <SelectField
            label={t('letterPapers.payment.label')}
            width="full"
            options={payments.map(({ id, amount, receivedOn, method }) => ({
              value: id,
              label: t('letterPapers.payment.one', {
                amount: formatMoney(amount),
                day: formatDate(receivedOn),
                method: t(`payments.methods.${method}`).toLocaleLowerCase('es-ES'),
              }),
            }))}
            value={payment?.id}
            onChange={(about) => about && set({ about })}
          />
        )}
        {payment && payment.invoices.length > 0 && (
          <Text small muted>
            {t('letterPapers.payment.invoices', { invoices: payment.invoices.join(', ') })}
          </Text>
        )}
        {options.templateId === 'L17' ? (
          <Reserve answer={answer} options={options} change={change} />
        ) : (
          <Discharge answer={answer} options={options} change={change} />
        )}
      </Stack>
    </Section>
  );
}

function Reserve({ answer, options, change }: PaperPartProps) {
  const { paper, set } = paperOf(options, change);
  const next = answer.sources?.nextPayment;
  const label = underLaw3of2004(answer.debtor.kind) ? 'letterPapers.payment.reserveLaw' : 'letterPapers.payment.reserve';
  return (
    <>
      <CheckField
        label={t(label)}
        hint={t('letterPapers.payment.reserveHint')}
        value={paper.reservesInterest ?? false}
        onChange={(reservesInterest) => set({ reservesInterest })}
      />
      {next && (
        <CheckField
          label={t('letterPapers.payment.next')}
          hint={t('letterPapers.payment.nextHint', { amount: formatMoney(next.amount), day: formatDate(next.on) })}
          value={paper.tellsNextPayment ?? false}
          onChange={(tellsNextPayment) => set({ tellsNextPayment })}
        />
      )}
    </>
  );
}

function Discharge({ options, change }: PaperPartProps) {
  const { paper, set } = paperOf(options, change);
  return (
    <>
      <RadioField
        label={t('letterPapers.payment.kind')}
        value={paper.settles ? 'full' : 'reserved'}
        choices={(['reserved', 'full'] as const).map((value) => ({ value, label: t(`letterPapers.payment.${value}`) }))}
        onChange={(kind) => set({ settles: kind === 'full', waivesRest: undefined })}
      />
      {paper.settles && (
        <CheckField
          label={t('letterPapers.payment.waive')}
          hint={t('letterPapers.payment.waiveHint')}
          value={paper.waivesRest ?? false}
          onChange={(waivesRest) => set({ waivesRest })}
        />
      )}
    </>
  );
}
