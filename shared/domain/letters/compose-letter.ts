/**
 * Facts and template become the letter, and the list of what is wrong with it.
 * Pure: the same facts give the same letter. It never fails: what is missing is printed as a visible mark and listed as
 * a gap, so that a draft can always be seen; registering is refused while a gap blocks.
 * A consumer's letter is made without the costs and the interest of Ley 3/2004 whatever the facts say (legal-es §2).
 */
import { underLaw3of2004 } from '../debtor-kind.ts';
import { initialsOf, receiptsOf } from './agreement-blocks.ts';
import { acceptanceSheet, answerSheet } from './answer-sheet.ts';
import { letterIn } from './catalogue.ts';
import type { Gap } from './gap.ts';
import { amountsOf } from './letter-amounts.ts';
import { blockOf } from './letter-blocks.ts';
import { type LetterContext, runsOf } from './letter-context.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import { gapsOf } from './letter-gaps.ts';
import { headingOf, senderOf, windowOf } from './letter-heading.ts';
import { isFriendly, isProposal } from './letter-kinds.ts';
import type { LetterBlock, LetterModel, Run } from './letter-model.ts';
import { interestAnnex } from './letter-tables.ts';
import type { LetterTemplate, LockReason, TemplateId } from './letter-template.ts';
import { templateValues } from './letter-values.ts';
import { readTemplate, type TemplateItem, textOf } from './template-reader.ts';
import { labels } from './templates/es/labels.ts';
import { withWording } from './wording.ts';

/** One paragraph that this letter has, for the owner to leave out or to learn why that is not possible. */
export type ParagraphChoice = {
  readonly label: string;
  /** Opening words, enough to recognise it. */
  readonly text: string;
  readonly isPrinted: boolean;
  readonly lock?: LockReason;
};

export type ComposedLetter = {
  readonly model: LetterModel;
  readonly gaps: readonly Gap[];
  readonly paragraphs: readonly ParagraphChoice[];
};

export function composeLetter(request: {
  readonly templateId: TemplateId;
  readonly facts: LetterFacts;
  readonly formats: LetterFormats;
}): ComposedLetter {
  const { formats } = request;
  const { template: brought, tag } = letterIn(request.templateId, request.facts.debtor.language);
  const template = withWording(brought, request.facts.wording);
  const facts = inTone(lawful(request.facts, request.templateId), template);
  const values = templateValues(facts, formats);
  const context: LetterContext = { templateId: template.id, facts, formats, values, missed: new Set() };
  const { items } = readTemplate(template.lines, values);
  const printed = renumbered(items.filter((item) => !isLeftOut(item, template, facts)));
  // A proposal acknowledges nothing, so it proves nothing.
  const annex = isProposal(template.id) ? undefined : interestAnnex(facts, formats);
  const has = (name: string) => printed.some((item) => item.kind === 'block' && item.name === name);
  const sheet = has('HOJA_RESPUESTA') ? answerSheet(context) : has('HOJA_ACEPTACION') ? acceptanceSheet(context) : undefined;
  const initials = template.id === 'L15' ? initialsOf(facts) : undefined;
  const receipts = template.id === 'L15' ? receiptsOf(context) : undefined;
  const body = withFreeParagraph(
    printed.flatMap((item) => blocksFor(item, template, context)),
    facts.choices.freeParagraph,
    template.freeParagraphBefore,
  );
  const model: LetterModel = {
    templateId: template.id,
    templateVersion: template.version,
    language: tag,
    date: facts.date,
    title: [labels.documentTitles[template.id], facts.reference].filter((part) => part !== undefined).join(' '),
    author: facts.creditor.name,
    ...(facts.reference !== undefined && { reference: facts.reference }),
    sender: senderOf(context),
    address: windowOf(context),
    foldMarks: facts.choices.foldMarks,
    heading: headingOf(context),
    body,
    ...(annex && { interestAnnex: annex }),
    ...(sheet && { answerSheet: sheet }),
    ...(initials && { initials }),
    ...(receipts && { receipts }),
    amounts: amountsOf(facts),
    labels: {
      carriedForward: labels.carriedForward,
      broughtForward: labels.broughtForward,
      draft: labels.draft,
      logo: labels.logo(facts.creditor.name),
      signatureImage: labels.signatureImage(facts.creditor.name),
      pageOf: labels.pageOf,
      footer: [facts.creditor.name, facts.reference && `${labels.reference} ${facts.reference}`].filter(Boolean).join(' · '),
    },
  };
  return { model, gaps: gapsOf(request.facts, template, [...context.missed]), paragraphs: choicesOf(items, template, facts) };
}

