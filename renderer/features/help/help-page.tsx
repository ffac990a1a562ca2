/** "Cómo se calcula": every rule with its article, to be searched, and opened at the rule a figure stands on. */
import { useId, useRef, useState } from 'react';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { LAW_REVIEWED_ON } from '../../../shared/legal/constants.ts';
import { HELP_TOPICS, type HelpTopic } from '../../lib/help-topics.ts';
import { paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { Button, EmptyState, Page, SearchBox } from '../../ui/index.ts';
import styles from './help.module.css';
import { helpTexts, topicsWith } from './help-texts.ts';

type HelpPageProps = { readonly params: { readonly topic?: string | undefined } };

export function HelpPage({ params }: HelpPageProps) {
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useScreenKeys([{ key: '/', label: t('help.search'), run: () => search.current?.focus() }]);
  const day = formatLongDate(LAW_REVIEWED_ON);
  const asked = HELP_TOPICS.find((topic) => topic === params.topic);
  const found = topicsWith(text, day);
  return (
    <Page
      title={t('help.title')}
      subtitle={t('help.subtitle')}
      toolbar={<SearchBox label={t('help.search')} value={text} onChange={setText} inputRef={search} />}
    >
      <p role="status" className="only-read-aloud">
        {text.trim() !== '' && t('help.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState text={t('help.none')} action={<Button onClick={() => setText('')}>{t('help.showAll')}</Button>} />
      ) : (
        <div className={styles.help}>
          <nav aria-label={t('help.index')} className={styles.index}>
            <ul>
              {found.map((topic) => (
                <li key={topic}>
                  <a href={paths.help(topic)} aria-current={topic === asked ? 'location' : undefined}>
                    {helpTexts(topic, day).title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.topics}>
            {found.map((topic) => (
              <Topic key={topic} topic={topic} day={day} isAsked={topic === asked} />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}

type TopicProps = { readonly topic: HelpTopic; readonly day: string; readonly isAsked: boolean };

function Topic({ topic, day, isAsked }: TopicProps) {
  const { title, paragraphs, law } = helpTexts(topic, day);
  const id = useId();
  return (
    <section className={styles.topic} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} {...(isAsked && { 'data-autofocus': true })}>
        {title}
      </h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {law !== undefined && <p className={styles.law}>{t('help.law', { law })}</p>}
    </section>
  );
}
