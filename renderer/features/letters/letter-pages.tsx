/** The two addresses of a letter: a new one to somebody, and one that is there already, draft or registered. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { PaperOptions } from '../../../shared/contract/letter-paper-values.ts';
import { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { LetterKind } from '../../../shared/domain/letters/letter-kinds.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { isStillAt, paths, replaceWith, whereAsked } from '../../lib/paths.ts';
import { useAddressQuery } from '../../lib/use-address-query.ts';
import { Button, EmptyState, FailureNotice, LinkButton, Page, Waiting } from '../../ui/index.ts';
import { ChooseDebtor } from './choose-debtor.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { LetterGallery } from './letter-gallery.tsx';
import { letterQuery, offersQuery } from './queries.ts';
import { RegisteredLetter } from './registered-letter.tsx';

type PageProps = { readonly params: Readonly<Record<string, string | undefined>> };

/** First to whom, then which letter; an address that names both opens it. */
export function NewLetterPage() {
  const query = useAddressQuery();
  const debtorId = DebtorId.safeParse(query.get('deudor'));
  const letter = LetterKind.safeParse(query.get('tipo'));
  const about = PaperOptions.shape.about.safeParse(query.get('sobre') ?? undefined);
  return debtorId.success ? <ChooseLetter debtorId={debtorId.data} letter={letter.data} about={about.data} /> : <ChooseDebtor />;
}

type Choice = {
  readonly debtorId: DebtorId;
  readonly letter: LetterKind | undefined;
  /** The record that a paper is about. */
  readonly about: string | undefined;
};

function ChooseLetter({ debtorId, letter, about }: Choice) {
  const offers = useQuery(offersQuery(debtorId, about));
  if (offers.error) return <FailureNotice failure={offers.error} />;
  if (!offers.data) return <Waiting>{t('shell.loading')}</Waiting>;
  const asked = offers.data.offers.find((offer) => offer.letter === letter);
  const isOpen = asked !== undefined && (asked.against === undefined || asked.draftId !== undefined);
  if (!isOpen) return <LetterGallery answer={offers.data} refused={asked} />;
  return (
    <OpenDraft
      key={`${debtorId} ${asked.letter}`}
      debtorId={debtorId}
      letter={asked.letter}
      known={asked.draftId}
      about={about}
    />
  );
}

type OpenDraftProps = {
  readonly debtorId: DebtorId;
  readonly letter: LetterKind;
  readonly about: string | undefined;
  readonly known: LetterId | undefined;
};

/** One draft of each letter for a debtor: coming back from filling in what was missing finds it as it was left. */
function OpenDraft({ debtorId, letter, known, about }: OpenDraftProps) {
  const opened = useRef(false);
  const open = useMutation({
    mutationFn: async () => {
      if (known !== undefined) return known;
      const { options } = await call('letters.options', { debtorId, letter, ...(about !== undefined && { about }) });
      return (await call('letters.saveDraft', { debtorId, options })).letterId;
    },
    onMutate: whereAsked,
    onSuccess: (letterId, _, asked) => {
      if (isStillAt(asked)) replaceWith(paths.letter(letterId));
    },
  });
  const { mutate } = open;
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    mutate();
  }, [mutate]);
  return (
    <Page title={t('letters.list.new')} back={{ href: paths.letters, label: t('letters.title') }}>
      {open.error ? <FailureNotice failure={open.error} /> : <Waiting>{t('letters.editor.drawing')}</Waiting>}
    </Page>
  );
}

export function LetterPage({ params }: PageProps) {
  const id = LetterId.safeParse(params.letterId);
  return id.success ? <KnownLetter key={id.data} id={id.data} /> : <NoLetter />;
}

function KnownLetter({ id }: { readonly id: LetterId }) {
  const letter = useQuery(letterQuery(id));
  const restore = useMutation({ mutationFn: () => call('letters.restoreDraft', { letterId: id }) });
  if (letter.error) return <NoLetter />;
  if (!letter.data) return <Waiting>{t('shell.loading')}</Waiting>;
  const { row, registered, deletedOn } = letter.data;
  if (registered) return <RegisteredLetter row={row} registered={registered} />;
  if (deletedOn !== undefined) {
    return (
      <Page title={t('letters.list.new')} back={{ href: paths.letters, label: t('letters.title') }}>
        <EmptyState
          text={t('letters.registered.discardedDraft')}
          action={
            <Button busy={restore.isPending} onClick={() => restore.mutate()}>
              {t('letters.registered.restore')}
            </Button>
          }
        />
        <FailureNotice failure={restore.error} />
      </Page>
    );
  }
  return <LetterEditor letterId={id} debtorId={row.debtorId} debtorName={row.debtorName} />;
}

const NoLetter = () => (
  <Page title={t('letters.title')}>
    <EmptyState
      text={t('letters.registered.notFound')}
      action={<LinkButton href={paths.letters}>{t('letters.registered.toRegister')}</LinkButton>}
    />
  </Page>
);
