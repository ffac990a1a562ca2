import { nameOfBlock } from '../../../shared/domain/letters/plain-notation.ts';
import { dataNames } from '../../../shared/domain/letters/templates/es/data-names.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Disclosure } from '../../ui/index.ts';
import styles from './letter-texts.module.css';

type DataListProps = {
  readonly fields: readonly string[];
  readonly blocks: readonly string[];
  readonly onInsert: (token: string) => void;
};

/** Everything that the letter can fill in by itself: its name, what it is and how it would look. */
export const DataList = ({ fields, blocks, onInsert }: DataListProps) => (
  <Disclosure title={t('letterTexts.page.insert')} hint={t('letterTexts.page.insertHint')}>
    <ul className={styles.data}>
      {fields.map((path) => {
        const datum = dataNames[path];
        return (
          datum && (
            <li key={path}>
              <button type="button" onClick={() => onInsert(`{${datum.name}}`)}>
                <b>{datum.name}</b>
                <span>{datum.means}</span>
                <i>{t('letterTexts.page.example', { example: datum.example })}</i>
              </button>
            </li>
          )
        );
      })}
      {blocks.map((block) => (
        <li key={block}>
          <button type="button" onClick={() => onInsert(`{${nameOfBlock(block)}}`)}>
            <b>{nameOfBlock(block)}</b>
            <span>{t('letterTexts.page.panelMeans')}</span>
          </button>
        </li>
      ))}
    </ul>
  </Disclosure>
);
