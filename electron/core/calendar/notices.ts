/** What the computer shows by itself: whether it may, whether with names, and what it says when the program starts. */
import { type calendarChannels, NoticeSettings } from '../../../shared/contract/calendar.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { countLeading, leadingRows } from '../../db/repositories/agenda-list.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findSetting, putSetting } from '../../db/repositories/settings-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext, Reading } from '../context.ts';

type Channels = typeof calendarChannels;

const SETTING = 'desktop.notices';
const USUAL: NoticeSettings = { notices: true, privacy: false };

export const noticeSettings = (db: ReadDb): NoticeSettings => NoticeSettings.catch(USUAL).parse(findSetting(db, SETTING));

export const getNoticeSettings = (ctx: AppContext): Result<OutputOf<Channels['calendar.notices']>, never> =>
  ok(ctx.uow.read(noticeSettings));

export function saveNoticeSettings(
  ctx: AppContext,
  { settings }: InputOf<Channels['calendar.saveNotices']>,
): Result<OutputOf<Channels['calendar.saveNotices']>, never> {
  return ctx.uow.write((tx) => {
    const before = noticeSettings(tx);
    putSetting(tx, SETTING, settings);
    const payload = { notices: Number(settings.notices), privacy: Number(settings.privacy) };
    appendEvent(tx, { at: ctx.now(), type: 'notice-settings-changed', subjectId: 'settings', payload });
    const label = 'notice-settings-changed';
    recordUndo(tx, { at: ctx.now(), label, channel: 'calendar.saveNotices', input: { settings: before } });
    return ok({});
  });
}

export type DayNotice = { readonly title: string; readonly body: string };

const MOST_NAMES = 3;

/** `undefined` when there is nothing to do today, or the owner wants no notices. */
export function dayNotice(reading: Reading): DayNotice | undefined {
  const today = reading.today();
  return reading.uow.read((db) => {
    const { notices, privacy } = noticeSettings(db);
    const urgent = countLeading(db, 'urgent', today);
    const count = urgent + countLeading(db, 'today', today);
    if (!notices || count === 0) return undefined;
    const title = t('calendar.notice.title', { count });
    if (privacy) return { title, body: t('calendar.notice.private') };
    const first = (['urgent', 'today'] as const).flatMap((group) =>
      leadingRows(db, group, today, { offset: 0, limit: MOST_NAMES }),
    );
    const names = first.slice(0, MOST_NAMES).map(({ name }) => name);
    const list = names.join(', ');
    const more = count - names.length;
    return { title, body: more > 0 ? t('calendar.notice.namesAndMore', { list, count: more }) : list };
  });
}
