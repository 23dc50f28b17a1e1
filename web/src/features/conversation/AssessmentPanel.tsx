import type { Assessment } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Badge } from '../../ui/Badge';
import styles from './ConversationDetails.module.css';

/** What triage found, and why. */
export function AssessmentPanel({ assessment }: { assessment: Assessment }) {
  const text = useText();
  return (
    <>
      <p className={styles.facts}>
        <Badge tone={assessment.needsAnswer ? 'accent' : 'neutral'}>{text.t(assessment.needsAnswer ? 'assessment.needsAnswer' : 'assessment.needsNone')}</Badge>
        <Badge>{text.t(`category.${assessment.category}`)}</Badge>
        <Badge>{text.t(`priority.${assessment.priority}`)}</Badge>
        {assessment.language ? <Badge>{assessment.language.toUpperCase()}</Badge> : null}
      </p>
      <ul className={styles.reasons}>
        {assessment.reasons.map((reason, index) => <li key={index}>{text.known('rule', reason.rule) ?? reason.words}</li>)}
      </ul>
    </>
  );
}
