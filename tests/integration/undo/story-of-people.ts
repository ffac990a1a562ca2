/** Every reversible command about debtors, their follow-up, invoices, costs and payments. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AllocationInput } from '../../../shared/contract/payments.ts';
import type { DueDateId, FileToken, InvoiceId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import type { TestApp } from '../../support/test-app.ts';
import type { Scene } from './scene.ts';
import type { Teller } from './teller.ts';

export async function storyOfPeople(app: TestApp, { step }: Teller, scene: Scene): Promise<void> {
  await cards(app, step, scene);
  await followUp(app, step, scene);
  await invoices(app, step, scene);
  await papers(app, step, scene);
  await money(app, step, scene);
}

type Step = Teller['step'];

async function cards(app: TestApp, step: Step, { debtorId }: Scene): Promise<void> {
  const { id } = await step('debtors.save', {
    fields: aDebtor({ name: 'Nuevo', taxId: 'B69000131', tags: ['uno'], contacts: [{ role: 'owner', name: 'Ana' }] }),
  });
  await step('debtors.save', { id, fields: aDebtor({ name: 'Cambiado', taxId: 'B69000131', tags: ['dos'], phone: undefined }) });
  const { versions } = await app.given('history.debtor', { id, limit: 10 });
  await step('history.restoreDebtor', { id, revisionId: versions[1]?.revisionId ?? '' });
  await step('debtors.remove', { id });
  await step('debtors.restore', { id });
  await step('debtors.classify', { id: debtorId, behaviour: 'unwilling', reason: 'No contesta' });
  const promise = await step('promises.record', { debtorId, amount: cents(5_000), promisedFor: day('2026-12-10') });
  await step('promises.cancel', { id: promise.id });
  await step('promises.reopen', { id: promise.id });
}

async function followUp(app: TestApp, step: Step, { debtorId, late, announced, insolventId }: Scene): Promise<void> {
  const contact = await step('contacts.record', {
    debtorId: late.debtorId,
    channel: 'message',
    direction: 'out',
    outcome: 'sent',
    doesStep: true,
  });
  await step('contacts.setDelivery', { id: contact.id, delivery: 'answered' });
  await step('contacts.remove', { id: contact.id });
  await step('contacts.restore', { id: contact.id });
  await step('calendar.move', { debtorId: late.debtorId, to: day('2026-12-20') });
  const { pauses } = await app.given('agenda.ofDebtor', { debtorId: late.debtorId });
  await step('calendar.moveBack', { debtorId: late.debtorId, end: pauses.map(({ id }) => id), renew: [] });
  const { ids } = await step('agenda.skip', { debtorId: late.debtorId, reason: 'Ya está hablado' });
  await step('agenda.unskip', { ids });
  await step('agenda.skipAgain', { ids });
  const pause = await step('agenda.pause', { debtorId, kind: 'pause', until: day('2026-12-15'), reason: 'Vacaciones' });
  await step('agenda.resume', { id: pause.id });
  await step('agenda.pauseAgain', { id: pause.id });
  await step('agenda.setDoneBefore', { debtorId: late.debtorId, invoiceIds: [late.invoiceId], doneBefore: 'letter' });
  await step('agenda.restoreDoneBefore', {
    debtorId: late.debtorId,
    answers: [{ invoiceId: late.invoiceId, doneBefore: 'called' }],
  });
  const { policy } = await app.given('policy.get', {});
  await step('agenda.setLadder', { debtorId, ladderId: policy.ladders.at(-1)?.id ?? '' });
  await step('agenda.setManner', { debtorId, addressedAs: 'tu', onlyInWriting: true });
  await step('agenda.reportInsolvency', { debtorId: insolventId, on: day('2026-11-20') });
  await step('agenda.decideConsequence', { id: announced, decision: 'withdrawn' });
  await step('calendar.saveNotices', { settings: { notices: true, privacy: true } });
}

async function invoices(app: TestApp, step: Step, { debtorId }: Scene): Promise<void> {
  const quick = { number: 'F26/90', issuedOn: day('2026-11-01'), total: cents(12_100), dueOn: day('2026-11-15') };
  await step('invoices.quickAdd', { debtor: { name: 'Entró con su factura', kind: 'business' }, ...quick });
  const { id } = await step('invoices.save', { fields: anInvoice(debtorId, undefined, { number: 'F26/91' }) });
  await step('invoices.save', {
    id,
    fields: anInvoice(
      debtorId,
      [
        ['2026-10-20', 60_000],
        ['2026-11-20', 30_000],
      ],
      { number: 'F26/91' },
    ),
  });
  const { versions } = await app.given('history.invoice', { id, limit: 10 });
  await step('history.restoreInvoice', { id, revisionId: versions[1]?.revisionId ?? '' });
  await step('invoices.remove', { id });
  await step('invoices.restore', { id });
  await step('invoices.openDispute', {
    id,
    openedOn: day('2026-11-10'),
    reason: 'Dice que faltaba material',
    disputed: cents(1_000),
  });
  await step('invoices.closeDispute', { id, outcome: 'rejected' });
  await step('invoices.reopenDispute', { id });
  await step('invoices.dropDispute', { id });
  await step('invoices.setClaimable', { id, claimable: false, reason: 'Esperamos al perito' });
  await step('invoices.setClaimable', { id, claimable: true });
  await step('invoices.waive', { id, interest: true, compensation: true, reason: 'Buen cliente' });
  const corrective = { kind: 'corrective' as const, number: 'R26/1', corrects: { invoiceId: id, fromStart: true } };
  await step('invoices.save', {
    fields: anInvoice(debtorId, [['2026-11-20', -2_000]], { ...corrective, issuedOn: day('2026-11-20') }),
  });
}

async function papers(app: TestApp, step: Step, { debtorId, invoiceId }: Scene): Promise<void> {
  const file = await step('attachments.add', { token: await aFile(app, 'albarán.pdf'), invoiceId, purpose: 'delivery_proof' });
  await step('attachments.remove', { id: file.id });
  await step('attachments.restore', { id: file.id });
  const cost = { debtorId, invoiceId, incurredOn: day('2026-11-10'), concept: 'Burofax', amount: cents(3_500) };
  const { id } = await step('charges.add', { ...cost, proofToken: await aFile(app, 'burofax.pdf') });
  await step('charges.waive', { id, reason: 'Pagó el resto' });
  await step('charges.claimAgain', { id });
  await step('charges.remove', { id });
  await step('charges.restore', { id });
}

async function money(app: TestApp, step: Step, { debtorId, invoiceId }: Scene): Promise<void> {
  const line = async (of: InvoiceId, toPrincipal: number): Promise<AllocationInput> => {
    const { dueDates } = await app.given('invoices.get', { id: of });
    const dueDateId = dueDates[0]?.id ?? ('' as DueDateId);
    return { dueDateId, toPrincipal: cents(toPrincipal), toInterest: cents(0), because: 'by-hand' };
  };
  const payment = { debtorId, method: 'transfer', mode: 'by-hand', designatedByDebtor: false } as const;
  const { id } = await step('payments.record', {
    ...payment,
    amount: cents(20_000),
    receivedOn: day('2026-11-18'),
    lines: [await line(invoiceId, 10_000)],
    charges: [{ target: { compensationOf: invoiceId }, amount: cents(4_000) }],
  });
  await step('payments.useSurplus', { id, lines: [await line(invoiceId, 3_000)], charges: [] });
  await step('payments.releaseSurplus', { id, lines: [await line(invoiceId, 3_000)], charges: [] });
  await step('payments.reverse', { id, note: 'Era de otro' });
  await step('payments.recordAgain', { id });
}

async function aFile(app: TestApp, name: string): Promise<FileToken> {
  const path = join(app.folder, name);
  writeFileSync(path, `%PDF-1.7\n${name}\n%%EOF\n`);
  app.answers.push(path);
  return (await app.given('files.choose', { kind: 'attachment' })).token;
}
