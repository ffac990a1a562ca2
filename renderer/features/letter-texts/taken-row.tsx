import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { ArrowRight } from '../../ui/icons.ts';
import { LinkButton, Row } from '../../ui/index.ts';
import styles from './letter-texts.module.css';

/** Paragraphs that another letter lends. */
export const TakenRow = ({ from }: { readonly from: TemplateId }) => (
  <li className={styles.fixed}>
    <Row align="between">
      <span>{t('letterTexts.page.taken', { name: t(`letters.templates.${from}`) })}</span>
      <LinkButton small icon={ArrowRight} href={paths.letterText(from)}>
        {t('letterTexts.page.takenGo')}
      </LinkButton>
    </Row>
  </li>
);
