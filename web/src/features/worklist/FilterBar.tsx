import { lazy, Suspense, useState } from 'react';
import { networkName, networks } from '../../api/networks';
import { newId } from '../../api/command';
import { put, write } from '../../api/request';
import type { Accounts, People, SavedView, WorklistView } from '../../api/schema';
import { useStore } from '../../api/store';
import { tags } from '../../api/tags';
import { useRead } from '../../api/useRead';
import { useText } from '../../i18n/useText';
import { useActions } from '../../ui/actions';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { Option } from '../../ui/Picker';
import { showToast } from '../../ui/toasts';
import { asSaved, filtersOf, queryOf, toggled } from './filters';
import styles from './FilterBar.module.css';

const Picker = lazy(async () => ({ default: (await import('../../ui/Picker')).Picker }));
const SaveViewDialog = lazy(async () => ({ default: (await import('./SaveViewDialog')).SaveViewDialog }));

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
const CATEGORIES = ['service', 'support', 'complaint', 'praise', 'suggestion', 'chatter', 'spam', 'other'] as const;
const LANGUAGES = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'tr'];

interface FilterBarProps {
  view: WorklistView;
  filters: string;
  saved: readonly SavedView[];
  leads: boolean;
  onFilter: (filters: string) => void;
  onSaved: () => void;
}

/** Narrows a view: by a key, by typing; what narrows it stands above the list until it is taken away. */
export function FilterBar({ view, filters, saved, leads, onFilter, onSaved }: FilterBarProps) {
  const text = useText();
  const [open, setOpen] = useState<'pick' | 'save' | null>(null);
  const options = useFilterOptions();
  const present = filtersOf(filters).map(({ kind, value }) => `${kind}=${value}`);
  const mine = saved.find((each) => each.view === view && queryOf(each.filters) === filters && (leads || !each.shared));
  const change = (choice: string) => {
    const [kind, value] = [choice.slice(0, choice.indexOf('=')), choice.slice(choice.indexOf('=') + 1)];
    const [filter] = filtersOf(new URLSearchParams([[kind, value]]).toString());
    if (filter) onFilter(toggled(filters, filter));
  };
  const save = async (name: string, shared: boolean) => {
    setOpen(null);
    const outcome = await put(`/api/views/${newId()}`, { name, view, filters: asSaved(filters), shared });
    if (outcome.kind === 'ok') onSaved();
    else showToast({ tone: 'problem', words: outcome.kind === 'refused' ? (outcome.problem.detail ?? outcome.problem.title) : text.t('command.unreachable') });
  };
  useActions([{ id: 'filter', words: text.t('filter.filter'), icon: 'filter', shortcut: 'f', run: () => setOpen('pick') }]);
  return (
    <div className={styles.bar}>
      <Button look="quiet" icon="filter" shortcut="f" onClick={() => setOpen('pick')}>{text.t('filter.filter')}</Button>
      {present.map((choice) => (
        <button key={choice} type="button" className={styles.chip} onClick={() => change(choice)}>
          <span className="visually-hidden">{text.t('filter.without')} </span>{options.find((option) => option.value === choice)?.label ?? choice}<Icon name="close" size={12} />
        </button>
      ))}
      {present.length === 0 ? null : mine
        ? <Button look="quiet" onClick={() => void write(`/api/views/${encodeURIComponent(mine.id)}`, null, 'DELETE').then(onSaved)}>{text.t('filter.forget')}</Button>
        : <Button look="quiet" onClick={() => setOpen('save')}>{text.t('filter.save')}</Button>}
      {open === 'pick' ? <Suspense><Picker title={text.t('filter.title')} several options={options.map((option) => ({ ...option, chosen: present.includes(option.value) }))} onPick={change} onClose={() => setOpen(null)} /></Suspense> : null}
      {open === 'save' ? <Suspense><SaveViewDialog leads={leads} onSave={(name, shared) => void save(name, shared)} onClose={() => setOpen(null)} /></Suspense> : null}
    </div>
  );
}

function useFilterOptions(): Option[] {
  const text = useText();
  const known = useStore(networks);
  const catalogue = useStore(tags);
  const accounts = useRead<Accounts>('/api/accounts').value?.accounts ?? [];
  const people = useRead<People>('/api/people').value?.people ?? [];
  const languages = new Intl.DisplayNames(text.language, { type: 'language' });
  return [
    ...PRIORITIES.map((value): Option => ({ value: `priority=${value}`, label: text.t(`priority.${value}`), hint: text.t('filter.priority'), icon: 'flag' })),
    ...[...catalogue.values()].map((tag): Option => ({ value: `tag=${tag.key}`, label: tag.name, hint: text.t('filter.tag'), icon: 'tag' })),
    ...CATEGORIES.map((value): Option => ({ value: `category=${value}`, label: text.t(`category.${value}`), hint: text.t('filter.category'), icon: 'list' })),
    ...accounts.map((account): Option => ({ value: `account=${account.id}`, label: account.displayName, hint: text.t('filter.account'), icon: 'inbox' })),
    ...[...new Set(accounts.map((account) => account.network))].map((network): Option => ({ value: `network=${network}`, label: networkName(known, network), hint: text.t('filter.network'), icon: 'external' })),
    ...people.map((person): Option => ({ value: `assignee=${person.id}`, label: person.name, hint: text.t('filter.assignee'), icon: 'person' })),
    ...LANGUAGES.map((value): Option => ({ value: `language=${value}`, label: languages.of(value) ?? value, hint: text.t('filter.language'), icon: 'text' })),
  ];
}
