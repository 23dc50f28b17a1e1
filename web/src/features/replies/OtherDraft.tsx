import type { Draft as StoredDraft } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './OtherDraft.module.css';

/** The same person wrote on two devices: both texts are there, and they choose. */
export function OtherDraft({ other, mine, onChoose }: { other: StoredDraft; mine: string; onChoose: (text: string) => void }) {
  const text = useText();
  return (
    <Notice tone="warn">
      <strong>{text.t('draft.elsewhere')}</strong> <When at={other.at} />
      <p className={styles.words} dir="auto">{other.text}</p>
      <div className={styles.buttons}>
        <Button icon="check" onClick={() => onChoose(mine)}>{text.t('draft.keepMine')}</Button>
        <Button icon="undo" onClick={() => onChoose(other.text)}>{text.t('draft.takeOther')}</Button>
        <Button icon="list" onClick={() => onChoose(`${mine}\n\n${other.text}`)}>{text.t('draft.both')}</Button>
      </div>
    </Notice>
  );
}