/** Drops what may not be asked of this debtor or in this letter; `gapsOf` reports it from the facts as they came. */
function lawful(facts: LetterFacts, templateId: TemplateId): LetterFacts {
  if (isFriendly(templateId)) {
    const { fixedCosts: _fixed, otherCosts: _other, interest: _interest, ...debt } = facts.debt;
    return { ...facts, debt };
  }
  if (underLaw3of2004(facts.debtor.kind)) return facts;
  const { fixedCosts: _fixed, otherCosts: _other, interest, ...debt } = facts.debt;
  return { ...facts, debt: { ...debt, ...(interest && interest.basis !== 'law-3-2004' && { interest }) } };
}

const inTone = (facts: LetterFacts, { usualTone = 'neutral' }: LetterTemplate): LetterFacts => ({
  ...facts,
  choices: { ...facts.choices, tone: facts.choices.tone ?? usualTone },
});

const isLeftOut = ({ label }: TemplateItem, template: LetterTemplate, { choices }: LetterFacts): boolean =>
  label !== undefined && template.locks[label] === undefined && choices.leftOut.includes(label);

function blocksFor(item: TemplateItem, template: LetterTemplate, context: LetterContext): readonly LetterBlock[] {
  const label = item.label === undefined ? {} : { label: item.label };
  if (item.kind === 'block') return blockOf(item.name, context, label);
  if (item.kind === 'subject') {
    return [{ kind: 'subject', ...label, runs: [{ text: labels.subject }, ...runsOf(item.pieces, context.missed)] }];
  }
  const isSalutation = item.pieces.some((piece) => piece.field === 'saludo_formal' || piece.field === 'saludo_cordial');
  const isClosing = !isSalutation && item.label !== undefined && textOf(item.pieces).endsWith(',');
  const kind = isSalutation ? 'salutation' : isClosing ? 'closing' : 'paragraph';
  const runs = withLeadIn(runsOf(item.pieces, context.missed), template.leadIns);
  return [{ kind, ...label, runs: item.number === undefined ? runs : [{ text: `${item.number}. `, style: 'strong' }, ...runs] }];
}

/** Clauses that the owner left out take no number. */
function renumbered(items: readonly TemplateItem[]): readonly TemplateItem[] {
  let number = 0;
  return items.map((item) => {
    if (item.kind === 'block' || item.number === undefined) return item;
    number += 1;
    return { ...item, number };
  });
}

function withLeadIn(runs: readonly Run[], leadIns: readonly string[]): readonly Run[] {
  const [first, ...rest] = runs;
  const leadIn = leadIns.find((words) => first?.text.startsWith(words));
  if (!first || leadIn === undefined) return runs;
  return [{ text: leadIn, style: 'strong' }, { ...first, text: first.text.slice(leadIn.length) }, ...rest];
}

function withFreeParagraph(body: readonly LetterBlock[], text: string | undefined, before: string): readonly LetterBlock[] {
  const paragraphs = (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line): LetterBlock => ({ kind: 'paragraph', runs: [{ text: line }] }));
  const at = body.findIndex((block) => 'label' in block && block.label === before);
  return at < 0 ? [...body, ...paragraphs] : [...body.slice(0, at), ...paragraphs, ...body.slice(at)];
}

function choicesOf(items: readonly TemplateItem[], template: LetterTemplate, facts: LetterFacts): readonly ParagraphChoice[] {
  const choices = new Map<string, ParagraphChoice>();
  for (const item of items) {
    if (item.kind === 'block' || item.label === undefined || choices.has(item.label)) continue;
    const lock = template.locks[item.label];
    choices.set(item.label, {
      label: item.label,
      text: textOf(item.pieces),
      isPrinted: !isLeftOut(item, template, facts),
      ...(lock && { lock }),
    });
  }
  return [...choices.values()];
}
