/** Words with their data as small marks, the alternatives side by side, and what is printed only sometimes underlined. */
import type { ReactNode } from 'react';
import { nameOfBlock, nameOfCondition, nameOfData } from '../../../shared/domain/letters/plain-notation.ts';
import { parseWords, type TemplateNode } from '../../../shared/domain/letters/template-parser.ts';
import { t } from '../../../shared/i18n/t.ts';
import styles from './letter-texts.module.css';

/** `notation`: of templates; a line break begins another paragraph. */
export const ShownWords = ({ notation }: { readonly notation: string }) => (
  <div className={styles.words}>
    {notation.split('\n').map((part, index) => {
      const parsed = parseWords(part);
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other name
      return parsed.ok && <p key={index}>{shown(parsed.value)}</p>;
    })}
  </div>
);

const shown = (nodes: readonly TemplateNode[]): ReactNode => nodes.map((node, index) => shownNode(node, index));

function shownNode(node: TemplateNode, key: number): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'field':
      return (
        <mark key={key} className={styles.datum}>
          {nameOfData(node.path)}
        </mark>
      );
    case 'block':
      return (
        <mark key={key} className={styles.panel}>
          {nameOfBlock(node.name)}
        </mark>
      );
    case 'choice':
      if (node.one === '' || node.many === '') return `(${node.one}${node.many})`;
      return `${node.one}/${node.many}`;
    case 'section':
      return (
        <span key={key} className={styles.sometimes} title={conditionText(node)}>
          {shown(node.children)}
        </span>
      );
  }
}

const conditionText = ({ name, inverted }: Extract<TemplateNode, { kind: 'section' }>) =>
  t(inverted ? 'letterTexts.page.onlyIfNot' : 'letterTexts.page.onlyIf', { condition: nameOfCondition(name) });
