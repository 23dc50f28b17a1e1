import type { Account, PolicyMatch } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { CATEGORIES, PRIORITIES } from '../book/book';
import { Choices } from '../form/Choices';
import styles from '../form/Form.module.css';

const LANGUAGES = ['de', 'en', 'fr', 'it', 'es', 'nl'] as const;

/** Which questions a policy is for. */
export function MatchFields({ match, accounts, onChange }: { match: PolicyMatch; accounts: readonly Account[]; onChange: (match: PolicyMatch) => void }) {
  const text = useText();
  const languages = new Intl.DisplayNames(text.language, { type: 'language' });
  const any = text.t('policies.any');
  return (
    <div className={styles.rows}>
      <Choices legend={text.t('policies.accounts')} any={any} chosen={match.accounts} options={accounts.map((each) => ({ value: each.id, label: each.displayName }))}
        onChange={(chosen) => onChange({ ...match, accounts: chosen })} />
      <Choices legend={text.t('policies.categories')} any={any} chosen={match.categories} options={CATEGORIES.map((value) => ({ value, label: text.t(`category.${value}`) }))}
        onChange={(categories) => onChange({ ...match, categories })} />
      <Choices legend={text.t('policies.priorities')} any={any} chosen={match.priorities} options={PRIORITIES.map((value) => ({ value, label: text.t(`priority.${value}`) }))}
        onChange={(priorities) => onChange({ ...match, priorities })} />
      <Choices legend={text.t('policies.languages')} any={any} chosen={match.languages} options={LANGUAGES.map((value) => ({ value, label: languages.of(value) ?? value }))}
        onChange={(chosen) => onChange({ ...match, languages: chosen })} />
    </div>
  );
}
