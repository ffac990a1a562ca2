/** The register and its papers. Bytes are compared with their hash before anybody sees them. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { BlobHash, LetterId } from '../../../shared/domain/ids.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { countLetters, listLetters } from '../../db/repositories/letter-list.ts';
import { deliveriesOf, findLetter, invoicesOfLetter, type LetterRecord } from '../../db/repositories/letter-repository.ts';
import { findWording } from '../../db/repositories/wording-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { FileError } from '../../platform/file-errors.ts';
import type { AppContext } from '../context.ts';
import { channelOf, letterNumber, letterRow, resultOf } from './codes.ts';
import { frozenInterest } from './frozen-interest.ts';

type Channels = typeof letterChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function listLetterRows(
  ctx: AppContext,
  { filter, offset, limit }: InputOf<Channels['letters.list']>,
): Answer<'letters.list'> {
  return ctx.uow.read((db) =>
    ok({
      total: countLetters(db, filter),
      rows: listLetters(db, filter, { offset, limit }).map((row) => letterRow(ctx, row)),
    }),
  );
}

export function getLetter(ctx: AppContext, { id }: InputOf<Channels['letters.get']>): Answer<'letters.get'> {
  return ctx.uow.read((db) => {
    const letter = findLetter(db, id);
    const [row] = listLetters(db, { status: 'all', id }, { offset: 0, limit: 1 });
    if (!letter || !row) return err({ code: 'letter-not-found' });
    return ok({
      row: letterRow(ctx, row),
      ...(letter.deletedOn !== null && { deletedOn: letter.deletedOn }),
      ...(letter.state !== 'draft' && { registered: registeredPart(ctx, db, letter) }),
    });
  });
}

function registeredPart(
  ctx: Pick<AppContext, 'localDay'>,
  db: ReadDb,
  letter: LetterRecord,
): NonNullable<OutputOf<Channels['letters.get']>['registered']> {
  return {
    amounts: {
      principal: letter.principalCents ?? ZERO,
      interest: letter.interestCents ?? ZERO,
      fixedCosts: letter.compensationCents ?? ZERO,
      otherCosts: letter.costsCents ?? ZERO,
      total: letter.totalCents ?? ZERO,
    },
    ...frozenInterest(letter),
    calculatedTo: letter.calculatedTo,
    invoices: invoicesOfLetter(db, letter.id),
    pages: letter.pages ?? 1,
    hash: letter.blobHash ?? '',
    ...printedCode(letter),
    wordings: wordingsOf(ctx, db, letter),
    ...(letter.printedOn !== null && { printedOn: letter.printedOn }),
    ...(letter.annulledOn !== null && { annulledOn: letter.annulledOn }),
    ...(letter.annulReason !== null && { annulReason: letter.annulReason }),
    deliveries: deliveriesOf(db, letter.id).map(({ id, channel, trackingNumber, sentOn, result, resultOn }) => ({
      id,
      channel: channelOf(channel),
      ...(trackingNumber !== null && { trackingNumber }),
      sentOn,
      ...(result !== null && { result: resultOf(result) }),
      ...(resultOn !== null && { resultOn }),
    })),
  };
}

/** `l06-es-2+3+L04.1`: its own words in their third version, and paragraphs that it takes from another letter in their first. */
function wordingsOf(
  { localDay }: Pick<AppContext, 'localDay'>,
  db: ReadDb,
  { templateId: own, templateVersion }: LetterRecord,
): NonNullable<OutputOf<Channels['letters.get']>['registered']>['wordings'] {
  return templateVersion
    .split('+')
    .slice(1)
    .flatMap((part) => {
      const [, of = own, version = ''] = /^(?:(L\d{2}[A-Z]?)\.)?(\d+)$/.exec(part) ?? [];
      const templateId = TemplateId.safeParse(of).data;
      if (templateId === undefined || version === '') return [];
      const stored = findWording(db, { templateId, language: 'es' }, Number(version));
      return [{ templateId, version: Number(version), ...(stored && { on: localDay(stored.madeAt) }) }];
    });
}

/** Of letters registered before pages had one there is none. */
function printedCode({ facts }: LetterRecord): { readonly code?: string } {
  const { code } = JSON.parse(facts ?? '{}') as { readonly code?: unknown };
  return typeof code === 'string' ? { code } : {};
}

type StoredLetter = { readonly hash: BlobHash; readonly name: string };
type MissingBytes = { readonly code: 'letter-not-found' | 'letter-not-registered' | 'letter-missing-bytes' } | FileError;

/** A letter whose bytes are gone or changed is never shown as if it were the one that was sent. */
function storedLetter(ctx: AppContext, id: LetterId): Result<StoredLetter, MissingBytes> {
  const letter = ctx.uow.read((db) => findLetter(db, id));
  if (!letter) return err({ code: 'letter-not-found' });
  const { blobHash, year, sequence } = letter;
  const type = t(`letters.templates.${TemplateId.parse(letter.templateId)}`);
  if (blobHash === null || year === null || sequence === null) return err({ code: 'letter-not-registered' });
  const state = ctx.blobs.verify(blobHash);
  if (!state.ok) return state;
  if (state.value !== 'good') return err({ code: 'letter-missing-bytes' });
  const number = letterNumber(year, sequence).replace('/', '-');
  return ok({ hash: blobHash, name: `${t('letters.file.registered', { number, type })}.pdf` });
}

export function viewLetter(ctx: AppContext, { id }: InputOf<Channels['letters.view']>): Answer<'letters.view'> {
  const stored = storedLetter(ctx, id);
  if (!stored.ok) return stored;
  const { hash, name } = stored.value;
  return ok({ token: ctx.tokens.mint({ path: ctx.blobs.pathOf(hash), contentType: 'application/pdf', displayName: name }) });
}

export async function openLetter(ctx: AppContext, { id }: InputOf<Channels['letters.open']>): Promise<Answer<'letters.open'>> {
  const stored = storedLetter(ctx, id);
  if (!stored.ok) return stored;
  const copy = ctx.temporary.readableCopy(ctx.blobs.pathOf(stored.value.hash), stored.value.name);
  if (!copy.ok) return copy;
  return (await ctx.desktop.openFile(copy.value)) ? ok({}) : err({ code: 'viewer-not-opened' });
}
