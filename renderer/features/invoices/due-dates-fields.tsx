import { useFieldArray, useWatch } from 'react-hook-form';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Plus, Trash2 } from '../../ui/icons.ts';
import { Button, IconButton, Notice, Row, Stack, Text } from '../../ui/index.ts';
import { BoundDate, BoundMoney } from './bound-fields.tsx';
import { equalParts, type InvoiceFormMethods, lastAmount, withOneMore } from './form-values.ts';
import styles from './invoices.module.css';

const MOST = 60;

type DueDatesFieldsProps = { readonly form: InvoiceFormMethods; readonly locked: boolean };

/** One due date, or several that each is late on its own. The last one is not typed: it takes what the others leave. */
export function DueDatesFields({ form, locked }: DueDatesFieldsProps) {
  const { control } = form;
  const { fields, replace, remove } = useFieldArray({ control, name: 'dueDates' });
  const [dueDates, total, kind] = useWatch({ control, name: ['dueDates', 'total', 'kind'] });
  const several = fields.length > 1;
  const rest = lastAmount(total, dueDates);
  return (
    <Stack>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.dueLine}>
          <BoundDate
            control={control}
            name={`dueDates.${index}.dueOn`}
            label={several ? t('invoices.fields.dueOnNumbered', { number: index + 1 }) : t('invoices.quick.dueOn')}
            lean="future"
            disabled={locked}
          />
          {several && index < fields.length - 1 && (
            <BoundMoney
              control={control}
              name={`dueDates.${index}.amount`}
              label={t('invoices.fields.dueAmountNumbered', { number: index + 1 })}
              disabled={locked}
            />
          )}
          {several && index === fields.length - 1 && (
            <p className={styles.rest} role="status">
              {Number.isSafeInteger(rest) ? t('invoices.fields.lastTakes', { amount: formatMoney(rest as Cents) }) : ''}
            </p>
          )}
          {several && !locked && (
            <div className={styles.removeDue}>
              <IconButton
                icon={Trash2}
                label={t('invoices.fields.removeDue', { number: index + 1 })}
                onClick={() => remove(index)}
              />
            </div>
          )}
        </div>
      ))}
      {several && rest <= 0 && <Notice kind="warning">{t('invoices.fields.nothingLeft')}</Notice>}
      {kind === 'invoice' && !locked && (
        <Row>
          <Button small icon={Plus} disabled={fields.length >= MOST} onClick={() => replace(withOneMore(total, dueDates))}>
            {t('invoices.fields.addDue')}
          </Button>
          {several && (
            <Button small onClick={() => replace(equalParts(total, dueDates))}>
              {t('invoices.fields.equalParts')}
            </Button>
          )}
        </Row>
      )}
      {several && (
        <Text muted small>
          {t('invoices.fields.lastTakesRounding')}
        </Text>
      )}
    </Stack>
  );
}
