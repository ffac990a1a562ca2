import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { LedgerSettings, type settingsChannels } from '../../../shared/contract/settings.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { getBusiness, updateBusiness } from '../../db/repositories/business-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findSetting, putSetting, removeSetting } from '../../db/repositories/settings-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { withoutNulls } from '../debtors/debtor-fields.ts';

type Channels = typeof settingsChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

const FOLD_MARKS = 'letters.foldMarks';
const WINDOW_OFFSET = 'letters.windowOffset';
const FREE_PARAGRAPH = 'letters.freeParagraph';
const CREDIT_FILES = 'letters.creditFiles';

/** How letters and due dates are made where nobody says otherwise. */
export function ledgerSettings(db: ReadDb): LedgerSettings {
  const row = getBusiness(db);
  const freeParagraph = LedgerSettings.shape.freeParagraph.catch(undefined).parse(findSetting(db, FREE_PARAGRAPH));
  const creditFiles = LedgerSettings.shape.creditFiles.catch(undefined).parse(findSetting(db, CREDIT_FILES));
  return withoutNulls({
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    contactEmail: row.contactEmail,
    contactHours: row.contactHours,
    defaultTermDays: row.defaultTermDays,
    dayCount: row.dayCount,
    envelopeWindow: row.envelopeWindow,
    windowOffset: LedgerSettings.shape.windowOffset.catch({ x: 0, y: 0 }).parse(findSetting(db, WINDOW_OFFSET)),
    foldMarks: LedgerSettings.shape.foldMarks.catch(true).parse(findSetting(db, FOLD_MARKS)),
    paymentQr: row.paymentQr,
    ...(freeParagraph !== undefined && { freeParagraph }),
    ...(creditFiles !== undefined && { creditFiles }),
  });
}

export const getSettings = (ctx: AppContext): Answer<'settings.get'> => ok(ctx.uow.read(ledgerSettings));

export function saveSettings(ctx: AppContext, { settings }: InputOf<Channels['settings.save']>): Answer<'settings.save'> {
  return ctx.uow.write((tx) => {
    const before = ledgerSettings(tx);
    updateBusiness(tx, {
      contactName: settings.contactName ?? null,
      contactPhone: settings.contactPhone ?? null,
      contactEmail: settings.contactEmail ?? null,
      contactHours: settings.contactHours ?? null,
      defaultTermDays: settings.defaultTermDays,
      dayCount: settings.dayCount,
      envelopeWindow: settings.envelopeWindow,
      paymentQr: settings.paymentQr,
      updatedAt: ctx.now(),
    });
    putSetting(tx, FOLD_MARKS, settings.foldMarks);
    putSetting(tx, WINDOW_OFFSET, settings.windowOffset);
    if (settings.freeParagraph === undefined) removeSetting(tx, FREE_PARAGRAPH);
    else putSetting(tx, FREE_PARAGRAPH, settings.freeParagraph);
    if (settings.creditFiles === undefined) removeSetting(tx, CREDIT_FILES);
    else putSetting(tx, CREDIT_FILES, settings.creditFiles);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'settings-changed',
      subjectId: 'settings',
      payload: { defaultTermDays: settings.defaultTermDays, dayCount: settings.dayCount },
    });
    recordUndo(tx, { at: ctx.now(), label: 'settings-changed', channel: 'settings.save', input: { settings: before } });
    return ok({});
  });
}
