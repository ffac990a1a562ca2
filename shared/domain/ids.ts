/** Identifiers of records: random UUIDs, branded so that a debtor's can't be given where an invoice's is asked. */
import { z } from 'zod';

const id = () => z.uuid();
export const DebtorId = id().brand<'DebtorId'>();
export type DebtorId = z.infer<typeof DebtorId>;
export const InvoiceId = id().brand<'InvoiceId'>();
export type InvoiceId = z.infer<typeof InvoiceId>;
export const DueDateId = id().brand<'DueDateId'>();
export type DueDateId = z.infer<typeof DueDateId>;
export const PaymentId = id().brand<'PaymentId'>();
export type PaymentId = z.infer<typeof PaymentId>;
export const ChargeId = id().brand<'ChargeId'>();
export type ChargeId = z.infer<typeof ChargeId>;
export const PromiseId = id().brand<'PromiseId'>();
export type PromiseId = z.infer<typeof PromiseId>;
export const ContactId = id().brand<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const PauseId = id().brand<'PauseId'>();
export type PauseId = z.infer<typeof PauseId>;
export const LetterId = id().brand<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;
export const AgreementId = id().brand<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;
export const AttachmentId = id().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
export const ImportId = id().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;
export const VatReliefId = id().brand<'VatReliefId'>();
export type VatReliefId = z.infer<typeof VatReliefId>;
export const JobId = id().brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;
/** SHA-256 of a stored file, 64 hexadecimal digits. */
export const BlobHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'BlobHash'>();
export type BlobHash = z.infer<typeof BlobHash>;
/** Stands for one file and one window; the window never learns the path. */
export const FileToken = z.string().min(20).max(64).brand<'FileToken'>();
export type FileToken = z.infer<typeof FileToken>;
