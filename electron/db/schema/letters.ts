/** Letters, what they claim, how they were delivered, and attached files. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, AttachmentId, BlobHash, ChargeId, DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { DeliveryProof } from '../../../shared/domain/settlement-proof.ts';

export const letters = sqliteTable('letters', {
  id: text().$type<LetterId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  templateId: text().notNull(),
  templateVersion: text().notNull(),
  state: text({ enum: ['draft', 'registered', 'annulled'] }).notNull(),
  options: text().notNull(),
  calculatedTo: text().$type<IsoDate>().notNull(),
  year: integer(),
  sequence: integer(),
  registeredOn: text().$type<IsoDate>(),
  principalCents: integer().$type<Cents>(),
  interestCents: integer().$type<Cents>(),
  compensationCents: integer().$type<Cents>(),
  costsCents: integer().$type<Cents>(),
  totalCents: integer().$type<Cents>(),
  pages: integer(),
  byteSize: integer(),
  blobHash: text().$type<BlobHash>(),
  facts: text(),
  printedOn: text().$type<IsoDate>(),
  annulledOn: text().$type<IsoDate>(),
  annulReason: text(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});

export const letterInvoices = sqliteTable(
  'letter_invoices',
  {
    letterId: text().$type<LetterId>().notNull(),
    invoiceId: text().$type<InvoiceId>().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.letterId, table.invoiceId] })],
);

export const letterDeliveries = sqliteTable('letter_deliveries', {
  id: text().primaryKey(),
  letterId: text().$type<LetterId>().notNull(),
  channel: text({
    enum: [
      'email',
      'message',
      'ordinary_mail',
      'certified_mail',
      'burofax',
      'electronic_certified',
      'notary',
      'by_hand',
      'register',
    ],
  }).notNull(),
  trackingNumber: text(),
  sentOn: text().$type<IsoDate>().notNull(),
  result: text({ enum: ['delivered', 'refused', 'not_collected', 'unknown', 'returned'] }),
  resultOn: text().$type<IsoDate>(),
  recordedAt: text().notNull(),
});

export const attachments = sqliteTable('attachments', {
  id: text().$type<AttachmentId>().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  invoiceId: text().$type<InvoiceId>(),
  letterId: text().$type<LetterId>(),
  chargeId: text().$type<ChargeId>(),
  purpose: text({ enum: ['invoice', 'delivery_proof', 'sending_proof', 'cost_proof', 'contract', 'other'] }).notNull(),
  name: text().notNull(),
  contentType: text().notNull(),
  byteSize: integer().notNull(),
  blobHash: text().$type<BlobHash>().notNull(),
  addedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
  deliveryId: text(),
  proof: text().$type<DeliveryProof>(),
  agreementId: text().$type<AgreementId>(),
});
