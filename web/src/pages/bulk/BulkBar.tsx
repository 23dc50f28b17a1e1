import { useState } from 'react';
import { newId } from '../../api/command';
import type { People, WorklistItem } from '../../api/schema';
import { useStore } from '../../api/store';
import { tags } from '../../api/tags';
import { useRead } from '../../api/useRead';
import { CloseDialog } from '../../features/conversation/CloseDialog';
import { SnoozeDialog } from '../../features/conversation/SnoozeDialog';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Picker } from '../../ui/Picker';
import { showToast } from '../../ui/toasts';
import { doBulk, previewBulk, previewOf, undoBulk, type BulkPreview, type BulkWish } from './bulkWish';
import { BulkConfirm } from './BulkConfirm';
import styles from './BulkBar.module.css';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

interface BulkBarProps {
  rows: readonly WorklistItem[];
  onDone: () => void;
}

/** Does one thing to all that are chosen: shown before, and taken back after. */
export function BulkBar({ rows, onDone }: BulkBarProps) {
  const text = useText();
  const [asking, setAsking] = useState<'assign' | 'close' | 'snooze' | 'tag' | 'priority' | null>(null);
  const [pending, setPending] = useState<{ wish: BulkWish; preview: BulkPreview } | null>(null);
  const people = useRead<People>('/api/people').value?.people ?? [];
  const known = [...useStore(tags).values()];
  const failed = () => void showToast({ tone: 'problem', words: text.t('command.unreachable') });

  const ask = async (wish: BulkWish) => {
    setAsking(null);
    const outcome = await previewBulk(wish, rows);
    if (outcome.kind === 'ok') setPending({ wish, preview: previewOf(outcome.value) });
    else failed();
  };
  const go = async (wish: BulkWish) => {
    setPending(null);
    const commandId = newId();
    const outcome = await doBulk(wish, rows, commandId);
    if (outcome.kind !== 'ok') {
      failed();
      return;
    }
    onDone();
    const undo = async () => {
      if (!(await undoBulk(commandId, outcome.value))) failed();
    };
    showToast({ tone: 'done', words: text.count('bulk.done', previewOf(outcome.value).changes), action: { label: text.t('close.undo'), run: () => void undo() } });
  };

  return (
    <div className={styles.bar} role="group" aria-label={text.t('bulk.label')}>
      <strong role="status">{text.count('bulk.chosen', rows.length)}</strong>
      <Button icon="hand" onClick={() => void ask({ act: 'claim' })}>{text.t('claim.claim')}</Button>
      <Button icon="person" onClick={() => setAsking('assign')}>{text.t('assign.assign')}</Button>
      <Button icon="check" onClick={() => setAsking('close')}>{text.t('close.close')}</Button>
      <Button icon="clock" onClick={() => setAsking('snooze')}>{text.t('snooze.snooze')}</Button>
      <Button icon="tag" onClick={() => setAsking('tag')}>{text.t('tag.tag')}</Button>
      <Button icon="flag" onClick={() => setAsking('priority')}>{text.t('filter.priority')}</Button>
      <Button look="quiet" icon="close" aria-label={text.t('bulk.none')} onClick={onDone} />
      {asking === 'assign' ? <Picker title={text.t('assign.title')} options={people.map((person) => ({ value: person.id, label: person.name, icon: 'person' }))} onPick={(to) => void ask({ act: 'assign', to })} onClose={() => setAsking(null)} /> : null}
      {asking === 'tag' ? <Picker title={text.t('tag.title')} options={known.map((tag) => ({ value: tag.key, label: tag.name, icon: 'tag' }))} further={(typed) => ({ value: typed, label: text.t('tag.create', { name: typed }), icon: 'tag' })} onPick={(tag) => void ask({ act: 'tag', add: [tag] })} onClose={() => setAsking(null)} /> : null}
      {asking === 'priority' ? <Picker title={text.t('labels.setPriority')} options={PRIORITIES.map((value) => ({ value, label: text.t(`priority.${value}`), icon: 'flag' }))} onPick={(value) => void ask({ act: 'priority', priority: PRIORITIES.find((each) => each === value) ?? null })} onClose={() => setAsking(null)} /> : null}
      {asking === 'snooze' ? <SnoozeDialog onClose={() => setAsking(null)} onSnooze={(snooze) => void ask({ act: 'snooze', ...snooze })} /> : null}
      {asking === 'close' ? <CloseDialog onCancel={() => setAsking(null)} onClose={(reason, note) => void ask({ act: 'close', reason, ...(note ? { note } : {}) })} /> : null}
      {pending ? <BulkConfirm preview={pending.preview} onConfirm={() => void go(pending.wish)} onClose={() => setPending(null)} /> : null}
    </div>
  );
}
