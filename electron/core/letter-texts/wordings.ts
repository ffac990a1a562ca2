/**
 * The owner's own words of letters and messages: which hold, and how they become new ones.
 *
 * Policy   append-only: an edit, an undo and a return to an older version are all the next version. Words are kept only where
 *          they differ from the program's, so that a later text of ours reaches every paragraph that the owner left alone.
 * Errors   `letter-text-refused` with the sentence of each paragraph that may not be so; `letter-text-version-not-found`.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { type letterTextChannels, TextId } from '../../../shared/contract/letter-texts.ts';
import { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import { type LetterLanguage, letterIn } from '../../../shared/domain/letters/catalogue.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { changedWords, refusedWords, type WrittenText } from '../../../shared/domain/letters/word-rules.ts';
import { joinedWording, takenFrom, type Wording } from '../../../shared/domain/letters/wording.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { type MessageWording, writtenMessages } from '../../../shared/domain/short-texts/message-words.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import {
  findWording,
  insertWording,
  type StoredWording,
  wordingsInForce,
  wordingVersions,
} from '../../db/repositories/wording-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { whoWrites } from '../texts/who.ts';

type Channels = typeof letterTextChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type Lines = Readonly<Record<string, string>>;

const LANGUAGE: LetterLanguage = 'es';
const MOST_VERSIONS = 100;
const ORIGINAL = 0;

const letterText = (id: TemplateId) => letterIn(id, LANGUAGE).template;

function programText(id: TextId): WrittenText {
  const message = ShortTextId.safeParse(id);
  return message.success ? writtenMessages[message.data] : letterText(id as TemplateId);
}

const wordsOf = ({ lines }: Pick<StoredWording, 'lines'>): Lines =>
  Object.fromEntries(Object.entries(lines).map(([key, { words }]) => [key, words]));

/** The words of this letter and of those whose paragraphs it takes. `edited`: of this one, instead of those that hold. */
export function wordingFor(db: ReadDb, templateId: TemplateId, edited?: Lines): Wording | undefined {
  const of = (id: TemplateId) => {
    const stored = findWording(db, { templateId: id, language: LANGUAGE });
    return stored && { id, version: stored.version, lines: wordsOf(stored) };
  };
  const own = of(templateId);
  const taken = takenFrom(letterText(templateId)).flatMap((id) => of(id) ?? []);
  return joinedWording(edited === undefined ? own : { version: (own?.version ?? ORIGINAL) + 1, lines: edited }, taken);
}

/** The words of a message that holds; `undefined` where all of it is the program's. */
export const messageWording = (db: ReadDb, id: ShortTextId): MessageWording | undefined => {
  const stored = findWording(db, { templateId: id, language: LANGUAGE });
  return stored && wordsOf(stored);
};

export const listTexts = (ctx: AppContext): Answer<'letterTexts.list'> =>
  ctx.uow.read((db) =>
    ok({
      texts: wordingsInForce(db, LANGUAGE).flatMap((stored) => {
        const id = textOf(stored.templateId);
        const changed = Object.keys(stored.lines).length;
        return id === undefined || changed === 0 ? [] : [{ templateId: id, changed, ...madeOf(stored) }];
      }),
    }),
  );

export const getText = (ctx: AppContext, { templateId }: InputOf<Channels['letterTexts.get']>): Answer<'letterTexts.get'> =>
  ctx.uow.read((db) => {
    const versions = wordingVersions(db, { templateId, language: LANGUAGE }, MOST_VERSIONS);
    const [current] = versions;
    return ok({
      version: current?.version ?? ORIGINAL,
      lines: current?.lines ?? {},
      versions: versions.map((stored) => ({ ...madeOf(stored), lines: wordsOf(stored) })),
    });
  });

export function saveText(
  ctx: AppContext,
  { templateId, lines }: InputOf<Channels['letterTexts.save']>,
): Answer<'letterTexts.save'> {
  const refused = refusedWords(programText(templateId), lines);
  if (Object.keys(refused).length > 0) return err({ code: 'letter-text-refused', fields: refused });
  return ctx.uow.write((tx) => ok({ version: writeVersion(ctx, tx, templateId, lines, 'letter-text-changed') }));
}

/** To an older version as far as the letter still has those paragraphs; version 0 is the program's own text. */
export function restoreText(
  ctx: AppContext,
  { templateId, version }: InputOf<Channels['letterTexts.restore']>,
): Answer<'letterTexts.restore'> {
  return ctx.uow.write((tx): Answer<'letterTexts.restore'> => {
    const asked = version === ORIGINAL ? undefined : findWording(tx, { templateId, language: LANGUAGE }, version);
    if (version !== ORIGINAL && !asked) return err({ code: 'letter-text-version-not-found' });
    const lines = asked ? wordsOf(asked) : {};
    const refused = refusedWords(programText(templateId), lines);
    const kept = Object.fromEntries(Object.entries(lines).filter(([key]) => !(key in refused)));
    return ok({ version: writeVersion(ctx, tx, templateId, kept, 'letter-text-restored') });
  });
}

function writeVersion(
  ctx: AppContext,
  tx: WriteTx,
  templateId: TextId,
  asked: Lines,
  what: 'letter-text-changed' | 'letter-text-restored',
): number {
  const template = programText(templateId);
  const lines = changedWords(template, asked);
  const before = findWording(tx, { templateId, language: LANGUAGE });
  const last = before?.version ?? ORIGINAL;
  if (JSON.stringify(lines) === JSON.stringify(before?.lines ?? {})) return last;
  const version = last + 1;
  const madeBy = whoWrites(getBusiness(tx)).user ?? null;
  insertWording(tx, LANGUAGE, { templateId, version, lines, baseVersion: template.version, madeBy, madeAt: ctx.now() });
  appendEvent(tx, { at: ctx.now(), type: what, subjectId: 'ledger', payload: { templateId, version, before: last } });
  recordUndo(tx, { at: ctx.now(), label: what, channel: 'letterTexts.restore', input: { templateId, version: last } });
  return version;
}

const textOf = (id: string): TextId | undefined => TextId.safeParse(id).data;

const madeOf = ({ version, madeAt, madeBy }: StoredWording) => ({ version, madeAt, ...(madeBy !== null && { madeBy }) });
