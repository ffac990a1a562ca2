import { addCents, type Cents, largerCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';
import { CheckField, DateText, Money, MoneyField, Pill } from '../../ui/index.ts';
import styles from './payments.module.css';
import { counted, type SplitLine, type Typed } from './split.ts';
import type { SplitState } from './use-split.ts';

type SplitTableProps = { readonly split: SplitState; readonly lines: readonly SplitLine[] };

/** What each debt owes on that day, what it takes, and what is left of it. Every figure can be written over. */
export function SplitTable({ split, lines }: SplitTableProps) {
  const naming = split.named !== undefined;
  const sum = (of: (line: SplitLine) => Cents) => sumCents(lines.map(of));
  return (
    <div className={styles.scroll}>
      <table className={`${styles.split} ${styles.editable}`} aria-label={t('payments.split.title')}>
        <thead>
          <tr>
            {naming && <th scope="col">{t('payments.split.named')}</th>}
            <th scope="col">{t('payments.split.invoice')}</th>
            <th scope="col" className={styles.end}>
              {t('payments.split.principal')}
            </th>
            <th scope="col" className={styles.end}>
              {t('payments.split.interest')}
            </th>
            <th scope="col" className={styles.end}>
              {t('payments.split.toPrincipal')}
            </th>
            <th scope="col" className={styles.end}>
              {t('payments.split.toInterest')}
            </th>
            <th scope="col" className={styles.end}>
              {t('payments.split.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow
              key={line.dueDateId}
              line={line}
              name={lines.filter((other) => other.number === line.number).length > 1 ? withDueDate(line) : line.number}
              split={split}
              naming={naming}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            {naming && <td />}
            <th scope="row">{t('payments.split.sum')}</th>
            <td className={styles.end}>
              <Money amount={sum((line) => line.principal)} />
            </td>
            <td className={styles.end}>
              <Money amount={sum((line) => line.interest)} />
            </td>
            <td className={styles.end}>
              <Money amount={sum((line) => counted(line.written.toPrincipal))} />
            </td>
            <td className={styles.end}>
              <Money amount={sum((line) => counted(line.written.toInterest))} />
            </td>
            <td className={styles.end}>
              <Money amount={sum(leftOfLine)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const leftOfLine = (line: SplitLine): Cents =>
  largerCents(
    subtractCents(
      addCents(line.principal, line.interest),
      addCents(counted(line.written.toPrincipal), counted(line.written.toInterest)),
    ),
    ZERO,
  );

type LineRowProps = {
  readonly line: SplitLine;
  /** As a screen reader says it: with its due date where the invoice has several. */
  readonly name: string;
  readonly split: SplitState;
  readonly naming: boolean;
};

const withDueDate = ({ number, dueOn }: SplitLine): string =>
  t('payments.split.oneOfSeveral', { number, day: formatDate(dueOn) });

function LineRow({ line, name, split, naming }: LineRowProps) {
  const because = split.byHand ? undefined : textByName(`payments.because.${line.because}`);
  const takes = counted(line.written.toPrincipal) + counted(line.written.toInterest) > 0;
  return (
    <tr className={takes ? styles.takes : undefined}>
      {naming && (
        <td>
          <CheckField
            label={t('payments.split.nameThis', { number: name })}
            labelHidden
            value={split.named?.includes(line.invoiceId) ?? false}
            onChange={(on) => {
              const others = (split.named ?? []).filter((id) => id !== line.invoiceId);
              split.chooseNamed(on ? [...others, line.invoiceId] : others);
            }}
          />
        </td>
      )}
      <th scope="row">
        <span className={styles.number}>
          {line.number}
          {line.state !== 'open' && (
            <Pill tone={line.state === 'disputed' ? 'dueSoon' : 'plain'}>{t(`payments.states.${line.state}`)}</Pill>
          )}
        </span>
        <span className={styles.because}>
          {t('payments.split.due')} <DateText day={line.dueOn} />
          {because && ` · ${because}`}
        </span>
      </th>
      <td className={styles.end}>
        <Money amount={line.principal} />
      </td>
      <td className={styles.end}>
        <Money amount={line.interest} />
      </td>
      <td>
        <Share
          label={t('payments.split.toPrincipalOf', { number: name })}
          typed={line.written.toPrincipal}
          most={line.principal}
          onChange={(toPrincipal) => split.write(line.dueDateId, { toPrincipal })}
        />
      </td>
      <td>
        <Share
          label={t('payments.split.toInterestOf', { number: name })}
          typed={line.written.toInterest}
          most={line.interest}
          onChange={(toInterest) => split.write(line.dueDateId, { toInterest })}
        />
      </td>
      <td className={styles.end}>
        <Money amount={leftOfLine(line)} />
      </td>
    </tr>
  );
}

type ShareProps = {
  readonly label: string;
  readonly typed: Typed;
  readonly most: Cents;
  readonly onChange: (typed: Typed) => void;
};

/** One figure of the split; it says the most it can be when it is more. */
export const Share = ({ label, typed, most, onChange }: ShareProps) => (
  <div className={styles.share}>
    <MoneyField
      label={label}
      labelHidden
      optional
      width="full"
      value={typed}
      onChange={onChange}
      error={typed !== undefined && typed > most ? { message: 'errors.exceedsDebt' } : undefined}
      hint={typed !== undefined && typed > most ? t('payments.split.most', { amount: formatMoney(most) }) : undefined}
    />
  </div>
);
