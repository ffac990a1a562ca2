import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterGap, LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { isNotice, isOfAgreement, isPaper, LETTER_OF_TEMPLATE } from '../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { blobAddress } from '../../lib/upload.ts';
import { useJob } from '../../lib/use-job.ts';
import { FileText, Printer, RotateCcw, Trash2 } from '../../ui/icons.ts';
import {
  Button,
  Columns,
  ConfirmDialog,
  FailureNotice,
  Menu,
  Page,
  PdfPages,
  Progress,
  Stack,
  Tabs,
  Text,
  useToday,
  Waiting,
} from '../../ui/index.ts';
import { AmountsCard, tellsSum } from './amounts-card.tsx';
import { ClaimPart } from './claim-part.tsx';
import { isInText, quickFix } from './gap-fix.ts';
import { GapList } from './gap-list.tsx';
import { LetterSteps } from './letter-steps.tsx';
import { PaperPart } from './paper-part.tsx';
import { type OptionsAnswer, optionsQuery } from './queries.ts';
import { TextPart } from './text-part.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';

type EditorProps = { readonly letterId: LetterId; readonly debtorId: DebtorId; readonly debtorName: string };

/** The paper on the right is the letter itself; on the left what may be changed, and what is missing. */
export function LetterEditor(props: EditorProps) {
  // Not kept after the screen: who comes back finds the draft as it was left, not as it was first read.
  const answer = useQuery({ ...optionsQuery(props.debtorId, props.letterId), gcTime: 0 });
  if (answer.error) return <FailureNotice failure={answer.error} />;
  if (!answer.data) return <Waiting>{t('shell.loading')}</Waiting>;
  return <OpenEditor {...props} answer={answer.data} />;
}

type PartName = 'claim' | 'text' | 'paper';

/** Choices that a proposal may not have. */
const EMPTIED = {
  limitOn: undefined,
  origin: undefined,
  dueDateBasis: undefined,
  freeParagraph: undefined,
  isDirectDebit: undefined,
  citesPromise: undefined,
  negotiation: undefined,
  talksEndedOn: undefined,
  paper: undefined,
  notice: undefined,
  agreementId: undefined,
  withReceipts: undefined,
  guarantee: undefined,
} as const;

/** A paper that is begun anew stays about the same record. */
function aboutOf({ paper, agreementId }: LetterOptions) {
  const about = agreementId ?? paper?.about;
  return about === undefined ? {} : { about };
}

const tabOf = (id: TemplateId) => {
  if (isOfAgreement(id)) return 'letterAgreements.tab';
  if (isNotice(id)) return 'letterNotices.tab';
  return isPaper(id) ? 'letterPapers.tab' : 'letters.editor.tabs.claim';
};

/** Nothing is claimed with it. */
const claimsNothing = (id: TemplateId): boolean =>
  isPaper(id) || isNotice(id) || (isOfAgreement(id) && id !== 'L16A' && id !== 'L16B');

