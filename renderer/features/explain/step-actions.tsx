import type { ReactNode } from 'react';
import type { PlainTable } from '../../../shared/domain/sheets/plain-table.ts';
import { tableForClipboard } from '../../../shared/format/table-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { copyText } from '../../lib/copy-text.ts';
import type { HelpTopic } from '../../lib/help-topics.ts';
import { paths } from '../../lib/paths.ts';
import { Copy } from '../../ui/icons.ts';
import { Button } from '../../ui/index.ts';
import styles from './explain.module.css';

type StepActionsProps = {
  /** Without it there is nothing to copy. */
  readonly table?: PlainTable | undefined;
  /** The part of the help that tells the rule. */
  readonly topic: HelpTopic;
  /** The button that prints. */
  readonly children?: ReactNode;
};

/** Copy it, print it, read the rule. */
export const StepActions = ({ table, topic, children }: StepActionsProps) => (
  <div className={styles.actions}>
    {table && (
      <Button small icon={Copy} onClick={() => void copyText(tableForClipboard(table), t('explain.copied'))}>
        {t('explain.copy')}
      </Button>
    )}
    {children}
    <a className={styles.how} href={paths.help(topic)}>
      {t('explain.how')}
    </a>
  </div>
);
