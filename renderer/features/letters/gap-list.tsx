import { useMutation } from '@tanstack/react-query';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { LetterGap } from '../../../shared/contract/letter-values.ts';
import { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { type Address, paths } from '../../lib/paths.ts';
import { Button, Card, FailureNotice, LinkButton, OnlyReadAloud, Status, Text } from '../../ui/index.ts';
import styles from './letters.module.css';
import type { OptionsAnswer } from './queries.ts';
import { gapText } from './words.ts';

type GapListProps = {
  readonly gaps: readonly LetterGap[];
  readonly debtor: OptionsAnswer['debtor'];
  /** Of what is fixed on this very screen. */
  readonly onFix: (gap: LetterGap) => void;
};

/** What is missing, each with the way to mend it. While one blocks, the letter cannot be registered. */
export function GapList({ gaps, debtor, onFix }: GapListProps) {
  const blocking = gaps.filter((gap) => gap.severity === 'blocks');
  const warnings = gaps.filter((gap) => gap.severity === 'warns');
  return (
    <>
      {blocking.length === 0 ? (
        <Status>{t('letters.missing.ready')}</Status>
      ) : (
        <Card title={t('letters.missing.title', { count: blocking.length })}>
          <Text small muted>
            {t('letters.missing.note')}
          </Text>
          <List gaps={blocking} debtor={debtor} onFix={onFix} />
        </Card>
      )}
      {warnings.length > 0 && (
        <Card title={t('letters.missing.warnings')}>
          <List gaps={warnings} debtor={debtor} onFix={onFix} />
        </Card>
      )}
    </>
  );
}

const List = ({ gaps, debtor, onFix }: GapListProps) => (
  <ul className={styles.gaps}>
    {gaps.map((gap) => (
      <li key={`${gap.code} ${gap.id ?? ''} ${gap.detail ?? ''}`} className={styles[gap.severity]}>
        {gap.severity === 'blocks' ? <CircleAlert aria-hidden /> : <TriangleAlert aria-hidden />}
        <span>{gapText(gap)}</span>
        <Fix gap={gap} debtor={debtor} onFix={onFix} />
      </li>
    ))}
  </ul>
);

function Fix({ gap, debtor, onFix }: Pick<GapListProps, 'debtor' | 'onFix'> & { readonly gap: LetterGap }) {
  if (gap.code === 'debtor-kind-guessed') return <ConfirmKind debtor={debtor} />;
  const label = (
    <>
      {t(`letters.missing.fix.${gap.fixAt}`)}
      <OnlyReadAloud>{`: ${gapText(gap)}`}</OnlyReadAloud>
    </>
  );
  const address = addressOf(gap);
  if (address) {
    return (
      <LinkButton small href={address}>
        {label}
      </LinkButton>
    );
  }
  return (
    <Button small onClick={() => onFix(gap)}>
      {label}
    </Button>
  );
}

function addressOf({ fixAt, id }: LetterGap): Address | undefined {
  if (fixAt === 'creditor') return paths.settingsSection('negocio');
  if (fixAt === 'rates') return paths.settingsSection('intereses');
  if (fixAt === 'debtor' && id !== undefined) return paths.editDebtor(DebtorId.parse(id));
  if (fixAt === 'invoice' && id !== undefined) return paths.invoice(InvoiceId.parse(id));
  return undefined;
}

const CONFIRMATIONS = {
  business: 'confirmBusiness',
  consumer: 'confirmConsumer',
  private_other: 'confirmConsumer',
  public: 'confirmPublic',
} as const;

/** An import guesses it; one click says that the guess is right, and the card changes it if it is not. */
function ConfirmKind({ debtor }: Pick<GapListProps, 'debtor'>) {
  const confirm = useMutation({
    mutationFn: async () => {
      const { fields } = await call('debtors.get', { id: debtor.id });
      await call('debtors.save', { id: debtor.id, fields: { ...fields, kindConfirmed: true } });
    },
  });
  return (
    <>
      <Button small busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {t(`letters.missing.${CONFIRMATIONS[debtor.kind]}`)}
      </Button>
      <LinkButton small look="quiet" href={paths.editDebtor(debtor.id)}>
        {t('letters.missing.fix.debtor')}
      </LinkButton>
      <FailureNotice failure={confirm.error} />
    </>
  );
}
