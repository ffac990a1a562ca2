/** An agreement in the work list: asleep while it is kept, on top the morning after an instalment is missed. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { refreshEverybody } from '../../../electron/core/agenda/keep-next-steps.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { debtOf, expectKept, stepOf, toCents, workList } from '../agenda/scene.ts';
import { day } from '../payments/debts.ts';
import { bare, givenSigned, openScene, pay, type Scene, view } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;
const step = ({ app, debtorId }: Scene) => stepOf(app, debtorId);

/** As the job of a new day does, without its own process. */
function turnDay(app: Scene['app'], on: string): void {
  app.setToday(on);
  const { uow, today, localDay, now } = app.application.ctx;
  uow.write((tx) => ok(refreshEverybody(tx, { today: today(), localDay, now: now() })));
}

/** As a registered L16a with its receipt, whoever wrote it. */
function notice({ app, debtorId }: Scene, id: AgreementId, sentOn: string, receivedOn?: string): void {
  const letter = app.application.ctx.newId<string>();
  const at = `${sentOn}T09:00:00.000Z`;
  const options = JSON.stringify({ agreementId: id });
  app.application.ctx.uow.write((tx) => {
    tx.run(sql`
      INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, calculatedTo, registeredOn, year, sequence, blobHash, createdAt, updatedAt)
      VALUES (${letter}, ${debtorId}, 'L16A', '1', 'draft', ${options}, ${sentOn}, NULL, NULL, NULL, NULL, ${at}, ${at})`);
    tx.run(sql`
      UPDATE letters SET state = 'registered', registeredOn = ${sentOn}, year = 2026, sequence = 1, blobHash = ${'0'.repeat(64)}
      WHERE id = ${letter}`);
    if (receivedOn === undefined) return ok({});
    tx.run(sql`
      INSERT INTO letter_deliveries (id, letterId, channel, sentOn, result, resultOn, recordedAt)
      VALUES (${app.application.ctx.newId<string>()}, ${letter}, 'burofax', ${sentOn}, 'delivered', ${receivedOn}, ${at})`);
    return ok({});
  });
}

