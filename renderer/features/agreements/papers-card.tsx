import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { proposalOf } from '../../../shared/domain/letters/agreement-facts.ts';
import { LETTER_OF_TEMPLATE, type LetterKind } from '../../../shared/domain/letters/letter-kinds.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { FileText } from '../../ui/icons.ts';
import { Card, DateText, LinkButton, Row, Stack, Text } from '../../ui/index.ts';
import styles from './agreements.module.css';

/** The letters about it, and those that its state asks for. */
export function PapersCard({ agreement }: { readonly agreement: AgreementView }) {
  const { row, letters } = agreement;
  const offered = offeredFor(agreement);
  return (
    <Card title={t('agreementPage.papers.title')}>
      <Stack>
        {letters.length === 0 ? (
          <Text muted>{t('agreementPage.papers.none')}</Text>
        ) : (
          <ul className={styles.list}>
            {letters.map((letter) => (
              <li key={letter.id} className={styles.item}>
                <div>
                  <a href={paths.letter(letter.id)}>{textByName(`letters.templates.${letter.templateId}`) ?? letter.number}</a>
                  <Text muted small>
                    {letter.number ?? t('agreementPage.papers.draft')}
                  </Text>
                </div>
                <DateText day={letter.on} />
              </li>
            ))}
          </ul>
        )}
        {offered.length > 0 && (
          <Row>
            {offered.map((kind) => (
              <LinkButton key={kind} small icon={FileText} href={paths.newLetter(row.debtorId, kind, aboutOf(kind, agreement))}>
                {t(`agreementPage.papers.make.${kind}`)}
              </LinkButton>
            ))}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

/** The carta de pago is about the payment that left nothing to pay; every other paper, about the agreement. */
const aboutOf = (kind: Offered, { row, payments }: AgreementView): string =>
  kind === 'discharge' ? (payments.at(-1)?.id ?? row.id) : row.id;

type Offered = Extract<
  LetterKind,
  'more-time' | 'instalments' | 'early-payment' | 'set-off' | 'agreement' | 'missed-instalment' | 'early-maturity' | 'discharge'
>;

/** Proposal and contract before the signature, notices when it is not kept, the carta de pago at its end. */
function offeredFor({ row, plan, composed, maturity, payments }: AgreementView): readonly Offered[] {
  const contract: readonly Offered[] = plan.offer.byPayment ? [] : ['agreement'];
  switch (row.state) {
    case 'draft':
      return [];
    case 'open':
    case 'expired':
      return [LETTER_OF_TEMPLATE[proposalOf({ plan, sums: composed })], ...contract];
    case 'late':
    case 'broken':
      return [...contract, 'missed-instalment', ...(maturity.state === 'open' ? (['early-maturity'] as const) : [])];
    case 'kept':
      return contract;
    case 'paid':
      return contract;
    case 'fulfilled':
      return payments.length > 0 ? ['discharge'] : [];
    case 'accelerated':
      return ['early-maturity'];
    default:
      return [];
  }
}
