/**
 * What an edited policy would change: everybody's next step under it, beside the one that stands in the ledger.
 *
 * Units    civil days; a notice is a step of the ladder that leads its debtor, counted on the day on which it is to be done.
 * Policy   what stands in the ledger is taken as it was last told: while everybody is being told anew, the window asks again.
 */
import type { OutputOf } from '../../../shared/contract/define.ts';
import { MOST_EXAMPLES, type policyChannels } from '../../../shared/contract/policy.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorFacts } from '../../../shared/domain/dunning/facts.ts';
import { ContactChannel, type DunningPolicy, type Ladder } from '../../../shared/domain/dunning/policy.ts';
import { type LeadingRow, leadingRowsOf } from '../../db/repositories/agenda-list.ts';
import { debtorsToFollow, type NextStepRow } from '../../db/repositories/next-step-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { rungView } from '../agenda/agenda-rows.ts';
import { type FollowUpDay, factGatherer } from '../agenda/gather-facts.ts';
import { rowsOf } from '../agenda/keep-next-steps.ts';
import { laddersOf, policyInForce } from '../agenda/policy-in-force.ts';

type Preview = OutputOf<(typeof policyChannels)['policy.preview']>;
type Example = Preview['examples'][number];
type StepView = Example['before'];

const AT_ONCE = 250;
const WEEK_DAYS = 7;

export function previewPolicy(
  db: ReadDb,
  policy: DunningPolicy,
  day: FollowUpDay,
  each: (done: number, total: number) => void = () => {},
): Preview {
  const gather = factGatherer(db, day, policy);
  const ladderNow = laddersOf(policyInForce(db));
  const ids = debtorsToFollow(db);
  const count = counter(day.today);
  const changed: Example[] = [];
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const portion = ids.slice(first, first + AT_ONCE);
    const facts = gather(portion);
    for (const row of leadingRowsOf(db, portion)) {
      const known = facts.get(row.debtorId);
      const next = known && rowsOf(row.debtorId, known).find(({ leads }) => leads);
      if (!known || !next) continue;
      const before = standing(row, ladderNow(row));
      const after = edited(next, known);
      count.take(before, after);
      if (JSON.stringify(deedOf(before)) !== JSON.stringify(deedOf(after)))
        changed.push({ debtorId: row.debtorId, name: row.name, before, after });
    }
    each(Math.min(first + AT_ONCE, ids.length), ids.length);
  }
  return { ...count.counted(), changed: changed.length, examples: changed.toSorted(soonest).slice(0, MOST_EXAMPLES) };
}

function standing({ step, onDay, because, params, rungId }: LeadingRow, ladder: Ladder): StepView {
  const rung = rungView(ladder, rungId);
  return { step, on: onDay, because: { code: because, params: JSON.parse(params) }, ...(rung && { rung }) };
}

function edited({ kind, onDay, because, params, rungId }: NextStepRow, { ladder }: DebtorFacts): StepView {
  const rung = rungView(ladder, rungId);
  return {
    step: kind as StepView['step'],
    on: onDay,
    because: { code: because as StepView['because']['code'], params: JSON.parse(params) },
    ...(rung && { rung }),
  };
}

/** What is done and when; not where it stands in its ladder nor why. */
function deedOf({ step, on, rung }: StepView) {
  return [step, on, rung && [rung.channel, rung.tone, rung.text, rung.letter, rung.announces]];
}

const firstDay = ({ before, after }: Example): IsoDate => (before.on < after.on ? before.on : after.on);
const soonest = (a: Example, b: Example): number =>
  firstDay(a) === firstDay(b) ? a.name.localeCompare(b.name, 'es') : firstDay(a) < firstDay(b) ? -1 : 1;

function counter(today: IsoDate) {
  const spans = { today: none(), tomorrow: none(), week: none() };
  const channels = new Map(ContactChannel.options.map((channel) => [channel, none()]));
  const tomorrow = addDays(today, 1);
  const weekEnd = addDays(today, WEEK_DAYS);
  let debtors = 0;
  const add = (which: 'before' | 'after', { step, on, rung }: StepView): void => {
    if (step !== 'rung' || on > weekEnd) return;
    if (on <= today) spans.today[which]++;
    if (on === tomorrow) spans.tomorrow[which]++;
    spans.week[which]++;
    const ofChannel = rung && channels.get(rung.channel);
    if (ofChannel) ofChannel[which]++;
  };
  return {
    take: (before: StepView, after: StepView): void => {
      debtors++;
      add('before', before);
      add('after', after);
    },
    counted: () => ({
      debtors,
      ...spans,
      byChannel: [...channels]
        .filter(([, { before, after }]) => before + after > 0)
        .map(([channel, compared]) => ({ channel, ...compared })),
    }),
  };
}

const none = () => ({ before: 0, after: 0 });
