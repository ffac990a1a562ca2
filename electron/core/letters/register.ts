/**
 * Registering freezes a letter: number, bytes, hash, facts and event in one transaction, after its paper was drawn.
 *
 * Policy   registrations go one after another, so the number is known before drawing and is not used up by a drawing that
 *          fails. The transaction gathers the facts again: if anything changed meanwhile, nothing is registered.
 *          The bytes are stored, named by their hash, before the row that names them.
 * Errors   `letter-incomplete` while a gap blocks; `letter-debt-changed` when the total is not the one the owner saw.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import { type IsoDate, yearOf } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { composeLetter } from '../../../shared/domain/letters/compose-letter.ts';
import type { LetterFacts } from '../../../shared/domain/letters/letter-facts.ts';
import { isContact } from '../../../shared/domain/letters/letter-kinds.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { spanishLetterFormats } from '../../../shared/format/letter-formats.ts';
import { RATES_REVIEWED_ON } from '../../../shared/legal/interest-rates.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findLetter, insertLetterInvoices, nextSequence, updateLetter } from '../../db/repositories/letter-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { DrawnLetter, LetterToDraw } from '../../jobs/tasks.ts';
import type { StoredBlob } from '../../platform/blob-store.ts';
import { recordLetterContact } from '../agenda/letter-contact.ts';
import type { AppContext } from '../context.ts';
import { letterNumber } from './codes.ts';
import { gatherFacts } from './gather-facts.ts';
import { announcedBy } from './notices/notices.ts';
import { picturesOf } from './preview.ts';

type Register = (typeof letterChannels)['letters.register'];
type Failure = FailureOf<Register>;
type Input = InputOf<Register>;

type Frozen = {
  readonly options: LetterOptions;
  readonly facts: LetterFacts;
  readonly year: number;
  readonly sequence: number;
};
type Turn = { readonly facts: string; readonly release: () => void };
type Turns = { last: Promise<void>; readonly held: Map<LetterId, Turn> };

const turns = new WeakMap<AppContext, Turns>();
const turnsOf = (ctx: AppContext): Turns => {
  const known = turns.get(ctx) ?? { last: Promise.resolve(), held: new Map() };
  turns.set(ctx, known);
  return known;
};

export async function prepareRegister(ctx: AppContext, input: Input): Promise<Result<LetterToDraw, Failure>> {
  const own = turnsOf(ctx);
  const { promise, resolve: release } = Promise.withResolvers<void>();
  const before = own.last;
  own.last = before.then(() => promise);
  await before;
  let toDraw: Result<LetterToDraw, Failure> | undefined;
  try {
    toDraw = readToDraw(ctx, input);
    if (toDraw.ok) own.held.set(input.letterId, { facts: JSON.stringify(toDraw.value.facts), release });
    return toDraw;
  } finally {
    if (!toDraw?.ok) release();
  }
}

function readToDraw(ctx: AppContext, input: Input): Result<LetterToDraw, Failure> {
  const file = ctx.temporary.newFile('carta.pdf');
  if (!file.ok) return file;
  return ctx.uow.read((db): Result<LetterToDraw, Failure> => {
    const frozen = freeze(db, input.letterId, ctx.today());
    if (!frozen.ok) return frozen;
    const { options, facts } = frozen.value;
    const { templateId } = options;
    const { gaps, model } = composeLetter({ templateId, facts, formats: spanishLetterFormats });
    if (gaps.some((gap) => gap.severity === 'blocks')) return err({ code: 'letter-incomplete' });
    if (model.amounts.total !== input.total) return err({ code: 'letter-debt-changed' });
    return ok({ templateId, facts, isDraft: false, ...picturesOf(db), file: file.value });
  });
}

/** The draft with the next number and the facts of this moment. */
function freeze(db: ReadDb, letterId: LetterId, today: IsoDate): Result<Frozen, Failure> {
  const letter = findLetter(db, letterId);
  if (!letter || letter.deletedOn !== null) return err({ code: 'letter-not-found' });
  if (letter.state !== 'draft') return err({ code: 'letter-already-registered' });
  const debtor = findDebtor(db, letter.debtorId);
  if (!debtor || debtor.deletedOn !== null) return err({ code: 'letter-not-found' });
  const options = LetterOptions.parse(JSON.parse(letter.options));
  const year = yearOf(today);
  const sequence = nextSequence(db, year);
  return ok({ options, year, sequence, facts: gatherFacts(db, debtor, options, today, letterNumber(year, sequence)) });
}

