import type { EscalationTarget } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';
import type { TargetKind } from './targets';

interface TargetFormProps {
  target: EscalationTarget;
  kind: TargetKind | undefined;
  secrets: Readonly<Record<string, string>>;
  onChange: (target: EscalationTarget) => void;
  onSecrets: (secrets: Readonly<Record<string, string>>) => void;
}

/** What its kind wants to know. Secrets are only ever written: that one is stored is all that is shown. */
export function TargetForm({ target, kind, secrets, onChange, onSecrets }: TargetFormProps) {
  const text = useText();
  return (
    <div className={styles.grid}>
      <Field label={text.t('form.name')} path="target.name">
        {(given) => <input {...given} value={target.name} maxLength={80} onChange={(event) => onChange({ ...target, name: event.target.value })} />}
      </Field>
      <Field label={text.t('language.label')} path="target.language">
        {(given) => (
          <select {...given} value={target.language} onChange={(event) => onChange({ ...target, language: event.target.value === 'de' ? 'de' : 'en' })}>
            <option value="de">Deutsch</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      {(kind?.fields ?? []).map((field) => {
        const label = `${text.known('targetField', field.name) ?? field.name}${field.required ? '' : ` (${text.t('targets.optional')})`}`;
        return field.secret ? (
          <Field key={field.name} label={label} path={`target.secrets.${field.name}`} {...(target.secrets.includes(field.name) ? { hint: text.t('targets.stored') } : {})}>
            {(given) => (
              <input {...given} type="password" autoComplete="new-password" value={secrets[field.name] ?? ''} placeholder={target.secrets.includes(field.name) ? '••••••••' : ''}
                onChange={(event) => onSecrets(typed(secrets, field.name, event.target.value))} />
            )}
          </Field>
        ) : (
          <Field key={field.name} label={label} path={`target.settings.${field.name}`}>
            {(given) => <input {...given} value={target.settings[field.name] ?? ''} onChange={(event) => onChange({ ...target, settings: { ...target.settings, [field.name]: event.target.value } })} />}
          </Field>
        );
      })}
    </div>
  );
}

/** What was cleared again is not sent: an empty secret would remove the stored one. */
function typed(secrets: Readonly<Record<string, string>>, name: string, value: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...Object.entries(secrets).filter(([each]) => each !== name), ...(value === '' ? [] : [[name, value] as const])]);
}
