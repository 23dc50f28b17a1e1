import type { ReactNode } from 'react';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Badge } from '../../ui/Badge';
import { TagMark } from '../../ui/TagMark';
import { AssessmentPanel } from './AssessmentPanel';
import { ClockPanel } from './ClockPanel';
import { EarlierPanel } from './EarlierPanel';
import { TimelinePanel } from './TimelinePanel';
import styles from './ConversationDetails.module.css';

export function ConversationDetails({ conversation, addressOf, beside }: { conversation: Conversation; addressOf: (conversationId: string) => string; beside: ReactNode }) {
  const text = useText();
  const assessed = conversation.posts.filter((post) => !post.byBrand).findLast((post) => post.assessment !== null);
  return (
    <aside className={styles.details} aria-label={text.t('details.label')}>
      <section>
        <h2>{text.t('clocks.title')}</h2>
        {conversation.clocks.length === 0 ? <p className={styles.none}>{text.t('clocks.none')}</p> : conversation.clocks.map((clock) => <ClockPanel key={clock.clockId} clock={clock} />)}
      </section>
      {beside}
      <section>
        <h2>{text.t('labels.title')}</h2>
        <p className={styles.facts}>
          <Badge>{text.t(`category.${conversation.labels.category}`)}</Badge>
          <Badge>{text.t(`priority.${conversation.labels.priority}`)}</Badge>
          {conversation.labels.tags.map((tag) => <TagMark key={tag} tag={tag} />)}
        </p>
      </section>
      {assessed?.assessment ? (
        <section>
          <h2>{text.t('assessment.title')}</h2>
          <AssessmentPanel assessment={assessed.assessment} />
        </section>
      ) : null}
      <EarlierPanel key={conversation.conversationId} conversation={conversation} addressOf={addressOf} />
      <section>
        <h2>{text.t('timeline.title')}</h2>
        <TimelinePanel entries={conversation.timeline} />
      </section>
    </aside>
  );
}
