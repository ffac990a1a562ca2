import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NegotiationView } from '../../../shared/contract/negotiations.ts';
import { daysBetween } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import type { SettlementLight } from '../../../shared/domain/settlement-proof.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { FileText, Pencil } from '../../ui/icons.ts';
import {
  Button,
  Card,
  DateText,
  DefinitionList,
  type Fact,
  FailureNotice,
  LinkButton,
  Stack,
  StatePill,
  Text,
  type Tone,
  useToday,
} from '../../ui/index.ts';
import styles from './negotiation.module.css';
import { NegotiationSteps } from './negotiation-steps.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { negotiationsQuery } from './queries.ts';

type CardsProps = {
  readonly debtorId: DebtorId;
  /** Only the one that this letter began. */
  readonly letterId?: LetterId;
  /** To be read, not changed. */
  readonly inBin: boolean;
};

/** The attempt to settle that a claim in court needs, one card for each invitation; nothing while nobody was invited. */
export function NegotiationCards({ debtorId, letterId, inBin }: CardsProps) {
  const found = useQuery(negotiationsQuery(debtorId, letterId));
  if (found.error) return <FailureNotice failure={found.error} />;
  return (found.data?.negotiations ?? []).map((negotiation) => (
    <NegotiationCard
      key={negotiation.letterId}
      debtorId={debtorId}
      negotiation={negotiation}
      inBin={inBin}
      atLetter={letterId !== undefined}
    />
  ));
}

const LIGHT_TONES = { red: 'overdue', amber: 'dueSoon', green: 'paid' } as const satisfies Record<SettlementLight, Tone>;
const LIGHT_TEXTS = {
  red: 'negotiation.looksRed',
  amber: 'negotiation.looksAmber',
  green: 'negotiation.looksDone',
} as const;

type CardProps = {
  readonly debtorId: DebtorId;
  readonly negotiation: NegotiationView;
  readonly inBin: boolean;
  readonly atLetter: boolean;
};

function NegotiationCard({ debtorId, negotiation, inBin, atLetter }: CardProps) {
  const [noting, setNoting] = useState(false);
  const { light, reasons, letterId, slots } = negotiation;
  const isBegun = negotiation.state !== 'not-sent' && negotiation.state !== 'on-its-way';
  const hasTalks = negotiation.entries.length > 0 || negotiation.traces.writtenOn || negotiation.traces.spokenOn;
  const canEnd = negotiation.state === 'open' && Boolean(hasTalks);
  const canRecord = isBegun && negotiation.record === undefined && negotiation.entries.some(({ kind }) => kind === 'meeting');
  const lacksPapers = reasons.includes('proof-missing');
  return (
    <Card
      title={t('negotiation.title')}
      action={<StatePill tone={LIGHT_TONES[light]}>{t(`negotiation.lights.${light}`)}</StatePill>}
    >
      <Stack gap={4}>
        <Text muted small>
          {t('negotiation.why')}
        </Text>
        <DefinitionList facts={factsOf(negotiation, useToday(), atLetter)} />
        <div className={`${styles.light} ${styles[light]}`}>
          <p>{t(LIGHT_TEXTS[light])}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{t(`negotiation.reasons.${reason}`)}</li>
            ))}
          </ul>
        </div>
        {slots.length > 0 && (
          <div>
            <h3 className={styles.heading}>{t('negotiation.slots.label')}</h3>
            <ul className={styles.list}>
              {slots.map(({ proof, files }) => (
                <li key={proof} className={styles.item}>
                  <span>{t(`negotiation.proofs.${proof}`)}</span>
                  <Text small muted>
                    {files.length > 0 ? t('negotiation.slots.kept') : t('negotiation.slots.missing')}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        )}
        {isBegun && <NegotiationSteps negotiation={negotiation} inBin={inBin} />}
        {!inBin && (
          <div className={styles.foot}>
            <Button small icon={Pencil} onClick={() => setNoting(true)}>
              {t('negotiation.note')}
            </Button>
            {canEnd && (
              <LinkButton small icon={FileText} href={paths.newLetter(debtorId, 'closing', letterId)}>
                {t('negotiation.end.closing')}
              </LinkButton>
            )}
            {canRecord && (
              <LinkButton small icon={FileText} href={paths.newLetter(debtorId, 'record', letterId)}>
                {t('negotiation.end.record')}
              </LinkButton>
            )}
            {lacksPapers && !atLetter && <a href={paths.letter(letterId)}>{t('negotiation.slots.attach')}</a>}
          </div>
        )}
      </Stack>
      {noting && <NoteDialog letterId={letterId} onClose={() => setNoting(false)} />}
    </Card>
  );
}

function factsOf(
  { letterId, number, requestedOn, delivery, ...rest }: NegotiationView,
  today: NegotiationView['requestedOn'],
  atLetter: boolean,
): readonly Fact[] {
  const { receivedOn, attemptedOn, state, endsOn, endedOn, cause, agreedOn, canFileFrom, lapsesOn } = rest;
  const day = (label: string, on: NegotiationView['endsOn'], note?: string): readonly Fact[] =>
    on === undefined
      ? []
      : [
          {
            label,
            value: (
              <>
                <DateText day={on} />
                {note !== undefined && ` · ${note}`}
              </>
            ),
          },
        ];
  const left = (on: NegotiationView['endsOn']) =>
    on === undefined || on < today ? undefined : t('negotiation.facts.days', { count: daysBetween(today, on) });
  return [
    ...(atLetter
      ? []
      : [
          {
            label: t('negotiation.facts.requested'),
            value: <a href={paths.letter(letterId)}>{t('negotiation.facts.letter', { number, day: formatDate(requestedOn) })}</a>,
          },
        ]),
    ...(state === 'not-sent' ? [{ label: t('negotiation.facts.received'), value: t('negotiation.facts.notSent') }] : []),
    ...(state === 'on-its-way' && delivery
      ? [
          {
            label: t('negotiation.facts.received'),
            value: t('negotiation.facts.onItsWay', { day: formatDate(delivery.sentOn) }),
          },
        ]
      : []),
    ...day(t('negotiation.facts.received'), receivedOn),
    ...day(t('negotiation.facts.attempted'), attemptedOn),
    ...day(t('negotiation.facts.endsOn'), endsOn, left(endsOn)),
    ...(state === 'open' && endsOn === undefined
      ? [{ label: t('negotiation.facts.endsOn'), value: t('negotiation.facts.endsUnknown') }]
      : []),
    ...day(t('negotiation.facts.endedOn'), endedOn, cause && t(`negotiation.causes.${cause}`)),
    ...day(t('negotiation.facts.agreedOn'), agreedOn),
    ...day(t('negotiation.facts.canFileFrom'), canFileFrom),
    ...day(t('negotiation.facts.lapsesOn'), lapsesOn, left(lapsesOn)),
  ];
}
