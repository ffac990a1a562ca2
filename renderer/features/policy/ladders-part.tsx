/** The ladders: which one is looked at, its staircase, and the step that is being changed. */
import { useEffect, useRef, useState } from 'react';
import type { DunningPolicy, Ladder, Rung } from '../../../shared/domain/dunning/policy.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { Plus } from '../../ui/icons.ts';
import { Button, Card, Columns, FilterChips, Menu, Stack, Text } from '../../ui/index.ts';
import {
  addRungAfter,
  changeRung,
  classesServedBy,
  copyLadder,
  LONGEST_LADDER,
  MOST_LADDERS,
  moveRung,
  removeLadder,
  removeRung,
  renameLadder,
} from './edit.ts';
import { LadderDialog } from './ladder-dialog.tsx';
import styles from './policy.module.css';
import { PreviewCard } from './preview-card.tsx';
import type { PolicyAnswer } from './queries.ts';
import { type Stair, Stairs } from './stairs.tsx';
import { StepEditor } from './step-editor.tsx';
import { lookAtLadder, lookAtRung, setDraft, usePolicyEdit } from './store.ts';
import type { PartProps } from './use-policy-edit.ts';
import { announcesText, dayText, repeatText, rungName } from './words.ts';

export function LaddersPart({ saved, policy, problems, preview, isEdited }: PartProps) {
  const { ladderId, rungId } = usePolicyEdit();
  const ladder = policy.ladders.find(({ id }) => id === ladderId) ?? policy.ladders[0];
  if (!ladder) return null;
  const rung = ladder.rungs.find(({ id }) => id === rungId) ?? ladder.rungs[0];
  const wrong = new Set(problems.flatMap((problem) => (problem.ladderId === ladder.id ? [problem.rungId] : [])));
  return (
    <Stack>
      <FilterChips
        single
        label={t('policy.ladder.choose')}
        chosen={[ladder.id]}
        onChange={([id]) => id && lookAtLadder(id)}
        options={policy.ladders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Card>
        <Stack gap={2}>
          <div className={styles.about}>
            <Text muted small>
              {`${servedText(policy, ladder)} ${owingText(saved, ladder)} ${t('policy.stairsHint')}`}
            </Text>
            <LadderActions saved={saved} policy={policy} ladder={ladder} />
          </div>
          <Stairs
            label={t('policy.stairs', { name: ladder.name })}
            stairs={ladder.rungs.map((one) => stairOf(one, wrong.has(one.id)))}
            chosen={rung?.id}
            onChoose={lookAtRung}
          />
        </Stack>
      </Card>
      <Columns shape="twoOne">
        {rung && <Step key={`${ladder.id} ${rung.id}`} policy={policy} ladder={ladder} rung={rung} />}
        <PreviewCard preview={preview} isEdited={isEdited} />
      </Columns>
    </Stack>
  );
}

function stairOf(rung: Rung, isWrong: boolean): Stair {
  const name = rungName(rung);
  const channel = t(`agenda.channels.${rung.channel}`);
  const repeats = repeatText(rung);
  return {
    id: rung.id,
    when: dayText(rung.afterDays),
    channel: rung.channel,
    name,
    details: [...(name === channel ? [] : [channel]), t(`policy.tones.${rung.tone}`), ...(repeats ? [repeats] : [])],
    announces: announcesText(rung),
    look: FORMAL.includes(rung.letter) ? 'formal' : 'plain',
    isWrong,
  };
}
const FORMAL: readonly Rung['letter'][] = ['demand', 'invitation', 'last-notice'];

function servedText(policy: DunningPolicy, { id }: Ladder): string {
  const classes = classesServedBy(policy, id).map((behaviour) => t(`debtors.behaviours.${behaviour}`));
  return classes.length === 0 ? t('policy.ladder.servesNobody') : t('policy.ladder.serves', { classes: classes.join(', ') });
}
const owingText = ({ usedBy }: PolicyAnswer, { id }: Ladder): string =>
  t('policy.ladder.owing', { count: usedBy.find(({ ladderId }) => ladderId === id)?.owing ?? 0 });

type StepProps = { readonly policy: DunningPolicy; readonly ladder: Ladder; readonly rung: Rung };

function Step({ policy, ladder, rung }: StepProps) {
  const at = ladder.rungs.indexOf(rung);
  const add = () => {
    const [changed, id] = addRungAfter(policy, ladder.id, rung.id);
    setDraft(changed);
    lookAtRung(id);
    const made = changed.ladders.find((one) => one.id === ladder.id)?.rungs.find((one) => one.id === id);
    if (made) announce(t('policy.step.added', { day: dayText(made.afterDays) }));
  };
  const remove = () => {
    setDraft(removeRung(policy, ladder.id, rung.id));
    lookAtRung((ladder.rungs[at + 1] ?? ladder.rungs[at - 1])?.id);
    announce(t('policy.step.removed'));
  };
  const editor = useRef<HTMLDivElement>(null);
  const isChosen = usePolicyEdit(({ rungId }) => rungId === rung.id);
  // Where the window is low, the editor of the step that was chosen comes up beside its staircase.
  useEffect(() => {
    if (isChosen) editor.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div ref={editor}>
      <StepEditor
        rung={rung}
        at={at + 1}
        total={ladder.rungs.length}
        full={ladder.rungs.length >= LONGEST_LADDER}
        onChange={(changed) => {
          setDraft(changeRung(policy, ladder.id, changed));
          lookAtRung(changed.id);
        }}
        onAdd={add}
        onMove={(by) => {
          setDraft(moveRung(policy, ladder.id, rung.id, by));
          lookAtRung(rung.id);
        }}
        onRemove={remove}
      />
    </div>
  );
}

type LadderActionsProps = { readonly saved: PolicyAnswer; readonly policy: DunningPolicy; readonly ladder: Ladder };

function LadderActions({ saved, policy, ladder }: LadderActionsProps) {
  const [asked, setAsked] = useState<'copy' | 'rename'>();
  const close = () => setAsked(undefined);
  const isFull = policy.ladders.length >= MOST_LADDERS;
  const kept = whyKept(saved, policy, ladder);
  return (
    <div className={styles.ladderActions}>
      <Button small icon={Plus} disabled={isFull} onClick={() => setAsked('copy')}>
        {t('policy.ladder.new')}
      </Button>
      <Menu
        label={t('policy.ladder.actions', { name: ladder.name })}
        entries={[
          { label: t('policy.ladder.rename'), onSelect: () => setAsked('rename') },
          { label: t('policy.ladder.copy'), disabled: isFull, onSelect: () => setAsked('copy') },
          {
            label: t('policy.ladder.remove'),
            danger: true,
            onSelect: () => {
              if (kept === undefined) setDraft(removeLadder(policy, ladder.id));
              else announce(kept);
            },
          },
        ]}
      />
      {isFull && <Text small>{t('policy.ladder.full')}</Text>}
      {asked && (
        <LadderDialog
          policy={policy}
          ladder={ladder}
          what={asked}
          onClose={close}
          onDone={(name, from) => {
            close();
            if (asked === 'rename') return setDraft(renameLadder(policy, ladder.id, name));
            const [changed, id] = copyLadder(policy, from, name);
            setDraft(changed);
            lookAtLadder(id);
          }}
        />
      )}
    </div>
  );
}

/** A ladder that somebody climbs stays. */
function whyKept(saved: PolicyAnswer, policy: DunningPolicy, { id }: Ladder): string | undefined {
  if (policy.ladders.length === 1) return t('policy.ladder.keptAlone');
  if (classesServedBy(policy, id).length > 0) return t('policy.ladder.keptByClass');
  const chosen = saved.usedBy.find(({ ladderId }) => ladderId === id)?.chosen ?? 0;
  return chosen > 0 ? t('policy.ladder.keptByDebtors', { count: chosen }) : undefined;
}
