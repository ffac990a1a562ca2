/**
 * One debt, from three days before it falls due to the last notice, as the owner lives it: the program says each day what is
 * to be done and the owner does just that, on the computer's working days, with the computer off for three weeks in between.
 */
import { expect, it } from 'vitest';
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { anInvoice, day, givenRegistered, givenShop } from '../letters/scene.ts';
import { expectKept, quiet, turnDay } from './scene.ts';

const FIRST_DAY = day('2026-02-26');
const DUE = day('2026-03-02');
const OFF_FROM = day('2026-03-11');
const OFF_DAYS = 21;
const LAST_DAY = day('2026-06-30');
const MINIMUM_GAP = 5;
const POST_TAKES = 3;

type Done = { readonly rung: string; readonly on: IsoDate };
type Posted = { readonly letterId: LetterId; readonly deliveryId: string; readonly sentOn: IsoDate };

/** Does what the row asks for; a letter is registered and taken to the post. */
async function doStep(app: TestApp, row: AgendaRow, today: IsoDate): Promise<Posted | undefined> {
  const { debtorId, rung, channel = 'call' } = row;
  if (rung?.letter !== undefined) {
    const { letterId } = await givenRegistered(app, debtorId, {}, rung.letter);
    const { deliveryId } = await app.given('letters.recordDelivery', { letterId, channel: 'burofax', sentOn: today });
    return { letterId, deliveryId, sentOn: today };
  }
  const outcome = channel === 'call' ? 'no-answer' : 'sent';
  await app.given('contacts.record', { debtorId, channel, direction: 'out', outcome, doesStep: true });
  return undefined;
}

const delivered = (app: TestApp, { letterId, deliveryId, sentOn }: Posted, resultOn: IsoDate) =>
  app.given('letters.recordDelivery', { letterId, deliveryId, channel: 'burofax', sentOn, result: 'delivered', resultOn });

const due = async (app: TestApp) => {
  const { groups } = await app.given('agenda.today', { first: 10 });
  return groups.filter(({ group }) => group !== 'week').flatMap(({ rows }) => rows);
};

/** The invariant: while it is open, the debt has one dated step, and no day of it lies behind. */
async function expectDatedStep(app: TestApp, debtorId: DebtorId, today: IsoDate): Promise<void> {
  const { row } = await app.given('agenda.ofDebtor', { debtorId });
  expect(row?.on).toBeDefined();
  expect((row?.on ?? '') >= today).toBe(true);
}

it('takes a fresh debt from the courtesy notice to the last one, and forgets nothing while the computer was off', async () => {
  let app = await givenShop(FIRST_DAY);
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  await app.given('invoices.save', {
    fields: anInvoice(debtorId, { issuedOn: addDays(DUE, -30), dueDates: [{ dueOn: DUE, amount: cents(60_379) }] }),
  });
  const done: Done[] = [];
  const onTheWay: Posted[] = [];

  for (let today: IsoDate = FIRST_DAY; today <= LAST_DAY; today = addDays(today, 1)) {
    if (today === OFF_FROM) {
      await app.close();
      today = addDays(today, OFF_DAYS);
      app = await openTestApp({ folder: app.folder, today });
      await quiet(app);
      const { away } = await app.given('agenda.today', { first: 1 });
      expect(away).toMatchObject({ since: addDays(OFF_FROM, -1), days: OFF_DAYS + 1, promisesBroken: 0 });
      await app.given('agenda.welcomeBack', {});
    } else if (today !== FIRST_DAY) {
      await turnDay(app, today);
    }
    for (const posted of onTheWay.filter(({ sentOn }) => daysBetween(sentOn, today) === POST_TAKES))
      await delivered(app, posted, today);
    for (const row of await due(app)) {
      expect(row.debtorId).toBe(debtorId);
      if (row.announcement) await app.given('agenda.decideConsequence', { id: row.announcement.id, decision: 'kept' });
      if (row.step !== 'rung' || !row.rung) continue;
      const posted = await doStep(app, row, today);
      if (posted) onTheWay.push(posted);
      done.push({ rung: row.rung.id, on: today });
    }
    await expectDatedStep(app, debtorId, today);
    if (done.at(-1)?.rung === 'last-notice') break;
  }

  expect(done).toEqual([
    { rung: 'courtesy', on: '2026-02-27' },
    // Due on the 3rd, a day too near to the courtesy notice: never two contacts within five days.
    { rung: 'call-1', on: '2026-03-04' },
    { rung: 'reminder', on: '2026-03-09' },
    // The first day back: what was due meanwhile comes one at a time, nothing is left out.
    { rung: 'second-reminder', on: '2026-04-01' },
    { rung: 'call-2', on: '2026-04-06' },
    // Announced sixteen days before.
    { rung: 'demand', on: '2026-04-17' },
    // Received on the 20th: thirty days to negotiate.
    { rung: 'call-3', on: '2026-05-21' },
    { rung: 'last-notice', on: '2026-05-26' },
  ]);
  for (const [index, { on }] of done.entries()) {
    const before = done[index - 1];
    if (before) expect(daysBetween(before.on, on)).toBeGreaterThanOrEqual(MINIMUM_GAP);
  }
  expectKept(app);
});