function OpenEditor({ letterId, debtorId, debtorName, answer }: EditorProps & { readonly answer: OptionsAnswer }) {
  const draft = useDraft(letterId, debtorId, answer.options);
  const { templateId } = draft.options;
  const today = useToday();
  const preview = usePreview(debtorId, draft.options);
  const [part, setPart] = useState<PartName>('claim');
  const [asking, setAsking] = useState(false);

  const open = useMutation({ mutationFn: () => call('letters.open', { id: letterId }) });
  const register = useJob('letters.register', ({ number }) => {
    setAsking(false);
    announce(t('letters.registered.saved', { number }));
    open.mutate();
  });
  const save = useMutation({ mutationFn: draft.flush });
  const printDraft = useMutation({
    mutationFn: async () => {
      if (preview.drawn) await call('letters.openDraft', { token: preview.drawn.token, debtorId, templateId });
    },
  });
  const discard = useMutation({
    mutationFn: async () => {
      await draft.flush();
      await call('letters.discardDraft', { letterId });
    },
    onMutate: whereAsked,
    onSuccess: (_answer, _input, asked) => {
      announce(t('letters.editor.discarded'), { undo: true });
      if (isStillAt(asked)) goTo(paths.letters);
    },
  });
  const startAnew = useMutation({
    mutationFn: () => call('letters.options', { debtorId, letter: LETTER_OF_TEMPLATE[templateId], ...aboutOf(draft.options) }),
    onSuccess: ({ options }) => draft.change({ ...EMPTIED, ...options }),
  });

  const { drawn } = preview;
  const blocking = drawn?.gaps.filter((gap) => gap.severity === 'blocks') ?? [];
  const isComplete = drawn !== undefined && blocking.length === 0;
  const print = () => (isComplete ? setAsking(true) : printDraft.mutate());
  useScreenKeys([{ key: 'p', control: true, label: t('letters.keys.print'), run: print }]);

  const confirm = async () => {
    if (!drawn) return;
    await save.mutateAsync();
    await register.start({ letterId, total: drawn.amounts.total });
  };
  const fix = (gap: LetterGap) => {
    const change = quickFix(gap, today);
    if (change) draft.change(change);
    else if (gap.fixAt === 'texts') goTo(paths.letterText(templateId, letterId));
    else setPart(isInText(gap) ? 'text' : 'claim');
  };
  const isRegistering = save.isPending || register.state.status === 'running';
  const failure = register.state.status === 'failed' ? register.state.failure : null;

  return (
    <Page
      fill
      title={t('letters.editor.title', { type: t(`letters.templates.${templateId}`), name: debtorName })}
      subtitle={t('letters.editor.subtitle')}
      back={{ href: paths.debtor(debtorId), label: t('letters.editor.backToDebtor', { name: debtorName }) }}
      action={
        isComplete ? (
          <Button look="primary" icon={Printer} busy={isRegistering} disabled={!preview.current} onClick={() => setAsking(true)}>
            {t('letters.editor.register')}
          </Button>
        ) : (
          <Button look="primary" icon={Printer} busy={printDraft.isPending} disabled={!drawn} onClick={() => printDraft.mutate()}>
            {t('letters.editor.printDraft')}
          </Button>
        )
      }
      moreActions={
        <Menu
          label={t('common.more')}
          entries={[
            { label: t('letters.editor.printDraft'), icon: Printer, disabled: !drawn, onSelect: () => printDraft.mutate() },
            { label: t('letters.editor.another'), icon: FileText, onSelect: () => goTo(paths.newLetter(debtorId)) },
            { label: t('letters.editor.startAnew'), icon: RotateCcw, onSelect: () => startAnew.mutate() },
            { label: t('letters.editor.discard'), icon: Trash2, danger: true, onSelect: () => discard.mutate() },
          ]}
        />
      }
    >
      <Columns shape="paper" fill>
        <Stack gap={4}>
          <FailureNotice
            failure={
              draft.failure ?? preview.failure ?? failure ?? printDraft.error ?? discard.error ?? startAnew.error ?? open.error
            }
          />
          {drawn && <GapList gaps={drawn.gaps} debtor={answer.debtor} onFix={fix} />}
          {drawn && tellsSum(templateId) && (
            <AmountsCard
              amounts={drawn.amounts}
              of={templateId}
              explain={<LetterSteps drawn={drawn} debtor={answer.debtor} options={draft.options} />}
            />
          )}
          <Tabs<PartName>
            label={t('letters.editor.parts')}
            active={part}
            onChange={setPart}
            tabs={[
              {
                name: 'claim',
                label: t(tabOf(templateId)),
                content: () => <ClaimPart answer={answer} options={draft.options} change={draft.change} />,
              },
              {
                name: 'text',
                label: t('letters.editor.tabs.text'),
                content: () => (
                  <TextPart
                    letterId={letterId}
                    answer={answer}
                    options={draft.options}
                    change={draft.change}
                    paragraphs={drawn?.paragraphs ?? []}
                  />
                ),
              },
              {
                name: 'paper',
                label: t('letters.editor.tabs.paper'),
                content: () => <PaperPart options={draft.options} change={draft.change} />,
              },
            ]}
          />
        </Stack>
        {drawn ? (
          <PdfPages address={blobAddress(drawn.token)} label={t('letters.editor.paper')} />
        ) : (
          <Waiting>{t('letters.editor.drawing')}</Waiting>
        )}
      </Columns>
      <ConfirmDialog
        open={asking}
        title={t('letters.confirm.title')}
        confirmLabel={t('letters.confirm.action')}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        busy={isRegistering}
      >
        <Stack gap={2}>
          <Text>
            {drawn &&
              (claimsNothing(templateId)
                ? t('letterPapers.confirm')
                : t('letters.confirm.text', { total: formatMoney(drawn.amounts.total), name: debtorName }))}
          </Text>
          <Text muted>{t('letters.confirm.next')}</Text>
          {register.state.status === 'running' && (
            <Progress
              {...register.state.progress}
              onCancel={() => void register.cancel()}
              cancelling={register.state.cancelling}
            />
          )}
          <FailureNotice failure={failure ?? save.error} />
        </Stack>
      </ConfirmDialog>
    </Page>
  );
}
