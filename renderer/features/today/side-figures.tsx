import { sumCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, Money, MoneyWeeks } from '../../ui/index.ts';
import type { Figures } from './queries.ts';
import styles from './today.module.css';

const FIGURES = [
  { name: 'outstanding', href: paths.debtors },
  { name: 'overdue', href: paths.invoices },
  { name: 'collectedThisMonth', href: paths.payments },
  { name: 'expected30', href: paths.invoices },
] as const;

/** As high as a sum. */
const NO_FIGURE = '\u00a0';

type SideFiguresProps = {
  /** Absent until they come: everything else is in its place already. */
  readonly figures: Figures | undefined;
};

/** The four figures of the business, each a way to its rows, and the money of the weeks around today. */
export function SideFigures({ figures }: SideFiguresProps) {
  const weeks = figures?.weeks ?? [];
  return (
    <>
      <Card title={t('today.figures.title')}>
        <ul className={styles.figures}>
          {FIGURES.map(({ name, href }) => (
            <li key={name}>
              <a className={styles.figure} href={href}>
                <span className={styles.figureLabel}>{t(`today.figures.${name}`)}</span>
                <span className={styles.figureValue}>
                  {figures ? (
                    <Money amount={figures.figures[name]} {...(name === 'overdue' && { tone: 'overdue' as const })} />
                  ) : (
                    NO_FIGURE
                  )}
                </span>
                <span className={styles.figureNote}>{t(`today.figures.notes.${name}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('today.weeks.title')}>
        <div className={figures ? undefined : styles.notYet} aria-hidden={figures ? undefined : true}>
          <MoneyWeeks
            label={t('today.weeks.title')}
            weeks={weeks}
            received={t('today.weeks.received')}
            expected={t('today.weeks.expected')}
            week={t('today.weeks.week')}
            table={t('today.weeks.table')}
            meaning={t('today.weeks.meaning', {
              received: formatMoney(sumCents(weeks.map(({ received }) => received))),
              expected: formatMoney(sumCents(weeks.map(({ expected }) => expected))),
            })}
          />
        </div>
      </Card>
    </>
  );
}
