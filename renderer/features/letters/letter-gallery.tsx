import type { LetterOffer } from '../../../shared/contract/letter-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Pencil } from '../../ui/icons.ts';
import { LinkButton, Notice, Page, Pill, Stack } from '../../ui/index.ts';
import styles from './letter-gallery.module.css';
import type { OffersAnswer } from './queries.ts';

type LetterGalleryProps = {
  readonly answer: OffersAnswer;
  /** The one that was asked for and cannot be written. */
  readonly refused?: LetterOffer | undefined;
};

/** Every letter with what it is for, when to send it and what it is worth; those that cannot be written today say why. */
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
        <ul className={styles.gallery} aria-label={t('letters.gallery.list')}>
          {offers.map((offer) => (
            <li key={offer.letter}>
              {offer.against === undefined ? (
                <a className={styles.card} href={addressOf(debtor.id, offer)}>
                  <OfferText offer={offer} />
                </a>
              ) : (
                <div className={styles.impossible}>
                  <OfferText offer={offer} />
                  <p className={styles.reason}>{reasonOf(offer)}</p>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Page>
  );
}

const addressOf = (debtor: DebtorId, { letter, draftId }: LetterOffer) =>
  draftId === undefined ? paths.newLetter(debtor, letter) : paths.letter(draftId);

function OfferText({ offer: { letter, templateId, isNext, draftId } }: { readonly offer: LetterOffer }) {
  return (
    <>
      <span className={styles.name}>
        <strong>{t(`letters.templates.${templateId}`)}</strong>
        {isNext && <Pill tone="court">{t('letters.gallery.next')}</Pill>}
        {draftId !== undefined && <Pill>{t('letters.gallery.begun')}</Pill>}
      </span>
      <span>{t(`letters.purposes.${letter}`)}</span>
      <span className={styles.facts}>
        <b>{t('letters.gallery.when')}</b> {t(`letters.moments.${letter}`)}
      </span>
      <span className={styles.facts}>
        <b>{t('letters.gallery.strength')}</b> {t(`letters.strengths.${letter}`)}
      </span>
    </>
  );
}

function reasonOf({ against, from }: LetterOffer): string {
  if (against === undefined) return '';
  if (against === 'negotiation-open' && from !== undefined) {
    return t('letters.noOffers.negotiation-openUntil', { day: formatLongDate(from) });
  }
  return t(`letters.noOffers.${against}`);
}