describe('an agreement in the work list', () => {
  it('sleeps while it is kept, and a missed instalment is on top the next morning with what is late of it', async () => {
    const scene = await openScene();
    const { app } = scene;
    expect((await step(scene))?.step).toBe('entry');
    const id = await givenSigned(scene, { cash: three, includes: bare });
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-02', because: 'agreement' });
    expectKept(app);

    turnDay(app, '2026-12-02');
    const { groups } = await app.given('agenda.today', { first: 5 });
    expect(groups[0]).toMatchObject({
      group: 'urgent',
      rows: [
        {
          step: 'claim-instalment',
          amount: 33_333,
          agreement: { id, ref: 'A-2026/0001' },
          because: { code: 'instalment-grace', params: { position: 1, nextOn: '2026-12-01', until: '2026-12-04' } },
          invoiceCount: 2,
        },
      ],
    });
    expectKept(app);

    // A friendly call holds it until the days of grace are over.
    await app.given('contacts.record', {
      debtorId: scene.debtorId,
      channel: 'call',
      direction: 'out',
      outcome: 'no-answer',
      doesStep: true,
    });
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-05', because: 'instalment-reminded' });
    turnDay(app, '2026-12-05');
    expect(await step(scene)).toEqual({ step: 'claim-instalment', on: '2026-12-05', because: 'instalment-missed' });

    // Paid late, it sleeps again until the next one.
    await pay(scene, 33_333, '2026-12-05');
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2027-01-02', because: 'agreement' });
    expectKept(app);
  });

  it('gives the notice its days, and then asks to declare it; the ladder wakes where it says', async () => {
    const scene = await openScene();
    const { app } = scene;
    const base = (await app.given('agreements.begin', { debtorId: scene.debtorId })).draft.plan.clauses;
    const id = await givenSigned(scene, { cash: three, includes: bare, clauses: { ...base, returnsTo: 'formal-demand' } });
    turnDay(app, '2026-12-07');
    notice(scene, id, '2026-12-07', '2026-12-08');
    turnDay(app, '2026-12-09');
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-16', because: 'notice-running' });
    turnDay(app, '2026-12-16');
    expect((await workList(app)).urgent).toMatchObject([[expect.any(String), 'declare-maturity', '2026-12-16']]);
    await app.given('agreements.accelerate', { id, on: day('2026-12-16') });
    expect((await step(scene))?.step).toBe('demand');
    expectKept(app);
    await app.given('undo.last', {});
    expect((await step(scene))?.step).toBe('declare-maturity');
    await app.given('agreements.cancel', { id });
    expect((await step(scene))?.step).toBe('demand');
    expectKept(app);
  });

  it('counts no notice for an instalment that was paid since', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three, includes: bare });
    turnDay(app, '2026-12-07');
    notice(scene, id, '2026-12-07', '2026-12-08');
    turnDay(app, '2026-12-09');
    await pay(scene, 33_333, '2026-12-09');
    turnDay(app, '2027-01-20');
    expect((await step(scene))?.because).toBe('instalment-missed');
    expect((await view(scene, id)).maturity.state).toBe('needs-notice');
    expect(await app.call('agreements.accelerate', { id, on: day('2027-01-20') })).toMatchObject({
      ok: false,
      error: { code: 'agreement-not-late' },
    });
  });

  it('asks for the instalments that pay interest and the 40 € when no principal is left, and to be closed when all is paid', async () => {
    const scene = await openScene();
    const { app } = scene;
    const id = await givenSigned(scene, { cash: three });
    const { row, composed } = await view(scene, id);
    expect(composed.acknowledged.total).toBeGreaterThan(100_000);
    turnDay(app, '2026-12-01');
    await pay(scene, 100_000, '2026-12-01');
    expect(await step(scene)).toMatchObject({ step: 'wait-agreement', because: 'agreement' });
    expectKept(app);
    turnDay(app, '2027-02-02');
    expect(await step(scene)).toMatchObject({ step: 'claim-instalment', because: 'instalment-grace' });
    await pay(scene, row.payable - 100_000, '2027-02-02');
    expect(await step(scene)).toEqual({ step: 'close-agreement', on: '2027-02-02', because: 'agreement-paid' });
    expectKept(app);
    await app.given('agreements.fulfil', { id });
    expect(await step(scene)).toBeUndefined();
    expectKept(app);
  });

  it('leaves what it does not cover on its ladder', async () => {
    const scene = await openScene();
    await givenSigned(scene, { cash: three, includes: bare });
    const other = await debtOf(scene.app, scene.debtorId, { number: 'F-otra', dueOn: day('2026-11-16') });
    expect(await step(scene)).toMatchObject({ step: 'call-1' });
    expect((await scene.app.given('agenda.ofDebtor', { debtorId: scene.debtorId })).debts).toMatchObject([
      { step: 'wait-agreement' },
      { step: 'wait-agreement' },
    ]);
    await scene.app.given('invoices.remove', { id: other });
    expectKept(scene.app);
  });

  it('waits for an offer that is accepted by paying, and wakes when it has run out', async () => {
    const scene = await openScene();
    const { app, debtorId } = scene;
    const { draft } = await app.given('agreements.begin', { debtorId });
    const offer = { ...draft.plan.offer, validUntil: day('2026-12-01'), byPayment: true };
    const plan = {
      ...draft.plan,
      includes: bare,
      waiver: toCents(20_000),
      offer,
      cash: { kind: 'single' as const, on: day('2026-12-01') },
    };
    const { id } = await app.given('agreements.saveDraft', { debtorId, draft: { ...draft, plan } });
    await app.given('agreements.propose', { id });
    expect(await step(scene)).toEqual({ step: 'wait-agreement', on: '2026-12-02', because: 'agreement-offered' });
    turnDay(app, '2026-12-02');
    expect((await step(scene))?.step).toBe('entry');
    turnDay(app, '2026-12-01');
    await pay(scene, 80_000, '2026-12-01');
    expect(await step(scene)).toMatchObject({ step: 'close-agreement' });
    expectKept(app);
  });
});
