import { memo } from 'react';
import { networkName, networks } from '../../api/networks';
import type { WorklistItem } from '../../api/schema';
import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { NetworkIcon } from '../../ui/NetworkIcon';
import { OutsideText } from '../../ui/OutsideText';
import { TimeLeft } from '../../ui/TimeLeft';
import { When } from '../../time/When';
import { RowBadges } from './RowBadges';
import styles from './WorklistRow.module.css';

interface WorklistRowProps {
  row: WorklistItem;
  href: string;
  opened: boolean;
}

export const WorklistRow = memo(function WorklistRow({ row, href, opened }: WorklistRowProps) {
  const text = useText();
  const network = networkName(useStore(networks), row.network);
  return (
    <Link href={href} className={styles.row} data-row={row.conversationId} data-breached={row.breached} aria-current={opened ? 'true' : undefined}>
      <NetworkIcon network={row.network} />
      <span className={styles.head}>
        <bdi className={styles.customer}>{row.customerName || row.customerHandle}</bdi>
        {row.pendingPosts > 1 ? <span className={styles.posts}>{text.count('worklist.posts', row.pendingPosts)}</span> : null}
        <span className={styles.time}>
          {row.dueAt !== null && row.state === 'open' ? <TimeLeft startedAt={row.waitingSince ?? row.startedAt} warnAt={row.warnAt} dueAt={row.dueAt} /> : <When at={row.startedAt} />}
        </span>
      </span>
      {row.excerpt === '' ? <em className={styles.excerpt}>{text.t('post.noText')}</em> : <OutsideText className={styles.excerpt} text={row.excerpt} language={row.language} />}
      <span className={styles.foot}>
        <RowBadges row={row} />
        <span className={styles.account}>{row.practice ? '' : `${network} · `}<bdi>{row.accountName}</bdi></span>
      </span>
    </Link>
  );
});
