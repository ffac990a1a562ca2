import { Component, type ReactNode } from 'react';
import { t } from '../../shared/i18n/t.ts';
import styles from './shell.module.css';

type Props = { readonly children: ReactNode };
type State = { readonly broken: boolean };

/** A bug in a screen ends in a sentence and a button, never in a blank window. It uses nothing that could be broken too. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert" className={styles.broken}>
        <h1 tabIndex={-1} data-page-title>
          {t('shell.broken.title')}
        </h1>
        <p>{t('shell.broken.text')}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t('shell.broken.again')}
        </button>
      </div>
    );
  }
}
