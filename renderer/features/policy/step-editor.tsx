/** One step of a ladder, with all that can be said about it. */
import {
  Consequence,
  ContactChannel,
  type Rung,
  type RungLetter,
  type ShortTextId,
  Tone,
} from '../../../shared/domain/dunning/policy.ts';
import { t } from '../../../shared/i18n/t.ts';
import { ArrowLeft, ArrowRight, Plus, Trash2 } from '../../ui/icons.ts';
import { Button, Card, CheckField, FieldRow, Row, SelectField, Stack } from '../../ui/index.ts';
import { hasText, LETTERS_OF, mayBeBare, onChannel, sending, TEXTS } from './edit.ts';
import { WholeField } from './whole-field.tsx';
import { dayText } from './words.ts';

type StepEditorProps = {
  readonly rung: Rung;
  readonly at: number;
  readonly total: number;
  readonly full: boolean;
  readonly onChange: (rung: Rung) => void;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

export function StepEditor({ rung, at, total, full, onChange, onAdd, onMove, onRemove }: StepEditorProps) {
  return (
    <Card
      title={t('policy.step.title', { at, total })}
      action={
        <Row gap={1}>
          <Button small look="quiet" icon={ArrowLeft} disabled={at === 1} onClick={() => onMove(-1)}>
            {t('policy.step.earlier')}
          </Button>
          <Button small look="quiet" icon={ArrowRight} disabled={at === total} onClick={() => onMove(1)}>
            {t('policy.step.later')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <FieldRow>
          <WholeField
            label={t('policy.step.day')}
            hint={t('policy.step.dayHint')}
            value={rung.afterDays}
            from={-30}
            to={730}
            wrong="policy.step.dayWrong"
            reading={dayText(rung.afterDays)}
            onChange={(afterDays) => onChange({ ...rung, afterDays })}
          />
          <SelectField
            label={t('policy.step.channel')}
            value={rung.channel}
            onChange={(channel) => channel && onChange(onChannel(rung, channel))}
            options={ContactChannel.options.map((value) => ({ value, label: t(`policy.channels.${value}`) }))}
          />
          <SelectField
            label={t('policy.step.tone')}
            width="short"
            value={rung.tone}
            onChange={(tone) => tone && onChange({ ...rung, tone })}
            options={Tone.options.map((value) => ({ value, label: t(`policy.tones.${value}`) }))}
          />
        </FieldRow>
        <FieldRow>
          {rung.channel !== 'call' && <WhatIsSent rung={rung} onChange={onChange} />}
          <WhatIsAnnounced rung={rung} onChange={onChange} />
        </FieldRow>
        {at === total && <Repeats rung={rung} onChange={onChange} />}
        <Row>
          <Button icon={Plus} disabled={full} onClick={onAdd}>
            {t('policy.step.add')}
          </Button>
          <Button look="quiet" icon={Trash2} disabled={total === 1} onClick={onRemove}>
            {t('policy.step.remove')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

type PartProps = Pick<StepEditorProps, 'rung' | 'onChange'>;

function WhatIsSent({ rung, onChange }: PartProps) {
  const { channel, text, letter } = rung;
  type What = ShortTextId | RungLetter | 'nothing';
  const possible: readonly What[] = [
    ...(mayBeBare(channel) ? (['nothing'] as const) : []),
    ...(hasText(channel) ? TEXTS : []),
    ...LETTERS_OF[channel],
  ];
  const nameOf = (what: What) =>
    what === 'nothing'
      ? t('policy.step.nothing')
      : t(TEXTS.some((one) => one === what) ? 'policy.asText' : channel === 'email' ? 'policy.asAttachment' : 'policy.asLetter', {
          name: t(`policy.short.${what}`),
        });
  return (
    <SelectField<What>
      label={t(channel === 'visit' ? 'policy.step.brings' : 'policy.step.sends')}
      value={letter ?? text ?? 'nothing'}
      onChange={(what) => what && onChange(sending(rung, what))}
      options={possible.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}

const USUAL_TERM = 10;

function WhatIsAnnounced({ rung, onChange }: PartProps) {
  const { announces, ...rest } = rung;
  return (
    <>
      <SelectField<Consequence | 'nothing'>
        label={t('policy.step.announces')}
        {...(announces && { hint: t('policy.step.announcesWhy') })}
        value={announces?.what ?? 'nothing'}
        onChange={(what) => {
          if (what === undefined) return;
          onChange(what === 'nothing' ? rest : { ...rest, announces: { what, inDays: announces?.inDays ?? USUAL_TERM } });
        }}
        options={[
          { value: 'nothing', label: t('policy.step.announcesNothing') },
          ...Consequence.options.map((value) => ({ value, label: t(`policy.consequences.${value}`) })),
        ]}
      />
      {announces && (
        <WholeField
          label={t('policy.step.announcesIn')}
          value={announces.inDays}
          from={1}
          to={90}
          onChange={(inDays) => onChange({ ...rest, announces: { ...announces, inDays } })}
        />
      )}
    </>
  );
}

const USUAL_REPEAT = { everyDays: 14, times: 6 };

/** Never for ever: how often, and how many times at most. */
function Repeats({ rung, onChange }: PartProps) {
  const { repeat, ...rest } = rung;
  return (
    <Stack gap={2}>
      <CheckField
        label={t('policy.step.repeats')}
        value={repeat !== undefined}
        onChange={(on) => onChange(on ? { ...rest, repeat: USUAL_REPEAT } : rest)}
      />
      {repeat && (
        <FieldRow>
          <WholeField
            label={t('policy.step.everyDays')}
            value={repeat.everyDays}
            from={5}
            to={90}
            onChange={(everyDays) => onChange({ ...rest, repeat: { ...repeat, everyDays } })}
          />
          <WholeField
            label={t('policy.step.times')}
            value={repeat.times}
            from={1}
            to={24}
            onChange={(times) => onChange({ ...rest, repeat: { ...repeat, times } })}
          />
        </FieldRow>
      )}
    </Stack>
  );
}
