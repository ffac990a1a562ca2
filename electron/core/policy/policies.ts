/**
 * The versions of the follow-up policy: read, written and brought back. A stored one never changes.
 *
 * Policy   a ladder that was chosen for a debtor is not taken from under them: neither an edit nor an older version may lack it.
 * Errors   `policy-has-problems` with the place of each; `ladder-in-use`; `policy-version-not-found`.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { MOST_CHANGES_TOLD, ORIGINAL_VERSION, type policyChannels } from '../../../shared/contract/policy.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/dunning/default-policy.ts';
import type { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import { policyChanges } from '../../../shared/domain/dunning/policy-changes.ts';
import { type PolicyProblem, policyProblems } from '../../../shared/domain/dunning/policy-problems.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  countPolicies,
  debtorsByLadder,
  findPolicy,
  insertPolicy,
  policyVersions,
  type StoredPolicy,
} from '../../db/repositories/policy-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import { writeDownFirstPolicy } from '../agenda/policy-in-force.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof policyChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export const getPolicy = (ctx: AppContext): Answer<'policy.get'> =>
  ctx.uow.read((db) => {
    const stored = findPolicy(db);
    const policy = stored?.policy ?? DEFAULT_POLICY;
    const debtors = debtorsByLadder(db);
    const servedBy = (row: (typeof debtors)[number]) =>
      policy.ladders.some(({ id }) => id === row.ladderId) ? row.ladderId : policy.ladderOf[row.behaviour];
    return ok({
      version: stored?.version ?? ORIGINAL_VERSION,
      ...(stored && { madeAt: stored.madeAt }),
      policy,
      isOriginal: policyChanges(DEFAULT_POLICY, policy).length === 0,
      usedBy: policy.ladders.map(({ id }) => ({
        ladderId: id,
        owing: debtors.reduce((sum, row) => sum + (servedBy(row) === id ? row.owing : 0), 0),
        chosen: debtors.reduce((sum, row) => sum + (row.ladderId === id ? row.debtors : 0), 0),
      })),
    });
  });

export function savePolicy(ctx: AppContext, { policy }: InputOf<Channels['policy.save']>): Answer<'policy.save'> {
  const problems = policyProblems(policy);
  if (problems.length > 0) return err({ code: 'policy-has-problems', fields: fieldsOf(problems, policy) });
  return ctx.uow.write((tx): Answer<'policy.save'> => writeVersion(ctx, tx, policy, 'policy-changed'));
}

export function restorePolicy(ctx: AppContext, { version }: InputOf<Channels['policy.restore']>): Answer<'policy.restore'> {
  return ctx.uow.write((tx): Answer<'policy.restore'> => {
    const asked = version === ORIGINAL_VERSION ? DEFAULT_POLICY : findPolicy(tx, version)?.policy;
    if (!asked) return err({ code: 'policy-version-not-found' });
    return writeVersion(ctx, tx, asked, 'policy-restored');
  });
}

type Written = Result<{ version: number }, { readonly code: 'ladder-in-use'; readonly params: { readonly count: number } }>;

function writeVersion(ctx: AppContext, tx: WriteTx, policy: DunningPolicy, what: 'policy-changed' | 'policy-restored'): Written {
  writeDownFirstPolicy(tx, ctx.now());
  const before = findPolicy(tx);
  if (!before) throw new Error('the first policy was not written down');
  const isThere = new Set(policy.ladders.map(({ id }) => id));
  const known = new Set(before.policy.ladders.map(({ id }) => id));
  const left = debtorsByLadder(tx).filter(({ ladderId }) => ladderId !== null && known.has(ladderId) && !isThere.has(ladderId));
  if (left.length > 0)
    return err({ code: 'ladder-in-use', params: { count: left.reduce((sum, { debtors }) => sum + debtors, 0) } });
  if (policyChanges(before.policy, policy).length === 0) return ok({ version: before.version });
  const version = before.version + 1;
  insertPolicy(tx, { version, madeAt: ctx.now(), policy });
  appendEvent(tx, { at: ctx.now(), type: what, subjectId: 'ledger', payload: { version, before: before.version } });
  recordUndo(tx, { at: ctx.now(), label: what, channel: 'policy.restore', input: { version: before.version } });
  return ok({ version });
}

export const listVersions = (
  ctx: AppContext,
  { offset, limit }: InputOf<Channels['policy.versions']>,
): Answer<'policy.versions'> =>
  ctx.uow.read((db) => {
    const total = countPolicies(db);
    // One more than shown: the first of them is told apart from the one before it.
    const stored = policyVersions(db, { offset, limit: limit + 1 }).flatMap((version) => findPolicy(db, version) ?? []);
    const versions = stored.slice(0, limit).map((one, index) => versionView(one, stored[index + 1], offset + index === 0));
    return ok({ total, versions });
  });

function versionView({ version, madeAt, policy }: StoredPolicy, before: StoredPolicy | undefined, current: boolean) {
  const changes = before ? policyChanges(before.policy, policy) : [];
  return {
    version,
    madeAt,
    current,
    changes: changes.slice(0, MOST_CHANGES_TOLD),
    more: Math.max(0, changes.length - MOST_CHANGES_TOLD),
  };
}

function fieldsOf(problems: readonly PolicyProblem[], policy: DunningPolicy): Readonly<Record<string, string>> {
  return Object.fromEntries(problems.map((problem) => [placeOf(problem, policy), `policy.problems.${problem.code}`]));
}

function placeOf({ ladderId, rungId, behaviour }: PolicyProblem, { ladders }: DunningPolicy): string {
  if (behaviour !== undefined) return `ladderOf.${behaviour}`;
  if (ladderId === undefined) return 'manners.officeHours';
  const index = ladders.findIndex(({ id }) => id === ladderId);
  if (rungId === undefined) return `ladders.${index}`;
  return `ladders.${index}.rungs.${ladders[index]?.rungs.findIndex(({ id }) => id === rungId)}`;
}
