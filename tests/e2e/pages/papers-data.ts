/** The debtor of the letters, who paid a part, disputes an invoice and paid another one late; the VAT of one was taken back. */
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { fillWithLateDebt, openForFilling } from './letters-data.ts';

export async function fillWithPapers(userDataFolder: string): Promise<void> {
  await fillWithLateDebt(userDataFolder);
  const { given, close } = await openForFilling(userDataFolder);
  const today = systemClock.today();
  const { fields } = (await given('profile.get', {})) as unknown as { fields: object };
  await given('profile.save', { fields: { ...fields, salesBelowLimit: true } });
  const { rows } = (await given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 1 })) as unknown as {
    rows: readonly { readonly id: string }[];
  };
  const debtorId = rows[0]?.id;
  const invoice = (number: string, issued: number, due: number, total: number, vat = 0) =>
    given('invoices.save', {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: addDays(today, issued),
        operationOn: addDays(today, issued),
        concept: 'Herramienta',
        total,
        ...(vat > 0 && { base: total - vat, vat }),
        dueDates: [{ dueOn: addDays(today, due), amount: total }],
        termBasis: 'legal_30',
        defaultWithoutDemand: false,
        deliveryProof: true,
      },
    });
  await invoice('F26/0002', -150, -120, 30_000);
  const disputed = await invoice('F26/0009', -90, -60, 48_400);
  const old = await invoice('F26/0001', -270, -240, 121_000, 21_000);
  await given('invoices.openDispute', {
    id: disputed.id,
    openedOn: addDays(today, -2),
    reason: 'Faltaban dos cajas',
    disputed: 10_000,
  });
  await given('vatRelief.recordIssued', { invoiceId: old.id, number: 'R26/0001', issuedOn: addDays(today, -1) });
  await pay(30_000, [['F26/0002', 30_000]]);
  await pay(30_000, [['F26/0013', 30_000]]);
  await close();

  async function pay(amount: number, to: readonly (readonly [number: string, toPrincipal: number])[]) {
    const { lines } = (await given('payments.propose', {
      debtorId,
      amount,
      toCharges: 0,
      receivedOn: today,
      mode: 'principal-first',
    })) as unknown as { lines: readonly { readonly number: string; readonly dueDateId: string }[] };
    await given('payments.record', {
      debtorId,
      amount,
      receivedOn: today,
      method: 'transfer',
      mode: 'by-hand',
      designatedByDebtor: true,
      lines: to.map(([number, toPrincipal]) => ({
        dueDateId: lines.find((line) => line.number === number)?.dueDateId,
        toPrincipal,
        toInterest: 0,
        because: 'by-hand',
      })),
      charges: [],
    });
  }
}
