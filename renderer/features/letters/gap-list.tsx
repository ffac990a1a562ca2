import { useMutation } from '@tanstack/react-query';
import type { LetterGap } from '../../../shared/contract/letter-values.ts';
import { AgreementId, DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { type Address, paths } from '../../lib/paths.ts';
import { CircleAlert, TriangleAlert } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, LinkButton, OnlyReadAloud, Status, Text } from '../../ui/index.ts';
import styles from './letters.module.css';
import type { OptionsAnswer } from './queries.ts';
import { type GapGroup, groupGaps } from './words.ts';

type GapListProps = {
  readonly gaps: readonly LetterGap[];
  readonly debtor: OptionsAnswer['debtor'];
  /** Of what is fixed on this very screen. */
  readonly onFix: (gap: LetterGap) => void;
};

/** What is missing, each with the way to mend it. While one blocks, the letter cannot be registered. */
export function GapList({ gaps, debtor, onFix }: GapListProps) {
  const blocking = groupGaps(gaps.filter((gap) => gap.severity === 'blocks'));
  const warnings = groupGaps(gaps.filter((gap) => gap.severity === 'warns'));
  return (
    <>
      {blocking.length === 0 ? (
        <Status>{t('letters.missing.ready')}</Status>
      ) : (
        <Card title={t('letters.missing.title', { count: blocking.length })}>
          <Text small muted>
            {t('letters.missing.note')}
          </Text>
          <List groups={blocking} debtor={debtor} onFix={onFix} />
        </Card>
      )}
      {warnings.length > 0 && (
        <Card title={t('letters.missing.warnings')}>
          <List groups={warnings} debtor={debtor} onFix={onFix} />
        </Card>
      )}
    </>
  );
}

const List = ({ groups, debtor, onFix }: Pick<GapListProps, 'debtor' | 'onFix'> & { readonly groups: readonly GapGroup[] }) => (
  <ul className={styles.gaps}>
    {groups.map((group) => (
      <li key={group.text} className={styles[group.first.severity]}>
        {group.first.severity === 'blocks' ? <CircleAlert aria-hidden /> : <TriangleAlert aria-hidden />}
        <span>{group.text}</span>
        <Fix group={group} debtor={debtor} onFix={onFix} />
      </li>
    ))}
  </ul>
);

/** Good to know, and nothing on this screen or another changes it. */
const TOLD_ALONE: ReadonlySet<LetterGap['code']> = new Set([
  'later-payment',
  'pays-when-cashed',
  'confidential-left-out',
  'copy-to-administrator',
  'maturity-curing',
  'maturity-not-agreed',
  'maturity-too-few',
]);

function Fix({ group, debtor, onFix }: Pick<GapListProps, 'debtor' | 'onFix'> & { readonly group: GapGroup }) {
  const { first, text } = group;
  if (first.code === 'debtor-kind-guessed') return <ConfirmKind debtor={debtor} />;
  if (TOLD_ALONE.has(first.code)) return null;
  const label = (
    <>
      {first.day === undefined
        ? t(`letters.missing.fix.${fixOf(group)}`)
        : t('letterTexts.lint.setDay', { day: formatLongDate(first.day) })}
      <OnlyReadAloud>{`: ${text}`}</OnlyReadAloud>
    </>
  );
  const address = addressOf(group, debtor.id);
  if (address) {
    return (
      <LinkButton small href={address}>
        {label}
      </LinkButton>
    );
  }
  return (
    <Button small onClick={() => onFix(first)}>
      {label}
    </Button>
  );
}

const NEEDS_INVITATION: ReadonlySet<LetterGap['code']> = new Set(['no-invitation', 'negotiation-lapsed', 'no-demand-sent']);

const fixOf = ({ first: { code, fixAt }, isContact }: GapGroup) => {
  if (isContact) return 'contact';
  return NEEDS_INVITATION.has(code) ? 'invite' : fixAt;
};

function addressOf({ first: { code, fixAt, id }, isContact }: GapGroup, debtor: DebtorId): Address | undefined {
  if (code === 'month-of-rest') return paths.settingsSection('festivos');
  if (isContact || fixAt === 'credit-files') return paths.settingsSection('cartas');
  if (fixAt === 'creditor') return paths.settingsSection('negocio');
  if (fixAt === 'invitation' && id !== undefined) return paths.letter(LetterId.parse(id));
  if (NEEDS_INVITATION.has(code)) return paths.newLetter(debtor, 'invitation');
  if (fixAt === 'agreement' && id !== undefined) return paths.agreement(AgreementId.parse(id));
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
