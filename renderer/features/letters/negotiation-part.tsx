import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import { addDays, IsoDate } from '../../../shared/domain/civil-date.ts';
import { t } from '../../../shared/i18n/t.ts';
import { CheckField, DateField, SelectField, Stack, TextField, useToday } from '../../ui/index.ts';
import type { PartProps } from './part-props.ts';

const MEANS = ['phone', 'video', 'office'] as const;
type Negotiation = NonNullable<LetterOptions['negotiation']>;

/** The first contact that the invitation proposes: it has to be a real one. */
export function FirstContact({ options, change }: PartProps) {
  const { negotiation } = options;
  if (!negotiation) return null;
  const set = (part: Partial<Negotiation>) => change({ negotiation: { ...negotiation, ...part } });
  return (
    <Stack gap={4}>
      <SelectField
        label={t('letters.negotiation.by')}
        width="full"
        options={MEANS.map((value) => ({ value, label: t(`letters.negotiation.means.${value}`) }))}
        value={negotiation.by}
        onChange={(by) => by && set({ by })}
      />
      <DateField
        label={t('letters.negotiation.on')}
        hint={t('letters.negotiation.onHint')}
        lean="future"
        value={negotiation.on}
        onChange={(typed) => {
          const read = IsoDate.safeParse(typed);
          if (read.success) set({ on: read.data });
        }}
      />
      <TimeField value={negotiation.at} onChange={(at) => set({ at })} />
      <TextField
        label={t('letters.negotiation.lawyer')}
        hint={t('letters.negotiation.lawyerHint')}
        optional
        value={negotiation.lawyer}
        onChange={(lawyer) => change({ negotiation: withLawyer(negotiation, lawyer) })}
      />
      <CheckField
        label={t('letters.negotiation.recurring')}
        hint={t('letters.negotiation.recurringHint')}
        value={negotiation.isRecurring}
        onChange={(isRecurring) => set({ isRecurring })}
      />
    </Stack>
  );
}

const FIRST_CONTACT_DAYS = 12;

/** Where the invitation is the owner's choice: with it the term is that of the negotiation. */
export function Invites({ options, change }: PartProps) {
  const today = useToday();
  return (
    <Stack gap={4}>
      <CheckField
        label={t('letterAgreements.invites')}
        hint={t('letterAgreements.invitesHint')}
        value={options.negotiation !== undefined}
        onChange={(invites) =>
          change({
            negotiation: invites
              ? { by: 'phone', on: addDays(today, FIRST_CONTACT_DAYS), at: '10:00', isRecurring: false }
              : undefined,
          })
        }
      />
      <FirstContact options={options} change={change} />
    </Stack>
  );
}

/** An emptied field is nobody. */
function withLawyer({ lawyer: _before, ...rest }: Negotiation, lawyer: string | undefined): Negotiation {
  return lawyer === undefined || lawyer.trim() === '' ? rest : { ...rest, lawyer };
}

const HOURS = Array.from({ length: 21 }, (_, index) => {
  const minutes = 9 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});

const TimeField = ({ value, onChange }: { readonly value: string; readonly onChange: (at: string) => void }) => (
  <SelectField
    label={t('letters.negotiation.at')}
    width="short"
    options={[...new Set([...HOURS, value])].toSorted().map((at) => ({ value: at, label: at }))}
    value={value}
    onChange={(at) => at && onChange(at)}
  />
);

/** What the program cannot know: that somebody wrote the end of the negotiation. */
export const TalksEnded = ({ options, change }: PartProps) => (
  <DateField
    label={t('letters.negotiation.endedOn')}
    hint={t('letters.negotiation.endedOnHint')}
    optional
    lean="past"
    value={options.talksEndedOn}
    onChange={(typed) => {
      const read = IsoDate.safeParse(typed);
      if (read.success || !typed) change({ talksEndedOn: read.data });
    }}
  />
);
