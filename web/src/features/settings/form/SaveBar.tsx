import { useEffect } from 'react';
import { useStore } from '../../../api/store';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { Link } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import type { DraftOf } from '../book/draft';
import styles from './Form.module.css';

// What is saved together stands on several pages: the names of its parts are those of their pages.
const PAGES = ['policies', 'calendars', 'ladders'] as const;

/** Says that something is not saved yet, saves it, and warns whoever is about to leave it behind. `here`: what of it this page shows. */
export function SaveBar<T extends object>({ draft, here }: { draft: DraftOf<T>; here: string }) {
  const text = useText();
  const { changed, errors, saving, trouble } = useStore(draft.state);
  const unsaved = changed !== null;

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  if (!unsaved && trouble === null) return null;
  const elsewhere = errors.flatMap((error) => PAGES.filter((page) => page !== here && error.field.startsWith(page)).map((page) => ({ page, error })));
  const save = async () => {
    if (await draft.save()) announce(text.t('settings.saved'));
    else document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <div className={styles.saveBar} role="region" aria-label={text.t('settings.changes')}>
      {trouble === null ? null : <Notice tone="danger">{text.t(`settings.trouble.${trouble}`)}</Notice>}
      {errors.length > 0 ? (
        <Notice tone="danger">
          {text.count('settings.wrong', errors.length)}
          {elsewhere.map(({ page, error }) => <p key={`${error.field}-${error.code}`}><Link href={`/settings/${page}`}>{text.t(`settings.${page}`)}</Link>: {error[text.language]}</p>)}
        </Notice>
      ) : null}
      {unsaved ? (
        <div className={styles.saveLine}>
          <span>{text.t('settings.unsaved')}</span>
          <Button onClick={() => draft.discard()}>{text.t('settings.discard')}</Button>
          {trouble === 'overtaken'
            ? <Button look="primary" onClick={() => void draft.takeTheirs()}>{text.t('settings.takeTheirs')}</Button>
            : <Button look="primary" busy={saving} onClick={() => void save()}>{text.t('settings.save')}</Button>}
        </div>
      ) : null}
    </div>
  );
}
