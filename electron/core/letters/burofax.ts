/** The pack for a burofax, from the letter as it was frozen: nothing is drawn again, so its hash stays that of the register. */
import { burofaxChannels } from '../../../shared/contract/burofax.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { burofaxFileName, pdfChecks } from '../../../shared/domain/letters/burofax.ts';
import { composeLetter } from '../../../shared/domain/letters/compose-letter.ts';
import type { CreditorFacts, DebtorFacts, LetterFacts, PostalAddress } from '../../../shared/domain/letters/letter-facts.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { isDeliverable } from '../../../shared/domain/letters/postal-address.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { spanishLetterFormats } from '../../../shared/format/letter-formats.ts';
import { t } from '../../../shared/i18n/t.ts';
import { findLetter, type LetterRecord } from '../../db/repositories/letter-repository.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';
import { letterNumber } from './codes.ts';

type Channels = typeof burofaxChannels;
type Pack = OutputOf<Channels['burofax.pack']>;
type Failure = FailureOf<Channels['burofax.pack']>;
type Stored = { readonly letter: LetterRecord; readonly bytes: Buffer; readonly reference: string; readonly fileName: string };

function stored(ctx: AppContext, letterId: LetterId): Result<Stored, Failure> {
  const letter = ctx.uow.read((db) => findLetter(db, letterId));
  if (!letter) return err({ code: 'letter-not-found' });
  const { state, blobHash, year, sequence, templateId } = letter;
  if (state !== 'registered' || blobHash === null || year === null || sequence === null)
    return err({ code: 'letter-not-registered' });
  const read = ctx.blobs.read(blobHash);
  if (!read.ok) {
    const { code } = read.error;
    return err(code === 'blob-missing' || code === 'blob-damaged' ? { code: 'letter-missing-bytes' } : { code });
  }
  const reference = letterNumber(year, sequence);
  const fileName = burofaxFileName(t(`letters.templates.${TemplateId.parse(templateId)}`), reference);
  return ok({ letter, bytes: read.value, reference, fileName });
}

function burofaxPack(ctx: AppContext, { letterId }: InputOf<Channels['burofax.pack']>): Result<Pack, Failure> {
  const found = stored(ctx, letterId);
  if (!found.ok) return found;
  const { letter, bytes, reference, fileName } = found.value;
  const { facts } = JSON.parse(letter.facts ?? '{}') as { readonly facts: LetterFacts };
  const annexes = annexesOf(TemplateId.parse(letter.templateId), facts);
  const pages = letter.pages ?? 1;
  return ok({
    fileName,
    pages,
    byteSize: bytes.length,
    hash: letter.blobHash ?? '',
    reference,
    checks: [
      ...pdfChecks({ byteSize: bytes.length, pages, text: bytes.toString('latin1') }),
      { check: 'tax-id', verdict: facts.debtor.taxId === undefined ? 'warns' : 'good' },
      { check: 'address', verdict: isDeliverable(facts.debtor.address) ? 'good' : 'fails' },
      { check: 'annexes', verdict: annexes.length > 0 ? 'warns' : 'good' },
    ],
    sender: partyOf(facts.creditor, facts.creditor),
    addressee: partyOf(facts.debtor),
    annexes: [...annexes],
  });
}

/** As the letter lists them, without what stands in its own pages. */
function annexesOf(templateId: TemplateId, facts: LetterFacts): readonly string[] {
  const { body, interestAnnex } = composeLetter({ templateId, facts, formats: spanishLetterFormats }).model;
  const list = body.flatMap((block) => (block.kind === 'annex-list' ? block.items : []));
  return list.filter((item) => !/en este mismo documento/.test(item) && !(interestAnnex && /liquidaci[oó]n/i.test(item)));
}

const partyOf = (
  { name, taxId, address }: Pick<CreditorFacts | DebtorFacts, 'name' | 'taxId'> & { readonly address: PostalAddress },
  reach: Pick<CreditorFacts, 'phone' | 'email'> = {},
): Pack['sender'] => ({
  name,
  ...given({ taxId, ...address, phone: reach.phone, email: reach.email }),
});

const given = (all: { readonly [K in keyof Pack['sender']]?: string | undefined }): Partial<Pack['sender']> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

async function saveBurofax(
  ctx: AppContext,
  { letterId }: InputOf<Channels['burofax.save']>,
): Promise<Result<OutputOf<Channels['burofax.save']>, Failure>> {
  const found = stored(ctx, letterId);
  if (!found.ok) return found;
  const { letter, fileName } = found.value;
  const target = await ctx.desktop.chooseWhereToSave('pdf', fileName);
  if (target === undefined || letter.blobHash === null) return ok({ saved: false });
  const saved = ctx.temporary.handOver(ctx.blobs.pathOf(letter.blobHash), target);
  return saved.ok ? ok({ saved: true }) : saved;
}

export const burofaxHandlers = defineHandlers(burofaxChannels, { 'burofax.pack': burofaxPack, 'burofax.save': saveBurofax });
