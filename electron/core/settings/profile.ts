import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { ProfileFields, ProfileIbans, settingsChannels } from '../../../shared/contract/settings.ts';
import { checkIban } from '../../../shared/domain/iban.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { checkTaxId } from '../../../shared/domain/tax-id.ts';
import {
  type BusinessRow,
  findIban,
  getBusiness,
  listIbans,
  replaceIbans,
  updateBusiness,
} from '../../db/repositories/business-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { withoutNulls } from '../debtors/debtor-fields.ts';

type Channels = typeof settingsChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function getProfile(ctx: AppContext): Answer<'profile.get'> {
  return ctx.uow.read((db) => {
    const row = getBusiness(db);
    return ok({
      fields: profileFieldsOf(row),
      ibans: ibansOf(db),
      hasLogo: row.logoHash !== null,
      hasSignature: row.signatureHash !== null,
    });
  });
}

export function saveProfile(ctx: AppContext, { fields }: InputOf<Channels['profile.save']>): Answer<'profile.save'> {
  return ctx.uow.write((tx) => {
    const before = profileFieldsOf(getBusiness(tx));
    updateBusiness(tx, { ...profileColumns(fields), updatedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'profile-changed', subjectId: 'profile', payload: {} });
    recordUndo(tx, { at: ctx.now(), label: 'profile-changed', channel: 'profile.save', input: { fields: before } });
    return ok({});
  });
}

export function saveIbans(ctx: AppContext, { ibans }: InputOf<Channels['profile.saveIbans']>): Answer<'profile.saveIbans'> {
  return ctx.uow.write((tx) => keepIbans(ctx, tx, ibans));
}

/** At the end of the list; it is not there twice. */
export function restoreIban(ctx: AppContext, { id }: InputOf<Channels['profile.restoreIban']>): Answer<'profile.restoreIban'> {
  return ctx.uow.write((tx) => {
    const row = findIban(tx, id);
    const now = ibansOf(tx);
    if (!row?.deletedOn || now.some(({ iban }) => iban === row.iban)) return err({ code: 'iban-not-found' });
    const { iban, holder, label } = row;
    return keepIbans(ctx, tx, [...now, withoutNulls({ id, iban, holder, label })]);
  });
}

function keepIbans(ctx: AppContext, tx: WriteTx, ibans: ProfileIbans): Answer<'profile.saveIbans'> {
  const before = ibansOf(tx);
  replaceIbans(
    tx,
    ibans.map(({ id, iban, holder, label }) => ({
      id: id ?? ctx.newId(),
      iban: ibanToKeep(iban),
      holder: holder ?? null,
      label: label ?? null,
    })),
    ctx.today(),
  );
  appendEvent(tx, {
    at: ctx.now(),
    type: 'ibans-changed',
    subjectId: 'profile',
    payload: { before: before.length, after: ibans.length },
  });
  recordUndo(tx, { at: ctx.now(), label: 'ibans-changed', channel: 'profile.saveIbans', input: { ibans: before } });
  return ok({});
}

const ibansOf = (db: ReadDb): ProfileIbans =>
  listIbans(db).map(({ id, iban, holder, label }) => withoutNulls({ id, iban, holder, label }));

const profileFieldsOf = (row: BusinessRow): ProfileFields =>
  withoutNulls({
    name: row.name,
    tradeName: row.tradeName,
    taxId: row.taxId,
    isNaturalPerson: row.isNaturalPerson,
    street: row.street,
    postalCode: row.postalCode,
    town: row.town,
    province: row.province,
    phone: row.phone,
    mobile: row.mobile,
    email: row.email,
    website: row.website,
    representative: row.representative,
    representativeTaxId: row.representativeTaxId,
    representativeRole: row.representativeRole,
    privacyEmail: row.privacyEmail,
    privacyUrl: row.privacyUrl,
    vatRegime: row.vatRegime,
    salesBelowLimit: row.salesBelowLimit,
  });

/** An absent field is emptied: the form always sends all of them. */
const profileColumns = (fields: ProfileFields): Omit<Partial<BusinessRow>, 'id'> => ({
  name: fields.name,
  tradeName: fields.tradeName ?? null,
  taxId: normalisedTaxId(fields.taxId),
  isNaturalPerson: fields.isNaturalPerson,
  street: fields.street ?? null,
  postalCode: fields.postalCode ?? null,
  town: fields.town ?? null,
  province: fields.province ?? null,
  phone: fields.phone ?? null,
  mobile: fields.mobile ?? null,
  email: fields.email ?? null,
  website: fields.website ?? null,
  representative: fields.representative ?? null,
  representativeTaxId: normalisedTaxId(fields.representativeTaxId),
  representativeRole: fields.representativeRole ?? null,
  privacyEmail: fields.privacyEmail ?? null,
  privacyUrl: fields.privacyUrl ?? null,
  vatRegime: fields.vatRegime,
  salesBelowLimit: fields.salesBelowLimit ?? null,
});

const normalisedTaxId = (text: string | undefined): string | null =>
  text === undefined ? null : checkTaxId(text).normalised || null;

/** A Spanish account number of twenty digits is kept as the IBAN it stands for; a wrong one as it was written. */
function ibanToKeep(text: string): string {
  const { normalised, suggestion } = checkIban(text);
  return suggestion ?? (normalised || text);
}
