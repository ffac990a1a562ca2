import type { LetterOffer } from '../../../shared/contract/letter-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { letterIn } from '../../../shared/domain/letters/catalogue.ts';
import { EFFECTS_OF, GROUP_OF_LETTER, LEGAL_EFFECTS, LETTER_GROUPS } from '../../../shared/domain/letters/letter-groups.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Pencil } from '../../ui/icons.ts';
import { LinkButton, Notice, Page, PageThumbnail, Pill, Section, Stack, Text } from '../../ui/index.ts';
import styles from './letter-gallery.module.css';
import type { OffersAnswer } from './queries.ts';
import { sampleAddress } from './sample-address.ts';

type LetterGalleryProps = {
  readonly answer: OffersAnswer;
  /** The one that was asked for and cannot be written. */
  readonly refused?: LetterOffer | undefined;
};

/** Every letter by what it is for, when to send it and what it does in law; those that cannot be written today say why. */
export function LetterGallery({ answer: { debtor, offers }, refused }: LetterGalleryProps) {
  return (
    <Page
      title={t('letters.gallery.title', { name: debtor.name })}
      subtitle={t('letters.gallery.subtitle')}
      moreActions={
        <LinkButton icon={Pencil} href={paths.texts}>
          {t('letterTexts.list.title')}
        </LinkButton>
      }
      back={{ href: paths.debtor(debtor.id), label: t('letters.editor.backToDebtor', { name: debtor.name }) }}
    >
      <Stack gap={6}>
        {refused && (
          <Notice kind="warning">
            {t('letters.gallery.refused', { type: t(`letters.templates.${refused.templateId}`), reason: reasonOf(refused) })}
          </Notice>
        )}
        <Text small muted>
          {t('letterGallery.effectsHint')}
        </Text>
        {LETTER_GROUPS.map((group) => {
          const own = offers.filter(({ letter }) => GROUP_OF_LETTER[letter] === group);
          // What can be written comes first; within each, the order in which letters are sent.
          const sorted = own.toSorted((a, b) => Number(a.against !== undefined) - Number(b.against !== undefined));
          return (
            sorted.length > 0 && (
              <Section key={group} title={t(`letterGallery.groups.${group}`)}>
                <ul className={styles.gallery} aria-label={t(`letterGallery.groups.${group}`)}>
                  {sorted.map((offer) => (
                    <li key={offer.letter} data-letter={offer.letter}>
                      <Offer offer={offer} debtor={debtor.id} />
                    </li>
                  ))}
                </ul>
              </Section>
            )
          );
        })}
      </Stack>
    </Page>
  );
}

const Offer = ({ offer, debtor }: { readonly offer: LetterOffer; readonly debtor: DebtorId }) =>
  offer.against === undefined ? (
    <a className={styles.card} href={addressOf(debtor, offer)}>
      <Sheet offer={offer} />
      <OfferText offer={offer} />
    </a>
  ) : (
    <div className={styles.impossible}>
      <Sheet offer={offer} />
      <OfferText offer={offer} />
    </div>
  );

const addressOf = (debtor: DebtorId, { letter, draftId }: LetterOffer) =>
  draftId === undefined ? paths.newLetter(debtor, letter) : paths.letter(draftId);

const Sheet = ({ offer: { templateId } }: { readonly offer: LetterOffer }) => (
  <span className={styles.sheet}>
    <PageThumbnail id={templateId} address={() => sampleAddress(templateId)} />
  </span>
);

function OfferText({ offer }: { readonly offer: LetterOffer }) {
  const { letter, templateId, isNext, draftId, against } = offer;
  return (
    <span className={styles.words}>
      <span className={styles.name}>
        <strong>{t(`letters.templates.${templateId}`)}</strong>
        {isNext && <Pill tone="court">{t('letters.gallery.next')}</Pill>}
        {draftId !== undefined && <Pill>{t('letters.gallery.begun')}</Pill>}
      </span>
      <span>{t(`letters.purposes.${letter}`)}</span>
      {against !== undefined && <span className={styles.reason}>{reasonOf(offer)}</span>}
      <span className={styles.facts}>
        <b>{t('letters.gallery.when')}</b> {t(`letters.moments.${letter}`)}
      </span>
      <span className={styles.facts}>
        <b>{t('letters.gallery.strength')}</b> {t(`letters.strengths.${letter}`)}
      </span>
      <span className={styles.facts}>
        <b>{t('letterTexts.tone.gallery')}</b> {toneText(templateId)}
      </span>
      <Effects offer={offer} />
    </span>
  );
}

function toneText(id: TemplateId): string {
  const { oneVoice } = letterIn(id).template;
  if (oneVoice === undefined) return t('letterTexts.tone.four');
  const told = t(`letterTexts.tone.oneVoice.${oneVoice}`);
  return `${told.charAt(0).toLocaleLowerCase('es-ES')}${told.slice(1)}`;
}

/** A full mark for what it does by design, a hollow one for what it may do. */
function Effects({ offer: { templateId } }: { readonly offer: LetterOffer }) {
  const effects = EFFECTS_OF[templateId];
  const known = LEGAL_EFFECTS.flatMap((effect) => {
    const force = effects[effect];
    return force === undefined ? [] : [{ effect, force }];
  });
  return (
    known.length > 0 && (
      <span className={styles.effects}>
        {known.map(({ effect, force }) => (
          <span key={effect} className={styles[force]}>
            {t(`letterGallery.effects.${effect}.${force}`)}
          </span>
        ))}
      </span>
    )
  );
}

function reasonOf({ against, from }: LetterOffer): string {
  if (against === undefined) return '';
  if (against === 'negotiation-open' && from !== undefined) {
    return t('letters.noOffers.negotiation-openUntil', { day: formatLongDate(from) });
  }
  if (against === 'maturity-curing' && from !== undefined) {
    return t('letters.noOffers.maturity-curingUntil', { day: formatLongDate(from) });
  }
  return t(`letters.noOffers.${against}`);
}
