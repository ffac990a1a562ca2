import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/dunning/default-policy.ts';
import type { DunningPolicy, Rung } from '../../../shared/domain/dunning/policy.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { followedDebt, stepOf, TODAY } from '../agenda/scene.ts';

const YESTERDAY = addDays(TODAY, -1);

/** The policy of the program with the rungs of its first ladder changed. */
const withStandard = (change: (rungs: readonly Rung[]) => readonly Rung[]): DunningPolicy => ({
  ...DEFAULT_POLICY,
  ladders: DEFAULT_POLICY.ladders.map((ladder) =>
    ladder.id === 'standard' ? { ...ladder, rungs: [...change(ladder.rungs)] } : ladder,
  ),
});
const onDay = (id: string, afterDays: number) => (rungs: readonly Rung[]) =>
  rungs.map((rung) => (rung.id === id ? { ...rung, afterDays } : rung)).toSorted((a, b) => a.afterDays - b.afterDays);

const versionsOf = async (app: TestApp) =>
  (await app.given('policy.versions', { offset: 0, limit: 10 })).versions.map(({ version, changes, current }) => ({
    version,
    changes: changes.map(({ code }) => code),
    ...(current && { current }),
  }));

/** Saving marks everybody; the bulk write that follows by itself is awaited by asking for it once more. */
const settled = (app: TestApp) => app.run('agenda.recompute', {});

describe('the follow-up policy', () => {
  it('is the program’s own until it is edited, and says whom each ladder serves', async () => {
    const app = await openTestApp({ today: TODAY });
    expect(await app.given('policy.get', {})).toMatchObject({ isOriginal: true, policy: DEFAULT_POLICY });
    const { debtorId } = await followedDebt(app, 'Bar Inventado', addDays(TODAY, -10));
    await followedDebt(app, 'Taller Inventado', addDays(TODAY, -10));
    await app.given('agenda.setLadder', { debtorId, ladderId: 'firm' });
    const { usedBy, version } = await app.given('policy.get', {});
    expect(version).toBe(1);
    expect(usedBy.filter(({ owing }) => owing > 0)).toEqual([
      { ladderId: 'standard', owing: 1, chosen: 0 },
      { ladderId: 'firm', owing: 1, chosen: 1 },
    ]);
  });

  it('keeps every edit as a version, follows it at once, and goes back by undo', async () => {
    const app = await openTestApp({ today: TODAY });
    const { debtorId } = await followedDebt(app, 'Bar Inventado', YESTERDAY);
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: '2026-11-17' });
    const policy = withStandard(onDay('call-1', 4));
    expect(await app.given('policy.save', { policy })).toEqual({ version: 2 });
    await settled(app);
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: '2026-11-19' });
    // The same again is no version.
    expect(await app.given('policy.save', { policy })).toEqual({ version: 2 });
    expect(await versionsOf(app)).toEqual([
      { version: 2, changes: ['rung-moved'], current: true },
      { version: 1, changes: [] },
    ]);
    await app.given('undo.last', {});
    await settled(app);
    expect(await stepOf(app, debtorId)).toMatchObject({ step: 'call-1', on: '2026-11-17' });
    expect(await app.given('policy.get', {})).toMatchObject({ version: 3, isOriginal: true });
  });

  it('brings an older version back as a new one, and the original of the program', async () => {
    const app = await openTestApp({ today: TODAY });
    await app.given('policy.save', { policy: { ...DEFAULT_POLICY, manners: { ...DEFAULT_POLICY.manners, graceDays: 5 } } });
    await app.given('policy.save', { policy: withStandard(onDay('reminder', 9)) });
    await app.given('policy.restore', { version: 2 });
    expect((await app.given('policy.get', {})).policy.manners.graceDays).toBe(5);
    await app.given('policy.restore', { version: 0 });
    expect(await versionsOf(app)).toEqual([
      { version: 5, changes: ['grace-days'], current: true },
      { version: 4, changes: ['grace-days', 'rung-moved'] },
      { version: 3, changes: ['grace-days', 'rung-moved'] },
      { version: 2, changes: ['grace-days'] },
      { version: 1, changes: [] },
    ]);
    expect(await app.call('policy.restore', { version: 99 })).toEqual({ ok: false, error: { code: 'policy-version-not-found' } });
  });

  it('refuses what cannot be kept, beside its place, and leaves no trace', async () => {
    const app = await openTestApp({ today: TODAY });
    const court: Rung = { id: 'too-soon', afterDays: 3, channel: 'call', tone: 'final', announces: { what: 'court', inDays: 5 } };
    const policy = withStandard((rungs) => [...rungs, court].toSorted((a, b) => a.afterDays - b.afterDays));
    const broken: DunningPolicy = {
      ...policy,
      manners: { ...policy.manners, officeHours: { from: '08:00', to: '22:00' } },
      ladderOf: { ...policy.ladderOf, forgot: 'gone' },
    };
    expect(await app.call('policy.save', { policy: broken })).toEqual({
      ok: false,
      error: {
        code: 'policy-has-problems',
        fields: {
          'manners.officeHours': 'policy.problems.office-hours-too-long',
          'ladderOf.forgot': 'policy.problems.ladder-missing',
          'ladders.0.rungs.2': 'policy.problems.court-before-demand',
        },
      },
    });
    expect(await app.given('policy.versions', { offset: 0, limit: 10 })).toMatchObject({
      total: 1,
      versions: [{ version: 1, changes: [] }],
    });
  });

  it('does not take a ladder from under a debtor for whom it was chosen', async () => {
    const app = await openTestApp({ today: TODAY });
    const copy = { ...DEFAULT_POLICY.ladders[0], id: 'mine', name: 'La mía' } as DunningPolicy['ladders'][number];
    await app.given('policy.save', { policy: { ...DEFAULT_POLICY, ladders: [...DEFAULT_POLICY.ladders, copy] } });
    const { debtorId } = await followedDebt(app, 'Bar Inventado', TODAY);
    await app.given('agenda.setLadder', { debtorId, ladderId: 'mine' });
    const refused = { ok: false, error: { code: 'ladder-in-use', params: { count: 1 } } };
    expect(await app.call('policy.save', { policy: DEFAULT_POLICY })).toEqual(refused);
    expect(await app.call('policy.restore', { version: 1 })).toEqual(refused);
    await app.given('agenda.setLadder', { debtorId });
    expect((await app.call('policy.save', { policy: DEFAULT_POLICY })).ok).toBe(true);
  });
});

