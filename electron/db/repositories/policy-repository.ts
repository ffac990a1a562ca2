/** Follow-up policies. A stored one never changes: an edit is a new version, and the newest holds. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import type { DunningPolicy, LadderId, Rung } from '../../../shared/domain/dunning/policy.ts';
import { dunningLadderOf, dunningLadders, dunningPolicies, dunningRungs } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type StoredPolicy = { readonly version: number; readonly madeAt: string; readonly policy: DunningPolicy };
type RungRow = typeof dunningRungs.$inferSelect;

/** The newest version, or the one asked for. */
export function findPolicy(db: ReadDb, version?: number): StoredPolicy | undefined {
  const row = db
    .select()
    .from(dunningPolicies)
    .where(version === undefined ? undefined : eq(dunningPolicies.version, version))
    .orderBy(desc(dunningPolicies.version))
    .limit(1)
    .get();
  if (!row) return undefined;
  const rungs = Map.groupBy(rungsOf(db, row.version), (rung) => rung.ladderId);
  const ladders = db
    .select()
    .from(dunningLadders)
    .where(eq(dunningLadders.version, row.version))
    .orderBy(asc(dunningLadders.position))
    .all();
  const served = db.select().from(dunningLadderOf).where(eq(dunningLadderOf.version, row.version)).all();
  return {
    version: row.version,
    madeAt: row.madeAt,
    policy: {
      manners: {
        graceDays: row.graceDays,
        smallSum: row.smallSumCents,
        minimumGapDays: row.minimumGapDays,
        officeHours: { from: row.officeFrom, to: row.officeTo },
        workingDaysOnly: row.workingDaysOnly,
        sparesPunctual: row.sparesPunctual,
      },
      ladders: ladders.map(({ ladderId, name }) => ({ id: ladderId, name, rungs: (rungs.get(ladderId) ?? []).map(rungOf) })),
      ladderOf: Object.fromEntries(served.map((row) => [row.behaviour, row.ladderId])) as DunningPolicy['ladderOf'],
    },
  };
}

export function insertPolicy(tx: WriteTx, { version, madeAt, policy }: StoredPolicy): void {
  const { manners } = policy;
  tx.insert(dunningPolicies)
    .values({
      version,
      madeAt,
      graceDays: manners.graceDays,
      smallSumCents: manners.smallSum,
      minimumGapDays: manners.minimumGapDays,
      officeFrom: manners.officeHours.from,
      officeTo: manners.officeHours.to,
      workingDaysOnly: manners.workingDaysOnly,
      sparesPunctual: manners.sparesPunctual,
    })
    .run();
  for (const [position, { id: ladderId, name, rungs }] of policy.ladders.entries()) {
    tx.insert(dunningLadders).values({ version, ladderId, name, position }).run();
    for (const [index, rung] of rungs.entries())
      tx.insert(dunningRungs)
        .values({ version, ladderId, position: index, ...columnsOf(rung) })
        .run();
  }
  for (const [behaviour, ladderId] of Object.entries(policy.ladderOf))
    tx.insert(dunningLadderOf)
      .values({ version, behaviour: behaviour as keyof DunningPolicy['ladderOf'], ladderId })
      .run();
}

/** Newest first. */
export const policyVersions = (
  db: ReadDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly number[] =>
  db
    .select({ version: dunningPolicies.version })
    .from(dunningPolicies)
    .orderBy(desc(dunningPolicies.version))
    .limit(limit)
    .offset(offset)
    .all()
    .map(({ version }) => version);

export const countPolicies = (db: ReadDb): number => db.get<{ n: number }>(sql`SELECT count(*) AS n FROM dunning_policies`).n;

/** How many debtors there are of each class and ladder of their own, and how many of them owe something. */
export const debtorsByLadder = (
  db: ReadDb,
): readonly {
  readonly behaviour: Behaviour;
  readonly ladderId: LadderId | null;
  readonly debtors: number;
  readonly owing: number;
}[] =>
  db.all(sql`
    SELECT d.behaviour, d.ladderId, count(*) AS debtors,
      sum(EXISTS (SELECT 1 FROM next_steps n WHERE n.debtorId = d.id AND n.leads = 1)) AS owing
    FROM debtors d WHERE d.deletedOn IS NULL GROUP BY d.behaviour, d.ladderId`);

function rungsOf(db: ReadDb, version: number): readonly RungRow[] {
  return db.select().from(dunningRungs).where(eq(dunningRungs.version, version)).orderBy(asc(dunningRungs.position)).all();
}

function rungOf(row: RungRow): Rung {
  const { announces, announcesInDays, repeatEveryDays, repeatTimes } = row;
  return {
    id: row.rungId,
    afterDays: row.afterDays,
    channel: row.channel,
    tone: row.tone,
    ...(row.textId !== null && { text: row.textId }),
    ...(row.letter !== null && { letter: row.letter }),
    ...(announces !== null && announcesInDays !== null && { announces: { what: announces, inDays: announcesInDays } }),
    ...(repeatEveryDays !== null && repeatTimes !== null && { repeat: { everyDays: repeatEveryDays, times: repeatTimes } }),
  };
}

function columnsOf({ id, afterDays, channel, tone, text, letter, announces, repeat }: Rung) {
  return {
    rungId: id,
    afterDays,
    channel,
    tone,
    textId: text ?? null,
    letter: letter ?? null,
    announces: announces?.what ?? null,
    announcesInDays: announces?.inDays ?? null,
    repeatEveryDays: repeat?.everyDays ?? null,
    repeatTimes: repeat?.times ?? null,
  };
}