export function finishRegister(ctx: AppContext, drawn: DrawnLetter, { letterId }: Input): Result<OutputOf<Register>, Failure> {
  const own = turnsOf(ctx);
  const turn = own.held.get(letterId);
  const stored = ctx.blobs.putFile(drawn.file);
  if (!stored.ok) return stored;
  const outcome = ctx.uow.write((tx): Result<OutputOf<Register>, Failure> => {
    const frozen = freeze(tx, letterId, ctx.today());
    if (!frozen.ok) return frozen;
    if (JSON.stringify(frozen.value.facts) !== turn?.facts) return err({ code: 'letter-debt-changed' });
    write(ctx, tx, letterId, frozen.value, drawn, stored.value);
    return ok({ letterId, number: letterNumber(frozen.value.year, frozen.value.sequence) });
  });
  if (outcome.ok) abandonRegister(ctx, { letterId });
  return outcome;
}

/** Lets the next registration begin. */
export function abandonRegister(ctx: AppContext, { letterId }: Pick<Input, 'letterId'>): void {
  const own = turnsOf(ctx);
  own.held.get(letterId)?.release();
  own.held.delete(letterId);
}

function write(
  ctx: AppContext,
  tx: WriteTx,
  letterId: LetterId,
  { facts, options, year, sequence }: Frozen,
  { amounts, pages, code }: DrawnLetter,
  stored: StoredBlob,
): void {
  const named = facts.aboutInvoices ?? facts.debt.invoices.map((invoice) => invoice.id);
  const invoiceIds = [...new Set(named.map((id) => id as InvoiceId))];
  const { templateVersion } = composeLetter({ templateId: options.templateId, facts, formats: spanishLetterFormats }).model;
  const debtorId = findLetter(tx, letterId)?.debtorId;
  if (debtorId !== undefined && isContact(options.templateId))
    recordLetterContact(ctx, tx, { id: letterId, debtorId }, options, invoiceIds, announcedBy(options, facts));
  updateLetter(tx, letterId, {
    state: 'registered',
    templateId: options.templateId,
    templateVersion,
    calculatedTo: facts.debt.calculatedOn,
    year,
    sequence,
    registeredOn: facts.date,
    principalCents: amounts.principal,
    interestCents: amounts.interest,
    compensationCents: amounts.fixedCosts,
    costsCents: amounts.otherCosts,
    totalCents: amounts.total,
    pages,
    byteSize: stored.size,
    blobHash: stored.hash,
    facts: JSON.stringify({ facts, code, ratesReviewedOn: RATES_REVIEWED_ON, programVersion: ctx.places.version }),
    updatedAt: ctx.now(),
  });
  insertLetterInvoices(tx, letterId, invoiceIds);
  appendEvent(tx, {
    at: ctx.now(),
    type: 'letter-registered',
    subjectId: letterId,
    payload: {
      letterId,
      templateId: options.templateId,
      total: amounts.total,
      principal: amounts.principal,
      interest: amounts.interest,
      fixedCosts: amounts.fixedCosts,
      otherCosts: amounts.otherCosts,
      registeredOn: facts.date,
      hash: stored.hash,
      invoiceIds,
    },
    about: [...(debtorId === undefined ? [] : [debtorId]), ...invoiceIds],
  });
}
