import type { ReactNode } from 'react';
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { Copy } from '../../ui/icons.ts';
import { IconButton } from '../../ui/index.ts';
import styles from './debtor.module.css';
import { phoneText } from './words.ts';

type ContactLineProps = {
  readonly fields: DebtorFields;
  readonly editHref: string;
  /** The quick ways to contact them. */
  readonly children?: ReactNode;
};

/** Where to reach them, big enough to read while dialling. */
export function ContactLine({ fields, editHref, children }: ContactLineProps) {
  const { tradeName, town, phone, mobile, email } = fields;
  const about = [tradeName, town].filter(Boolean).join(' · ');
  const phones = [...new Set([phone, mobile].flatMap((number) => number ?? []))];
  return (
    <div className={styles.contactLine}>
      {about && <span>{about}</span>}
      {phones.map((number) => (
        <span key={number} className={styles.reach}>
          <strong className={styles.phone}>{phoneText(number)}</strong>
          <IconButton icon={Copy} label={t('debtors.page.copyPhone')} onClick={() => void copy(phoneText(number))} />
        </span>
      ))}
      {email && (
        <span className={styles.reach}>
          <span className={styles.email}>{email}</span>
          <IconButton icon={Copy} label={t('debtors.page.copyEmail')} onClick={() => void copy(email)} />
        </span>
      )}
      {phones.length === 0 && !email && (
        <span>
          {t('debtors.page.noContact')} <a href={editHref}>{t('debtors.page.addContact')}</a>
        </span>
      )}
      {children}
    </div>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(t('debtors.page.copied', { text }));
  } catch {
    // The system may hold the clipboard; the text is on screen all the same.
    announce(t('debtors.page.notCopied'));
  }
}
