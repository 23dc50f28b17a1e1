import { useText } from '../../i18n/useText';
import styles from './Composer.module.css';

interface SplitOfferProps {
  parts: readonly string[];
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
}

/** Offers to send a long answer in parts, and shows them before anybody agrees. */
export function SplitOffer({ parts, agreed, onAgree }: SplitOfferProps) {
  const text = useText();
  return (
    <div className={styles.split}>
      <label>
        <input type="checkbox" checked={agreed} onChange={(event) => onAgree(event.target.checked)} /> {text.t('reply.split', { count: parts.length })}
      </label>
      <ol>
        {parts.map((part, index) => <li key={index} dir="auto">{part}</li>)}
      </ol>
    </div>
  );
}
