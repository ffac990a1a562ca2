import { useRef, useState } from 'react';
import { LetterFilter } from '../../../shared/contract/letter-values.ts';
import { letterCodeIn } from '../../../shared/domain/letters/printed-code.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Plus } from '../../ui/icons.ts';
import { Button, EmptyState, FilterChips, LinkButton, Page, SearchBox } from '../../ui/index.ts';
import { type LetterListFilter, RegisterTable, useLetterRows } from './letter-table.tsx';

type Status = LetterListFilter['status'];
const STATUSES = LetterFilter.shape.status.options.filter((status): status is Exclude<Status, 'all'> => status !== 'all');

/** The register: every letter with its number, and where each one stands. */
export function LettersPage() {
  const [status, setStatus] = useState<Status>('all');
  const [text, setText] = useState('');
  const searched = useDebounced(text.trim());
  const search = useRef<HTMLInputElement>(null);
  const rows = useLetterRows({ status, ...(searched !== '' && { text: searched }) });
  const isFiltered = status !== 'all' || searched !== '';
  useScreenKeys([
    { key: 'n', label: t('letters.keys.new'), run: () => goTo(paths.newLetter()) },
    { key: '/', label: t('letters.keys.search'), run: () => search.current?.focus() },
  ]);
  /** The code of a sheet of paper names one letter and no other. */
  const openCoded = async () => {
    if (letterCodeIn(text) === undefined) return;
    const found = await call('find.anything', { text: text.trim(), most: 1 });
    const [letter] = found.letters;
    if (letter) goTo(paths.letter(letter.id));
  };
  const showAll = () => {
    setStatus('all');
    setText('');
  };
  return (
    <Page
      fill
      title={t('letters.title')}
      moreActions={<LinkButton href={paths.manyLetters}>{t('press.batch.link')}</LinkButton>}
      action={
        <LinkButton look="primary" icon={Plus} href={paths.newLetter()}>
          {t('letters.list.new')}
        </LinkButton>
      }
      toolbar={
        rows.total === 0 && !isFiltered ? undefined : (
          <>
            <SearchBox
              label={t('letters.list.search')}
              value={text}
              onChange={setText}
              inputRef={search}
              onEnter={() => void openCoded()}
            />
            <FilterChips
              single
              label={t('letters.list.filter')}
              options={STATUSES.map((value) => ({ value, label: t(`letters.list.statuses.${value}`) }))}
              chosen={status === 'all' ? [] : [status]}
              onChange={([chosen]) => setStatus(chosen ?? 'all')}
            />
          </>
        )
      }
    >
      <RegisterTable
        rows={rows}
        empty={
          isFiltered ? (
            <EmptyState
              text={t('letters.list.nothingFound')}
              action={<Button onClick={showAll}>{t('letters.list.showAll')}</Button>}
            />
          ) : (
            <EmptyState
              text={t('letters.list.empty')}
              action={
                <LinkButton icon={Plus} href={paths.newLetter()}>
                  {t('letters.list.new')}
                </LinkButton>
              }
            />
          )
        }
      />
    </Page>
  );
}
