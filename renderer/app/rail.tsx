import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { t } from '../../shared/i18n/t.ts';
import { binStateQuery } from '../features/bin/index.ts';
import { copyStateQuery } from '../lib/backup-state.ts';
import { paths } from '../lib/paths.ts';
import { Trash2 } from '../ui/icons.ts';
import { OnlyReadAloud, Pill } from '../ui/index.ts';
import { railSections } from './rail-sections.ts';
import styles from './shell.module.css';

/** The bin, and how much lies in it. */
function BinItem({ isHere }: { readonly isHere: boolean }) {
  const { data: bin } = useQuery(binStateQuery());
  return (
    <li>
      <a className={styles.section} href={paths.bin} aria-current={isHere ? 'page' : undefined}>
        <Trash2 aria-hidden />
        <span className={styles.word}>{t('bin.title')}</span>
        {bin && bin.items > 0 && (
          <>
            <span aria-hidden>
              <Pill>{bin.items}</Pill>
            </span>
            <OnlyReadAloud>{t('bin.inBin', { count: bin.items })}</OnlyReadAloud>
          </>
        )}
      </a>
    </li>
  );
}

/** The sections, each with its word and its digit. */
export function Rail({ businessName }: { readonly businessName: string | undefined }) {
  const [path] = useLocation();
  const { data: backup } = useQuery(copyStateQuery());
  const sections = railSections();
  const item = ({ name, path: own, key, icon: Icon }: (typeof sections)[number]) => {
    const isHere = path === own || path.startsWith(`${own}/`);
    return (
      <li key={name}>
        <a className={styles.section} href={`#${own}`} aria-current={isHere ? 'page' : undefined} aria-keyshortcuts={key}>
          <Icon aria-hidden />
          <span className={styles.word}>{t(`shell.rail.${name}`)}</span>
          {name === 'backup' && backup && <span aria-hidden className={styles.copyDot} data-state={backup.state} />}
          <span aria-hidden className={styles.digit}>
            {key}
          </span>
        </a>
      </li>
    );
  };
  return (
    <nav className={styles.rail} aria-label={t('shell.mainNavigation')}>
      <div className={styles.brand}>
        <span className={styles.product}>{t('shell.productName')}</span>
        {businessName && <span className={styles.business}>{businessName}</span>}
      </div>
      <ul className={styles.sections}>{sections.filter(({ apart }) => !apart).map(item)}</ul>
      <ul className={styles.sectionsApart}>
        <BinItem isHere={path === '/papelera'} />
        {sections.filter(({ apart }) => apart).map(item)}
      </ul>
    </nav>
  );
}
