/** Hoja de rescate: what somebody needs who has this paper, a new computer and the stick. One A4, without amounts. */
import type { RescueFacts } from '../../../shared/domain/rescue-facts.ts';
import type { SheetBlock, SheetFact } from '../../../shared/domain/sheets/sheet-model.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Reading } from '../context.ts';
import { dayInName, type MadeSheet, sheetOf } from '../prints/sheet-frame.ts';

const BLANK = '_'.repeat(58);

export function rescueSheet(reading: Reading, facts: RescueFacts): MadeSheet {
  const heading = (text: string): SheetBlock => ({ kind: 'heading', text });
  // Each a block of its own: room between them, and to write on a line by hand.
  const apart = (facts: readonly SheetFact[]): readonly SheetBlock[] =>
    facts.map((fact): SheetBlock => ({ kind: 'facts', facts: [fact] }));
  const steps = (texts: readonly string[]): readonly SheetBlock[] =>
    apart(texts.map((text, index) => ({ label: t('rescue.sheet.step', { number: index + 1 }), text })));
  const { last } = facts;
  const sheet = sheetOf(reading, {
    title: t('rescue.sheet.title'),
    subtitle: t('rescue.sheet.subtitle'),
    landscape: false,
    blocks: [
      heading(t('rescue.sheet.where')),
      ...apart([
        { label: t('rescue.sheet.ledger'), text: facts.ledgerFolder },
        {
          label: t('rescue.sheet.copies'),
          text: last
            ? t('rescue.sheet.copiesAt', { place: last.place, day: formatLongDate(last.day) })
            : t('rescue.sheet.noCopy'),
        },
        { label: t('rescue.sheet.second'), text: BLANK },
        { label: t('rescue.sheet.program'), text: t('rescue.sheet.version', { version: facts.version }) },
      ]),
      heading(t('rescue.sheet.how')),
      ...steps([
        t('rescue.sheet.install'),
        t('rescue.sheet.plug'),
        t('rescue.sheet.open'),
        t('rescue.sheet.choose'),
        t('rescue.sheet.copyAgain'),
      ]),
      heading(t('rescue.sheet.key')),
      { kind: 'paragraph', text: t(facts.isEncrypted ? 'rescue.sheet.withKey' : 'rescue.sheet.noKey') },
      ...(facts.isEncrypted ? apart([{ label: t('rescue.sheet.code'), text: facts.recoveryCode ?? BLANK }]) : []),
      heading(t('rescue.sheet.people')),
      ...apart([
        { label: t('rescue.sheet.helper'), text: BLANK },
        { label: t('rescue.sheet.adviser'), text: BLANK },
        { label: t('rescue.sheet.drawer'), text: BLANK },
      ]),
      { kind: 'note', text: t('rescue.sheet.keep') },
    ],
  });
  const name = t('rescue.sheet.file', { day: dayInName(reading.today()) });
  return { sheet, name, printed: 1, total: 1 };
}
