import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { NetworkIcon } from '../../ui/NetworkIcon';
import { previewParts } from './previewParts';
import styles from './AnswerPreview.module.css';

/** The answer as readers of the network will see it: who says it, below what, with what becomes a link. */
export function AnswerPreview({ conversation, texts, below }: { conversation: Conversation; texts: readonly string[]; below: string }) {
  const text = useText();
  const { account } = conversation;
  return (
    <section className={styles.preview} aria-label={text.t('preview.label')}>
      <p className={styles.below}><bdi>{below}</bdi></p>
      {texts.map((each, index) => (
        <div key={index} className={styles.post}>
          <p className={styles.by}><NetworkIcon network={account.network} /><strong>{account.name}</strong><span>{account.networkName}</span></p>
          <p dir="auto" className={styles.text}>{previewParts(each).map((part, at) => (part.kind === 'plain' ? part.words : <span key={at} className={styles.link}>{part.words}</span>))}</p>
        </div>
      ))}
    </section>
  );
}
