/** The draft as paper: the same facts, template and drawing as the registered letter, without number and marked BORRADOR. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { DrawnLetter, LetterToDraw } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { gatherFacts } from './gather-facts.ts';

type Preview = (typeof letterChannels)['letters.preview'];
type OpenDraft = (typeof letterChannels)['letters.openDraft'];

const PREVIEW_NAME = 'borrador.pdf';

export function preparePreview(ctx: AppContext, input: InputOf<Preview>): Result<LetterToDraw, FailureOf<Preview>> {
  const file = ctx.temporary.newFile(PREVIEW_NAME);
  if (!file.ok) return file;
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    return ok({
      templateId: input.options.templateId,
      facts: gatherFacts(db, debtor, input.options, today),
      isDraft: true,
      ...picturesOf(db),
      file: file.value,
    });
  });
}

export function finishPreview(ctx: AppContext, drawn: DrawnLetter): Result<OutputOf<Preview>, FailureOf<Preview>> {
  return ok(shownPreview(ctx, drawn, PREVIEW_NAME));
}

/** What the window is told of a paper drawn for it. `name`: of its kind, of which the last few are kept. */
export function shownPreview(ctx: AppContext, drawn: DrawnLetter, name: string): OutputOf<Preview> {
  const { file, pages, gaps, paragraphs, amounts, interest } = drawn;
  forgetOldPreviews(ctx, name, file);
  return {
    token: ctx.tokens.mint({ path: file, contentType: 'application/pdf', displayName: name }),
    pages,
    gaps: [...gaps],
    paragraphs: [...paragraphs],
    amounts,
    interest: interest.map((invoice) => ({ ...invoice, tranches: [...invoice.tranches] })),
  };
}

/** Only a draft that was drawn for the window can be opened this way. */
export async function openDraft(
  ctx: AppContext,
  { token, debtorId, templateId }: InputOf<OpenDraft>,
): Promise<Result<OutputOf<OpenDraft>, FailureOf<OpenDraft>>> {
  const drawn = ctx.tokens.resolve(token);
  if (drawn?.displayName !== PREVIEW_NAME) return err({ code: 'file-token-unknown' });
  const debtor = ctx.uow.read((db) => findDebtor(db, debtorId));
  if (!debtor) return err({ code: 'debtor-not-found' });
  const copy = ctx.temporary.readableCopy(
    drawn.path,
    `${t('letters.file.draft', { name: debtor.name, type: t(`letters.templates.${templateId}`) })}.pdf`,
  );
  if (!copy.ok) return copy;
  return (await ctx.desktop.openFile(copy.value)) ? ok({}) : err({ code: 'viewer-not-opened' });
}

export function picturesOf(db: ReadDb): Pick<LetterToDraw, 'logo' | 'signature'> {
  const { logoHash, signatureHash } = getBusiness(db);
  return { ...(logoHash !== null && { logo: logoHash }), ...(signatureHash !== null && { signature: signatureHash }) };
}

/** The window may still be drawing the one before. */
const KEPT_OF_A_KIND = 4;
const previews = new WeakMap<AppContext, ReadonlyMap<string, readonly string[]>>();

/** Each kind by itself: pictures of the gallery go on being drawn while somebody looks at a letter that may be printed. */
function forgetOldPreviews(ctx: AppContext, kind: string, file: string): void {
  const known = previews.get(ctx);
  const files = [...(known?.get(kind) ?? []), file];
  for (const old of files.slice(0, -KEPT_OF_A_KIND)) ctx.temporary.discard(old);
  previews.set(ctx, new Map([...(known ?? []), [kind, files.slice(-KEPT_OF_A_KIND)]]));
}
