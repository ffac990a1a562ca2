/** Política de cobro: ladders, manners and whom they serve, edited over the live data, and every version of it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import type { PolicyProblem } from '../../../shared/domain/dunning/policy-problems.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { Button, FailureNotice, Page, Tabs, Waiting } from '../../ui/index.ts';
import { ClassesPart } from './classes-part.tsx';
import { LaddersPart } from './ladders-part.tsx';
import { MannersPart } from './manners-part.tsx';
import { leadText } from './preview-card.tsx';
import { ProblemList } from './problem-list.tsx';
import { type PolicyAnswer, policyQuery } from './queries.ts';
import { dropDraft, lookAtLadder, lookAtRung, settleDraft } from './store.ts';
import { type PartProps, usePolicyOnScreen } from './use-policy-edit.ts';
import { VersionsPart } from './versions-part.tsx';

export function PolicyPage() {
  const saved = useQuery(policyQuery());
  if (saved.data) return <PolicyEditor saved={saved.data} />;
  return saved.isPending ? (
    <Waiting />
  ) : (
    <Page title={t('policy.title')}>
      <FailureNotice failure={saved.error} />
    </Page>
  );
}

type PartName = 'ladders' | 'manners' | 'classes' | 'versions';

function PolicyEditor({ saved }: { readonly saved: PolicyAnswer }) {
  const [part, setPart] = useState<PartName>('ladders');
  const edit = usePolicyOnScreen(saved);
  const { policy, problems, unreadable, isEdited } = edit;
  const save = useMutation({
    mutationFn: (asked: DunningPolicy) => call('policy.save', { policy: asked }),
    onSuccess: (_, sent) => {
      settleDraft(sent);
      announce(t('policy.saved'), { undo: true });
    },
  });
  const isWrong = unreadable || problems.length > 0;
  const go = ({ ladderId, rungId, behaviour }: PolicyProblem) => {
    setPart(behaviour !== undefined ? 'classes' : ladderId === undefined ? 'manners' : 'ladders');
    if (ladderId !== undefined) lookAtLadder(ladderId);
    if (rungId !== undefined) lookAtRung(rungId);
  };
  return (
    <Page
      title={t('policy.title')}
      subtitle={isEdited ? unsavedText(edit) : t('policy.intro')}
      back={{ href: paths.settings, label: t('policy.toSettings') }}
      moreActions={isEdited && <Button onClick={dropDraft}>{t('policy.discard')}</Button>}
      action={
        <Button look="primary" disabled={!isEdited || isWrong} busy={save.isPending} onClick={() => save.mutate(policy)}>
          {t('policy.save')}
        </Button>
      }
    >
      <FailureNotice failure={save.error} />
      {isWrong && <ProblemList problems={problems} unreadable={unreadable} policy={policy} onGo={go} />}
      <Tabs<PartName>
        label={t('policy.parts')}
        active={part}
        onChange={setPart}
        tabs={[
          { name: 'ladders', label: t('policy.tabs.ladders'), content: () => <LaddersPart {...edit} /> },
          { name: 'manners', label: t('policy.tabs.manners'), content: () => <MannersPart {...edit} /> },
          { name: 'classes', label: t('policy.tabs.classes'), content: () => <ClassesPart {...edit} /> },
          { name: 'versions', label: t('policy.tabs.versions'), content: () => <VersionsPart saved={saved} /> },
        ]}
      />
    </Page>
  );
}

/** In the place of the introduction, so that nothing moves when the editing begins. */
function unsavedText({ preview: { told, current }, problems, unreadable }: PartProps): string {
  if (unreadable || problems.length > 0 || !told) return t('policy.unsaved');
  return `${current ? leadText(told) : t('policy.preview.waiting')} ${t('policy.unsaved')}`;
}