describe('the preview of an edit', () => {
  it('counts today, tomorrow and the week, by channel, and names who would be met otherwise', async () => {
    const app = await openTestApp({ today: TODAY });
    // Due seven days ago and called: the reminder is for today. Due yesterday: the call is for tomorrow.
    const late = await followedDebt(app, 'Bar Inventado', addDays(TODAY, -7));
    await app.given('contacts.record', {
      debtorId: late.debtorId,
      channel: 'call',
      direction: 'out',
      outcome: 'no-answer',
      doesStep: true,
      on: addDays(TODAY, -6) as IsoDate,
    });
    await followedDebt(app, 'Taller Inventado', YESTERDAY);
    const policy = { ...withStandard(onDay('reminder', 8)), manners: { ...DEFAULT_POLICY.manners, graceDays: 1 } };
    const outcome = await app.run('policy.preview', { policy });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { examples, ...counted } = outcome.value;
    expect(counted).toEqual({
      debtors: 2,
      changed: 2,
      today: { before: 1, after: 1 },
      tomorrow: { before: 1, after: 1 },
      week: { before: 2, after: 2 },
      byChannel: [
        { channel: 'call', before: 1, after: 1 },
        { channel: 'email', before: 1, after: 1 },
      ],
    });
    expect(examples.map(({ name, before, after }) => [name, before.rung?.id, before.on, after.rung?.id, after.on])).toEqual([
      ['Bar Inventado', 'reminder', '2026-11-16', 'reminder', '2026-11-17'],
      ['Taller Inventado', 'call-1', '2026-11-17', 'call-1', '2026-11-16'],
    ]);
    // Nothing was written.
    expect(await app.given('policy.get', {})).toMatchObject({ version: 1, isOriginal: true });
  });

  it('finds nothing to change in the policy that holds', async () => {
    const app = await openTestApp({ today: TODAY });
    await followedDebt(app, 'Bar Inventado', addDays(TODAY, -7), 5_000 as Cents);
    const outcome = await app.run('policy.preview', { policy: DEFAULT_POLICY });
    expect(outcome).toMatchObject({ ok: true, value: { debtors: 1, changed: 0, examples: [] } });
  });
});
