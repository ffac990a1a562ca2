import { useState } from 'react';
import type { LetterParagraph } from '../../../shared/contract/letter-values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { harmfulWords } from '../../../shared/domain/letters/wording-lint.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Pencil, X } from '../../ui/icons.ts';
import { CheckField, DateField, IconButton, LinkButton, Notice, Section, Stack, Text, TextAreaField } from '../../ui/index.ts';
import styles from './letters.module.css';
import { MarkedText } from './marked-text.tsx';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';
import { ToneDial } from './tone-dial.tsx';
import { partsOf } from './words.ts';

type TextPartProps = PartProps & {
  readonly letterId: LetterId;
  readonly answer: OptionsAnswer;
  readonly paragraphs: readonly LetterParagraph[];
};

const MOST_NOTICES = 10;

/** What the letter may truly say, the owner's own words, and which paragraphs stay. */
export function TextPart({ letterId, answer, options, change, paragraphs }: TextPartProps) {
  const has = partsOf(options.templateId);
  const harmful = harmfulWords(options.freeParagraph ?? '');
  return (
    <Stack gap={6}>
      <ToneDial debtorId={answer.debtor.id} options={options} change={change} />
      {has.claims && <Claims answer={answer} options={options} change={change} />}
      {answer.promise && options.templateId === 'L03' && (
        <CheckField
          label={t('letters.text.promise')}
          hint={t('letters.text.promiseHint', {
            amount: formatMoney(answer.promise.amount),
            day: formatLongDate(answer.promise.on),
          })}
          value={options.citesPromise ?? false}
          onChange={(citesPromise) => change({ citesPromise })}
        />
      )}
      {has.notices && <Notices options={options} change={change} />}

      <Section title={t('letters.text.free')}>
        <Stack gap={2}>
          <TextAreaField
            label={t('letters.text.free')}
            labelHidden
            hint={t('letters.text.freeHint')}
            rows={4}
            maxLength={5000}
            optional
            value={options.freeParagraph}
            onChange={(freeParagraph) => change({ freeParagraph })}
          />
          {harmful.length > 0 && (
            <Notice kind="warning">
              {t('letterTexts.lint.reads')} <MarkedText text={options.freeParagraph ?? ''} />
            </Notice>
          )}
        </Stack>
      </Section>
      <Section
        title={t('letters.text.paragraphs')}
        action={
          <LinkButton small icon={Pencil} href={paths.letterText(options.templateId, letterId)}>
            {t('letterTexts.changeForGood')}
          </LinkButton>
        }
      >
        <Stack gap={2}>
          <Text small muted>
            {t('letters.text.paragraphsHint')}
          </Text>
          {paragraphs.map(({ label, text, lock }) => (
            <CheckField
              key={label}
              label={<MarkedText text={text} />}
              hint={lock && t(`letters.locks.${lock}`)}
              disabled={lock !== undefined}
              value={lock !== undefined || !options.leftOut.includes(label)}
              onChange={(printed) =>
                change({ leftOut: printed ? options.leftOut.filter((one) => one !== label) : [...options.leftOut, label] })
              }
            />
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}

/** What only the owner knows to be true, and which law the contract is under. */
const Claims = ({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) => (
  <Section title={t('letters.text.facts')}>
    <Stack gap={2}>
      <CheckField
        label={t('letters.text.delivered')}
        hint={t('letters.text.deliveredHint')}
        value={options.isDelivered}
        onChange={(isDelivered) => change({ isDelivered })}
      />
      {underLaw3of2004(answer.debtor.kind) && (
        <CheckField
          label={t('letters.text.noObjections')}
          hint={t('letters.text.noObjectionsHint')}
          value={options.hasNoObjections}
          onChange={(hasNoObjections) => change({ hasNoObjections })}
        />
      )}
      {answer.debtor.kind === 'public' ? (
        <CheckField
          label={t('letters.text.publicContract')}
          value={options.isPublicContract}
          onChange={(isPublicContract) => change({ isPublicContract })}
        />
      ) : (
        <CheckField
          label={t('letters.text.civilCode')}
          hint={t('letters.text.civilCodeHint')}
          value={options.limitationByCivilCode}
          onChange={(limitationByCivilCode) => change({ limitationByCivilCode })}
        />
      )}
    </Stack>
  </Section>
);

/** A field that adds a day as soon as one can be read, and the days that are there. */
function Notices({ options, change }: PartProps) {
  const [round, setRound] = useState(0);
  const add = (text: string | undefined) => {
    const day = IsoDate.safeParse(text);
    if (!day.success || options.previousNotices.includes(day.data)) return;
    change({ previousNotices: [...options.previousNotices, day.data].toSorted() });
    setRound((n) => n + 1);
  };
  return (
    <Section title={t('letters.text.notices')}>
      <Stack gap={2}>
        {options.previousNotices.length > 0 && (
          <ul className={styles.notices}>
            {options.previousNotices.map((day) => (
              <li key={day}>
                <span>{formatLongDate(day)}</span>
                <IconButton
                  icon={X}
                  label={t('letters.text.removeNotice', { day: formatLongDate(day) })}
                  onClick={() => change({ previousNotices: options.previousNotices.filter((one) => one !== day) })}
                />
              </li>
            ))}
          </ul>
        )}
        {options.previousNotices.length < MOST_NOTICES && <NoticeDay key={round} onDay={add} />}
      </Stack>
    </Section>
  );
}

/** Added when the field is left, so that a day that is still being typed is not taken for another. */
function NoticeDay({ onDay }: { readonly onDay: (day: string | undefined) => void }) {
  const [day, setDay] = useState<string>();
  return (
    <DateField
      label={t('letters.text.addNotice')}
      hint={t('letters.text.noticesHint')}
      optional
      lean="past"
      value={day}
      onChange={setDay}
      onBlur={() => onDay(day)}
    />
  );
}
