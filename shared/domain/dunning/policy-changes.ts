/**
 * What differs between two versions of the follow-up policy, as codes for the sentences of the catalogue (`policy.changes.*`).
 *
 * Units    days from the due date, integer cents, office hours as `HH:MM`.
 * Policy   ladders and rungs are the same as long as their id is: a rung on another day was moved, not added and removed.
 *          The names of ladders are those of the newer version, and of the older one for what it alone had.
 */
import { z } from 'zod';
import { Behaviour } from '../behaviour.ts';
import type { DunningManners, DunningPolicy, Ladder, Rung } from './policy.ts';

const PolicyChangeCode = z.enum([
  'grace-days',
  'small-sum',
  'gap',
  'office-hours',
  'working-days-only',
  'any-day',
  'spares-punctual',
  'reminds-punctual',
  'class-served',
  'ladder-added',
  'ladder-removed',
  'ladder-renamed',
  'rung-added',
  'rung-removed',
  'rung-moved',
  'rung-changed',
]);
type PolicyChangeCode = z.infer<typeof PolicyChangeCode>;

export const PolicyChange = z.strictObject({
  code: PolicyChangeCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PolicyChange = z.infer<typeof PolicyChange>;

/** None when both ask the same of everybody. */
export function policyChanges(before: DunningPolicy, after: DunningPolicy): readonly PolicyChange[] {
  return [...ofManners(before.manners, after.manners), ...ofLadders(before, after), ...ofClasses(before, after)];
}

const changed = (code: PolicyChangeCode, params: PolicyChange['params'] = {}): PolicyChange => ({ code, params });

function ofManners(before: DunningManners, after: DunningManners): readonly PolicyChange[] {
  const hours = ({ officeHours: { from, to } }: DunningManners): string => `${from}-${to}`;
  const told: readonly (false | PolicyChange)[] = [
    before.graceDays !== after.graceDays && changed('grace-days', { from: before.graceDays, to: after.graceDays }),
    before.smallSum !== after.smallSum && changed('small-sum', { from: before.smallSum, to: after.smallSum }),
    before.minimumGapDays !== after.minimumGapDays && changed('gap', { from: before.minimumGapDays, to: after.minimumGapDays }),
    hours(before) !== hours(after) && changed('office-hours', { from: after.officeHours.from, to: after.officeHours.to }),
    before.workingDaysOnly !== after.workingDaysOnly && changed(after.workingDaysOnly ? 'working-days-only' : 'any-day'),
    before.sparesPunctual !== after.sparesPunctual && changed(after.sparesPunctual ? 'spares-punctual' : 'reminds-punctual'),
  ];
  return told.filter((one) => one !== false);
}

function ofLadders(before: DunningPolicy, after: DunningPolicy): readonly PolicyChange[] {
  const older = new Map(before.ladders.map((ladder) => [ladder.id, ladder]));
  const newer = new Set(after.ladders.map(({ id }) => id));
  return [
    ...after.ladders.flatMap((ladder) => {
      const known = older.get(ladder.id);
      return known ? ofLadder(known, ladder) : [changed('ladder-added', { ladder: ladder.name })];
    }),
    ...before.ladders.filter(({ id }) => !newer.has(id)).map(({ name }) => changed('ladder-removed', { ladder: name })),
  ];
}

function ofLadder(before: Ladder, after: Ladder): readonly PolicyChange[] {
  const ladder = after.name;
  const older = new Map(before.rungs.map((rung) => [rung.id, rung]));
  const newer = new Set(after.rungs.map(({ id }) => id));
  const about = (rung: Rung) => ({ ladder, what: rung.letter ?? rung.text ?? rung.channel });
  return [
    ...(before.name === ladder ? [] : [changed('ladder-renamed', { ladder: before.name, to: ladder })]),
    ...after.rungs.flatMap((rung) => {
      const known = older.get(rung.id);
      if (!known) return [changed('rung-added', { ...about(rung), days: rung.afterDays })];
      const moved = known.afterDays !== rung.afterDays;
      return [
        ...(moved ? [changed('rung-moved', { ...about(rung), from: known.afterDays, days: rung.afterDays })] : []),
        ...(contentOf(known) === contentOf(rung) ? [] : [changed('rung-changed', { ...about(rung), days: rung.afterDays })]),
      ];
    }),
    ...before.rungs
      .filter(({ id }) => !newer.has(id))
      .map((rung) => changed('rung-removed', { ...about(rung), days: rung.afterDays })),
  ];
}

/** All of a rung but its day, whatever the order of its members. */
const contentOf = ({ channel, tone, text, letter, announces, repeat }: Rung): string =>
  JSON.stringify([channel, tone, text, letter, announces?.what, announces?.inDays, repeat?.everyDays, repeat?.times]);

function ofClasses(before: DunningPolicy, after: DunningPolicy): readonly PolicyChange[] {
  const names = new Map(after.ladders.map(({ id, name }) => [id, name]));
  return Behaviour.options
    .filter((behaviour) => before.ladderOf[behaviour] !== after.ladderOf[behaviour])
    .map((behaviour) => changed('class-served', { behaviour, ladder: names.get(after.ladderOf[behaviour]) ?? '' }));
}
