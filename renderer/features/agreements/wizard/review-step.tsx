import { formatDate } from '../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { CircleAlert, TriangleAlert } from '../../../ui/icons.ts';
import { DefinitionList, type Fact, Section, Stack, Status, Text, TextButton } from '../../../ui/index.ts';
import { failureWords } from './failure-words.ts';
import type { Composed } from './queries.ts';
import { Schedule } from './schedule.tsx';
import styles from './wizard.module.css';
import { type StepNumber, useWizard, type Wizard } from './wizard-context.ts';
import { WizardPapers } from './wizard-papers.tsx';
import { problemText, scheduleText } from './words.ts';

/** All of it once more, what stands in the way with the step that mends it, and the papers. */
export function ReviewStep() {
  const wizard = useWizard();
  const { lastPlan: plan, composed, debtor, draft } = wizard;
  return (
    <Stack gap={4}>
      <Problems wizard={wizard} />
      {plan && composed && (
        <>
          <DefinitionList facts={factsOf(wizard, composed)} />
          <p className={styles.paragraph}>{failureWords(plan, composed, debtor.kind)}</p>
          {!draft.isOnePage && <Schedule />}
        </>
      )}
      <Section title={t('agreementWizard.review.effects')}>
        <ul className={styles.effects}>
          {effectsOf(wizard).map((effect) => (
            <li key={effect}>{t(`agreementWizard.review.effect.${effect}`)}</li>
          ))}
        </ul>
      </Section>
      <WizardPapers />
    </Stack>
  );
}

function factsOf({ lastPlan: plan, debtor }: Wizard, composed: Composed): readonly Fact[] {
  const offer = plan?.offer;
  const facts: readonly (Fact | undefined)[] = [
    { label: t('agreementWizard.review.debtor'), value: debtor.name },
    {
      label: t('agreementWizard.review.debt'),
      value: <strong className="figures">{formatMoney(composed.acknowledged.total)}</strong>,
    },
    composed.waiver > 0 ? { label: t('agreementWizard.review.waiver'), value: formatMoney(composed.waiver) } : undefined,
    { label: t('agreementWizard.review.payable'), value: <strong className="figures">{formatMoney(composed.payable)}</strong> },
    { label: t('agreementWizard.review.how'), value: scheduleText(composed) ?? '' },
    plan?.work && composed.work
      ? { label: t('agreementWizard.review.work'), value: `${plan.work.what} · ${formatMoney(composed.work.gross)}` }
      : undefined,
    plan?.goods
      ? { label: t('agreementWizard.review.goods'), value: `${plan.goods.what} · ${formatMoney(plan.goods.value)}` }
      : undefined,
    plan?.voucher
      ? {
          label: t('agreementWizard.review.voucher'),
          value: t('agreementWizard.review.voucherIs', {
            amount: formatMoney(plan.voucher.amount),
            day: formatDate(plan.voucher.validUntil),
          }),
        }
      : undefined,
    offer
      ? {
          label: t('agreementWizard.review.validUntil'),
          value: offer.hour
            ? t('agreementWizard.review.untilHour', { day: formatDate(offer.validUntil), hour: offer.hour })
            : formatDate(offer.validUntil),
        }
      : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** What the deal does besides: told where it is decided. */
function effectsOf({ lastPlan: plan, debts }: Wizard): readonly ('limitation' | 'byPayment' | 'vat' | 'waiver' | 'interest')[] {
  const chosen = new Set<string>(plan?.invoiceIds);
  const isRelieved = debts?.debts.some(({ invoiceId, isVatRelieved }) => isVatRelieved && chosen.has(invoiceId)) === true;
  return [
    plan?.offer.byPayment ? 'byPayment' : 'limitation',
    ...(isRelieved ? ['vat' as const] : []),
    ...(plan?.waiver === undefined ? [] : ['waiver' as const]),
    'interest',
  ];
}

function Problems({ wizard: { unread, composed, goTo, draft } }: { readonly wizard: Wizard }) {
  const problems = composed?.problems ?? [];
  if (problems.length === 0 && unread.size === 0) return <Status>{t('agreementWizard.review.ready')}</Status>;
  const link = (step: number) =>
    draft.isOnePage ? null : (
      <TextButton onClick={() => goTo(step as StepNumber)}>{t('agreementWizard.review.toStep', { step })}</TextButton>
    );
  return (
    <Section title={t('agreementWizard.review.problems')}>
      <ul className={styles.problems}>
        {[...unread].map((step) => (
          <li key={step} className={styles.blocks}>
            <CircleAlert aria-hidden />
            <Text>
              {t('agreementWizard.review.unread')} {link(step)}
            </Text>
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem.code} className={styles[problem.severity]}>
            {problem.severity === 'blocks' ? <CircleAlert aria-hidden /> : <TriangleAlert aria-hidden />}
            <Text>
              {problemText(problem)} {link(problem.step)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
