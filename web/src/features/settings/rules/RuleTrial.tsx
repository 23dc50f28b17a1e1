import { use, useState } from 'react';
import { write } from '../../../api/request';
import type { FieldError, TriedPost, TriedRules } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { When } from '../../../time/When';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { Link } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import styles from '../form/Form.module.css';
import { effectWords } from './effectWords';
import { NamesContext } from './ruleNames';
import { rulesBody, type Rule } from './useRules';

/** What the rules as they stand on the page would have done with the last posts. Nothing is written. */
export function RuleTrial({ rules, onErrors }: { rules: readonly Rule[]; onErrors: (errors: readonly FieldError[]) => void }) {
  const text = useText();
  const [posts, setPosts] = useState<readonly TriedPost[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [all, setAll] = useState(false);
  const run = async () => {
    setBusy(true);
    const outcome = await write<TriedRules>('/api/rules/try', rulesBody({ rules }));
    setBusy(false);
    setPosts(outcome.kind === 'ok' ? outcome.value.posts : null);
    onErrors(outcome.kind === 'refused' ? outcome.errors : []);
    setFailed(outcome.kind !== 'ok');
    if (outcome.kind === 'ok') announce(text.count('rules.trial.hits', outcome.value.posts.filter((post) => post.rules.length > 0).length, { of: outcome.value.posts.length }));
  };
  const hits = posts?.filter((post) => post.rules.length > 0) ?? [];
  const shown = all ? (posts ?? []) : hits;
  return (
    <section aria-labelledby="trial-title">
      <h2 id="trial-title" className={styles.title}>{text.t('rules.trial')}</h2>
      <p className={styles.lead}>{text.t('rules.trialLead')}</p>
      <div className={styles.row}>
        <Button busy={busy} onClick={() => void run()}>{text.t('rules.trial.run')}</Button>
        {posts === null ? null : (
          <>
            <span>{text.count('rules.trial.hits', hits.length, { of: posts.length })}</span>
            <label className={styles.check}><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />{text.t('rules.trial.all')}</label>
          </>
        )}
      </div>
      {failed ? <Notice tone="danger">{text.t('rules.trial.failed')}</Notice> : null}
      {shown.length === 0 ? null : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr><th scope="col">{text.t('rules.trial.post')}</th><th scope="col">{text.t('rules.trial.would')}</th></tr>
            </thead>
            <tbody>{shown.map((post, i) => <TrialRow key={i} post={post} rules={rules} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function TrialRow({ post, rules }: { post: TriedPost; rules: readonly Rule[] }) {
  const text = useText();
  const names = use(NamesContext);
  const nameOf = (id: string) => rules.find((rule) => rule.id === id)?.name ?? id;
  return (
    <tr>
      <td>
        <Link href={`/conversations/${encodeURIComponent(post.conversationId)}`}><bdi>{post.authorName}</bdi></Link> · <bdi>{post.accountName}</bdi> · <When at={post.at} />
        <p><bdi>{post.excerpt}</bdi></p>
        <p className={styles.hint}>{text.t(`category.${post.category}`)}</p>
      </td>
      <td>
        {post.rules.length === 0 ? text.t('rules.trial.nothing') : (
          <ul>
            {post.rules.map((rule) => <li key={rule.rule}><strong>{nameOf(rule.rule)}</strong>: {effectWords(rule, names, text).join(' · ') || text.t('rules.trial.taken')}</li>)}
          </ul>
        )}
      </td>
    </tr>
  );
}
