/** Registered letters as files: their very bytes, under names that people and folders sort well. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { pressChannels } from '../../../shared/contract/press.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findLetter } from '../../db/repositories/letter-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { StoredLetter, Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { letterNumber } from '../letters/codes.ts';

type Channels = typeof pressChannels;
type Join = Channels['press.join'];
type SaveEach = Channels['press.saveEach'];
type NotThere = { readonly code: 'letter-not-found' | 'letter-not-registered' };

export function prepareJoin(
  ctx: AppContext,
  { ids, evenPages }: InputOf<Join>,
): Result<Tasks['join-letters']['input'], FailureOf<Join>> {
  const letters = storedLetters(ctx, ids);
  if (!letters.ok) return letters;
  const file = ctx.temporary.newFile('cartas.pdf');
  if (!file.ok) return file;
  return ok({ letters: letters.value, evenPages, title: t('press.batch.joined', { count: ids.length }), file: file.value });
}

export async function openJoined(
  ctx: AppContext,
  { file, letters, pages }: Tasks['join-letters']['output'],
): Promise<Result<OutputOf<Join>, FailureOf<Join>>> {
  const copy = ctx.temporary.readableCopy(file, `${t('press.batch.joined', { count: letters })}.pdf`);
  ctx.temporary.discard(file);
  if (!copy.ok) return copy;
  return (await ctx.desktop.openFile(copy.value)) ? ok({ letters, pages }) : err({ code: 'viewer-not-opened' });
}

export async function prepareSaveEach(
  ctx: AppContext,
  { ids }: InputOf<SaveEach>,
): Promise<Result<Tasks['save-letters']['input'], FailureOf<SaveEach>>> {
  const letters = storedLetters(ctx, ids);
  if (!letters.ok) return letters;
  const folder = await ctx.desktop.chooseFolder('letters');
  return folder === undefined ? err({ code: 'cancelled' }) : ok({ letters: letters.value, folder });
}

const storedLetters = (ctx: AppContext, ids: readonly LetterId[]): Result<StoredLetter[], NotThere> =>
  ctx.uow.read((db) => {
    const letters: StoredLetter[] = [];
    for (const id of ids) {
      const letter = storedLetter(db, id);
      if (!letter.ok) return letter;
      letters.push(letter.value);
    }
    return ok(letters);
  });

export function storedLetter(db: ReadDb, id: LetterId): Result<StoredLetter, NotThere> {
  const letter = findLetter(db, id);
  if (!letter) return err({ code: 'letter-not-found' });
  const { blobHash, year, sequence, debtorId, templateId } = letter;
  if (blobHash === null || year === null || sequence === null) return err({ code: 'letter-not-registered' });
  const number = letterNumber(year, sequence).replace('/', '-');
  const name = findDebtor(db, debtorId)?.name ?? '';
  const type = t(`letters.templates.${TemplateId.parse(templateId)}`);
  return ok({ hash: blobHash, name: t('press.batch.fileName', { number, name, type }) });
}
