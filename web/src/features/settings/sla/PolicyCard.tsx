import type { Account, ServicePolicy } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { spanWords } from '../../../time/remainingWords';
import type { Book } from '../book/book';
import { minutesOf } from '../book/span';
import { Card } from '../form/Card';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { MatchFields } from './MatchFields';
import { TargetFields } from './TargetFields';

interface PolicyCardProps {
  policy: ServicePolicy;
  path: string;
  book: Book;
  accounts: readonly Account[];
  fresh: boolean;
  order: { at: number; of: number; move: (by: -1 | 1) => void };
  onChange: (policy: ServicePolicy) => void;
  onRemove: () => void;
}

export function PolicyCard({ policy, path, book, accounts, fresh, order, onChange, onRemove }: PolicyCardProps) {
  const text = useText();
  const set = (patch: Partial<ServicePolicy>) => onChange({ ...policy, ...patch });
  const within = spanWords(minutesOf(policy.firstResponse.within), text) ?? '';
  const calendar = book.calendars.find((each) => each.id === policy.calendar)?.name ?? text.t('policies.always');
  return (
    <Card name={policy.name} path={path} open={fresh} order={order} onRemove={onRemove} summary={`${within} · ${calendar}`}>
      <div className={styles.grid}>
        <Field label={text.t('form.name')} path={`${path}.name`}>
          {(given) => <input {...given} value={policy.name} maxLength={100} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label={text.t('policies.calendar')} path={`${path}.calendar`}>
          {(given) => (
            <select {...given} value={policy.calendar ?? ''} onChange={(event) => set({ calendar: event.target.value || null })}>
              <option value="">{text.t('policies.always')}</option>
              {book.calendars.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          )}
        </Field>
        <Field label={text.t('policies.ladder')} path={`${path}.ladder`}>
          {(given) => (
            <select {...given} value={policy.ladder ?? ''} onChange={(event) => set({ ladder: event.target.value || null })}>
              <option value="">{text.t('policies.firstLadder')}</option>
              {book.ladders.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          )}
        </Field>
      </div>
      <div>
        <h3>{text.t('policies.when')}</h3>
        <MatchFields match={policy.when} accounts={accounts} onChange={(when) => set({ when })} />
        <GroupErrors path={`${path}.when`} below />
      </div>
      <div className={styles.rows}>
        <h3>{text.t('policies.targets')}</h3>
        <TargetFields name={text.t('clocks.firstResponse')} path={`${path}.firstResponse`} target={policy.firstResponse} onChange={(firstResponse) => set({ firstResponse })} />
        <TargetFields name={text.t('clocks.nextResponse')} path={`${path}.nextResponse`} target={policy.nextResponse} without={text.t('policies.asFirst')}
          usual={policy.firstResponse} onChange={(nextResponse) => set({ nextResponse })} onNone={() => set({ nextResponse: null })} />
        <TargetFields name={text.t('clocks.resolution')} path={`${path}.resolution`} target={policy.resolution} without={text.t('policies.noTarget')}
          usual={{ within: '1.00:00:00', warnBefore: '02:00:00' }} onChange={(resolution) => set({ resolution })} onNone={() => set({ resolution: null })} />
      </div>
    </Card>
  );
}
