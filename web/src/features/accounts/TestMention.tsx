import { useState } from 'react';
import type { Arrival } from '../../api/schema';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { CopyLine } from './CopyLine';
import { testWord } from './testWord';
import styles from './Connect.module.css';

interface Props {
  accountId: string;
  handle: string;
  conversationAddress: (id: string) => string;
}

/** Says what to post so that one sees it arrive, and looks out for it. */
export function TestMention({ accountId, handle, conversationAddress }: Props) {
  const text = useText();
  const [word] = useState(testWord);
  const { value } = usePolled<Arrival>(`/api/accounts/${encodeURIComponent(accountId)}/arrival?word=${word}`);
  const arrived = value?.conversationId ?? null;
  return (
    <div className={styles.test}>
      <p>{text.t('test.what', { name: handle })}</p>
      <CopyLine label={text.t('test.text')} value={text.t('test.words', { word })} />
      <div role="status" className={styles.status}>
        {arrived === null ? <><Icon name="clock" /> {text.t('test.waiting')}</> : <><Icon name="check" /> {text.t('test.arrived')} <Link href={conversationAddress(arrived)}>{text.t('test.open')}</Link></>}
      </div>
    </div>
  );
}
