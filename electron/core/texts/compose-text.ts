/** The short texts of a debtor, ready to be copied, and where the debtor can be reached. It sends nothing. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { textChannels } from '../../../shared/contract/texts.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { composeShortText } from '../../../shared/domain/short-texts/compose-short-text.ts';
import { formatDayAndMonth, formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { AppContext } from '../context.ts';
import { messageWording } from '../letter-texts/wordings.ts';
import { reachOf } from './reach.ts';
import { shortTextFacts } from './text-facts.ts';

type Compose = (typeof textChannels)['texts.compose'];

const FORMATS = { money: formatMoney, longDate: formatLongDate, dayAndMonth: formatDayAndMonth };

export function composeTexts(ctx: AppContext, input: InputOf<Compose>): Result<OutputOf<Compose>, FailureOf<Compose>> {
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const facts = shortTextFacts(ctx, db, debtor, input.text, input.agreementId);
    return ok({
      forms: composeShortText(input.text, facts, FORMATS, messageWording(db, input.text)).map(({ gaps, ...rest }) => ({
        ...rest,
        gaps: [...gaps],
      })),
      isPerson: debtor.isNaturalPerson,
      addressedAs: debtor.addressedAs ?? 'usted',
      onlyInWriting: debtor.onlyInWriting,
      reach: [...reachOf(db, debtor)],
    });
  });
}
