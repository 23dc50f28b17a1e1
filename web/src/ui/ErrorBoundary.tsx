import { Component, type ReactNode } from 'react';
import { TextContext } from '../i18n/useText';
import { Button } from './Button';
import styles from './ErrorBoundary.module.css';

/** When a part of the page breaks: says so plainly, and what is typed stays where it is kept. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = TextContext;
  declare context: React.ContextType<typeof TextContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { text } = this.context;
    return (
      <div className={styles.failed} role="alert">
        <h1>{text.t('broken.title')}</h1>
        <p>{text.t('broken.words')}</p>
        <Button look="primary" onClick={() => window.location.reload()}>{text.t('broken.reload')}</Button>
      </div>
    );
  }
}
