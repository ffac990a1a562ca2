import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type AgreementId, DebtorId } from '../../../../shared/domain/ids.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { call } from '../../../lib/api.ts';
import { isStillAt, paths, replaceWith, whereAsked } from '../../../lib/paths.ts';
import { READ_ANEW } from '../../../lib/query-client.ts';
import { useAddressQuery } from '../../../lib/use-address-query.ts';
import { Button, Card, FailureNotice, LinkButton, Page, Stack, Waiting } from '../../../ui/index.ts';
import { ChooseDebtor } from './choose-debtor.tsx';
import { leaveFresh, rememberFresh } from './fresh-drafts.ts';
import { type BeginAnswer, beginQuery } from './queries.ts';
import styles from './wizard.module.css';
import { STEP_NAMES, type StepNumber } from './wizard-context.ts';

/** `#/acuerdos/nuevo?deudor=…`: begins one, or offers those that were left unfinished. */
export function NewAgreementPage() {
  const query = useAddressQuery();
  const debtorId = DebtorId.safeParse(query.get('deudor')).data;
  return debtorId ? <BeginFor key={debtorId} debtorId={debtorId} /> : <ChooseDebtor />;
}

function BeginFor({ debtorId }: { readonly debtorId: DebtorId }) {
  const begin = useQuery({ ...beginQuery(debtorId), ...READ_ANEW });
  // What was read for an earlier one does not know the drafts of today.
  const answer = begin.isFetchedAfterMount ? begin.data : undefined;
  const start = useStart(debtorId, answer);
  const isPlain = answer?.drafts.length === 0;
  const begun = useRef(false);
  const { mutate } = start;
  useEffect(() => {
    if (!isPlain || begun.current) return;
    begun.current = true;
    mutate();
  }, [isPlain, mutate]);

  const failure = begin.error ?? start.error;
  if (!answer || isPlain || start.isPending || start.isSuccess) {
    return (
      <Page title={t('agreementWizard.new')} back={{ href: paths.debtor(debtorId), label: t('agreementWizard.toCard') }}>
        {failure ? <FailureNotice failure={failure} /> : <Waiting>{t('shell.loading')}</Waiting>}
      </Page>
    );
  }
  return <Unfinished debtorId={debtorId} answer={answer} onNew={() => mutate()} failure={failure} />;
}

/** One draft from the start: what is typed next has its place already. Left untouched, it goes again. */
const useStart = (debtorId: DebtorId, answer: BeginAnswer | undefined) =>
  useMutation({
    mutationFn: async () => {
      const draft = answer?.draft ?? (await call('agreements.begin', { debtorId })).draft;
      return (await call('agreements.saveDraft', { debtorId, draft })).id;
    },
    onMutate: whereAsked,
    onSuccess: (id: AgreementId, _, asked) => {
      rememberFresh(id);
      if (isStillAt(asked)) replaceWith(paths.agreementWizard(id));
      else leaveFresh(id);
    },
  });

type UnfinishedProps = {
  readonly debtorId: DebtorId;
  readonly answer: BeginAnswer;
  readonly onNew: () => void;
  readonly failure: Error | null;
};

const Unfinished = ({ debtorId, answer: { debtor, drafts }, onNew, failure }: UnfinishedProps) => (
  <Page
    title={t('agreementWizard.title', { name: debtor.name })}
    back={{ href: paths.debtor(debtorId), label: t('agreementWizard.back', { name: debtor.name }) }}
    action={
      <Button look="primary" onClick={onNew}>
        {t('agreementWizard.drafts.another')}
      </Button>
    }
  >
    <FailureNotice failure={failure} />
    <Card title={t('agreementWizard.drafts.title', { count: drafts.length })}>
      <Stack gap={2}>
        <ul>
          {drafts.map(({ id, updatedOn, step }) => (
            <li key={id} className={styles.invoice}>
              <span>
                {t('agreementWizard.drafts.one', {
                  day: formatDate(updatedOn),
                  step: t(`agreementWizard.steps.${STEP_NAMES[step as StepNumber]}`),
                })}
              </span>
              <LinkButton href={paths.agreementWizard(id)}>{t('agreementWizard.drafts.goOn')}</LinkButton>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  </Page>
);
