/** The answer to an objection and the sending of a rectifying invoice, word by word, and what stands against them. */
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { day } from '../../../../support/letter-facts.ts';
import {
  rectifyingInInsolvency,
  rectifyingToBusiness,
  rectifyingToConsumer,
  rectifyingToTownHall,
  replyAccepted,
  replyReceived,
  replyRejected,
} from '../../../../support/paper-facts.ts';
import { codes, compose, keptWording, read, whole } from '../../../../support/read-letter.ts';

describe('the text of each answer and enclosure', () => {
  it.each<[TemplateId, string, LetterFacts]>([
    ['L24', 'replyReceived', replyReceived],
    ['L24', 'replyAccepted', replyAccepted],
    ['L24', 'replyRejected', replyRejected],
    ['L26', 'rectifyingToBusiness', rectifyingToBusiness],
    ['L26', 'rectifyingToConsumer', rectifyingToConsumer],
    ['L26', 'rectifyingToTownHall', rectifyingToTownHall],
  ])('%s %s', (templateId, name, facts) => {
    const { model, gaps } = compose(templateId, facts);
    expect(gaps).toEqual([]);
    expect(read(model)).toEqual(keptWording(templateId, name));
  });
});

describe('an answer to an objection', () => {
  const withReply = (facts: LetterFacts, change: object): LetterFacts => ({
    ...facts,
    ...(facts.reply && { reply: { ...facts.reply, ...change } }),
  });

  it('tells a consumer who is refused where to go, and whether we take part', () => {
    expect(read(compose('L24', replyRejected).model).join('\n')).toContain('aunque no participaremos en su procedimiento');
    const joined = withReply(replyRejected, { body: { ...replyRejected.reply?.body, isJoined: true } });
    expect(read(compose('L24', joined).model).join('\n')).toContain('entidad a la que estamos adheridos');
    expect(codes('L24', withReply(replyRejected, { body: undefined }))).toEqual([
      ['missing-value', 'letter', 'blocks', 'consumo.entidad'],
      ['missing-value', 'letter', 'blocks', 'consumo.web'],
    ]);
    for (const facts of [replyReceived, replyAccepted]) {
      expect(whole(compose('L24', withReply(facts, { kind: 'rejected', reasons: 'Así fue' })).model)).not.toContain(
        'servicios públicos',
      );
    }
  });

  it('does not speak to a consumer of Ley 3/2004', () => {
    expect(whole(compose('L24', replyRejected).model)).not.toMatch(/40 €|40 euros|3\/2004|costes de cobro/);
  });

  it('asks for the words of the answer, and for no harmful ones', () => {
    expect(codes('L24', withReply(replyAccepted, { solution: undefined }))).toEqual([
      ['missing-value', 'letter', 'blocks', 'discrepancia.solucion'],
    ]);
    expect(codes('L24', withReply(replyRejected, { reasons: 'Su queja es infundada y acabará en el juzgado' }))).toEqual([
      ['harmful-wording', 'letter', 'warns', 'juzgado'],
      ['harmful-wording', 'letter', 'warns', 'infundada'],
    ]);
    expect(codes('L24', withReply(replyReceived, { answerBy: day('2026-11-22') }))).toEqual([
      ['answer-in-the-past', 'letter', 'blocks', ''],
    ]);
    expect(codes('L24', withReply(replyRejected, { answerDueOn: day('2026-11-20') }))).toEqual([
      ['answer-too-late', 'letter', 'warns', '2026-11-20'],
    ]);
    expect(codes('L24', { ...replyReceived, reply: undefined })).toContainEqual(['no-dispute', 'letter', 'blocks', '']);
  });

  it('offers to pay what nobody disputes, and puts that sum in the code', () => {
    const payment = compose('L24', { ...replyReceived, payment: { ...replyReceived.payment, withQr: true } }).model.body.find(
      (block) => block.kind === 'payment',
    );
    expect(payment?.kind === 'payment' && payment.qr?.payload).toContain('EUR503.79');
    expect(compose('L24', replyAccepted).model.body.some((block) => block.kind === 'payment')).toBe(false);
  });
});

describe('the sending of a rectifying invoice', () => {
  it('says that only the tax changes, and never that the debt is paid or forgiven', () => {
    const text = read(compose('L26', rectifyingToBusiness).model).join('\n');
    expect(text).toContain('no supone el pago ni la condonación de la deuda');
    expect(text).toContain('80.Cuatro');
  });

  it('tells only a business of its duties with the tax agency', () => {
    expect(whole(compose('L26', rectifyingToBusiness).model)).toContain('24.2.b');
    expect(whole(compose('L26', rectifyingToConsumer).model)).not.toContain('24.2.b');
    expect(whole(compose('L26', rectifyingToTownHall).model)).not.toContain('24.2.b');
  });

  it('goes to who is insolvent by its own article, with a copy to the administrator', () => {
    expect(read(compose('L26', rectifyingInInsolvency).model).join('\n')).toContain('80.Tres');
    expect(codes('L26', rectifyingInInsolvency)).toEqual([['copy-to-administrator', 'letter', 'warns', '']]);
    expect(codes('L26', { ...rectifyingToBusiness, rectifying: undefined })).toContainEqual([
      'no-rectifying',
      'letter',
      'blocks',
      '',
    ]);
  });

  it('warns when the channel proves nothing', () => {
    expect(codes('L26', { ...rectifyingToBusiness, channel: 'email' })).toEqual([
      ['channel-proves-little', 'letter', 'warns', ''],
    ]);
  });
});
