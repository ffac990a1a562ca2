/** A shop some weeks old, with somebody in each of the situations that commands are about. */
import type { AgreementId, DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenDraft as givenAgreement } from '../agreements/scene.ts';
import { givenDraft, givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';

export type Scene = {
  /** Classified and with two late invoices; the first of them. */
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId;
  /** Followed from its beginning, a step is due. */
  readonly late: { readonly debtorId: DebtorId; readonly invoiceId: InvoiceId };
  /** A consequence that was announced and whose day has come. */
  readonly announced: string;
  readonly insolventId: DebtorId;
  /** Registered, neither printed nor sent; the invitation is to negotiate. */
  readonly demandId: LetterId;
  readonly invitationId: LetterId;
  readonly draftId: LetterId;
  /** A draft to pay in parts. */
  readonly agreementId: AgreementId;
  /** Owes an invoice whose VAT can be taken back. */
  readonly vat: { readonly debtorId: DebtorId; readonly invoiceId: InvoiceId };
};

const TODAY = '2026-12-01';

export async function givenScene(): Promise<{ readonly app: TestApp; readonly scene: Scene }> {
  const app = await givenShop('2026-09-01');
  const { fields } = await app.given('profile.get', {});
  await app.given('profile.save', { fields: { ...fields, salesBelowLimit: true } });
  const { debtorId, invoiceIds } = await givenLateDebt(app);
  await app.given('debtors.classify', { id: debtorId, behaviour: 'forgot', reason: 'Se le pasó' });

  const person = async (name: string, change: Parameters<typeof aDebtor>[0] = {}): Promise<DebtorId> =>
    (await app.given('debtors.save', { fields: aDebtor({ name, taxId: undefined, ...change }) })).id;
  const owes = async (id: DebtorId, number: string, dueOn: string, change = {}): Promise<InvoiceId> =>
    (
      await app.given('invoices.save', {
        fields: anInvoice(id, [[dueOn, 121_000]], { number, issuedOn: day('2026-02-20'), ...change }),
      })
    ).id;

  const lateId = await person('Bar Inventado');
  const lateInvoice = await owes(lateId, 'F26/50', '2026-08-28');
  await app.given('agenda.setDoneBefore', { debtorId: lateId, invoiceIds: [lateInvoice], doneBefore: 'nothing' });
  const insolventId = await person('Insolvente, S.A.', {
    insolventOn: day('2026-08-30'),
    insolvencyPublishedOn: day('2026-08-30'),
  });
  await owes(insolventId, 'F26/51', '2026-03-22');
  const vatId = await person('Con IVA, S.L.', { taxId: 'B69000123' });
  const withVat = { operationOn: day('2026-02-20'), base: 100_000, vat: 21_000 };
  const vatInvoice = await owes(vatId, 'F26/52', '2026-03-22', withVat);

  const announced = await announcedBy(app, await person('Avisado, S.L.'), owes);
  app.setToday(TODAY);
  const demand = await givenRegistered(app, debtorId);
  const invitation = await givenRegistered(app, debtorId, {}, 'invitation');
  const draft = await givenDraft(app, debtorId);
  const pacting = await person('Pacta, S.L.');
  const pacted = await owes(pacting, 'F26/54', '2026-09-30');
  const agreementId = await givenAgreement({ app, debtorId: pacting, invoiceIds: [pacted] });
  return {
    app,
    scene: {
      debtorId,
      invoiceId: invoiceIds[0] as InvoiceId,
      late: { debtorId: lateId, invoiceId: lateInvoice },
      announced,
      demandId: demand.letterId,
      invitationId: invitation.letterId,
      draftId: draft.letterId,
      agreementId,
      insolventId,
      vat: { debtorId: vatId, invoiceId: vatInvoice },
    },
  };
}

/** Climbs the ladder until something is announced. */
async function announcedBy(
  app: TestApp,
  debtorId: DebtorId,
  owes: (id: DebtorId, number: string, dueOn: string) => Promise<InvoiceId>,
): Promise<string> {
  const invoiceId = await owes(debtorId, 'F26/53', '2026-08-25');
  await app.given('agenda.setDoneBefore', { debtorId, invoiceIds: [invoiceId], doneBefore: 'nothing' });
  const announced = (): string | undefined =>
    app.sql().prepare('SELECT id FROM announced_consequences WHERE debtorId = ? AND decision IS NULL').pluck().get(debtorId) as
      | string
      | undefined;
  for (let done = 0; done < 9 && announced() === undefined; done += 1) {
    await app.given('contacts.record', { debtorId, channel: 'certified', direction: 'out', outcome: 'sent', doesStep: true });
    const { row } = await app.given('agenda.ofDebtor', { debtorId });
    if (row && row.on > app.application.ctx.today() && row.on < TODAY) app.setToday(row.on);
  }
  const id = announced();
  if (id === undefined) throw new Error('nothing was announced');
  return id;
}
