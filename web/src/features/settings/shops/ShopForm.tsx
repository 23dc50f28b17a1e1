import { useState } from 'react';
import { write } from '../../../api/request';
import type { FieldError, ShopConnection, ShopKind, Wording } from '../../../api/schema';
import { inLanguage } from '../../../i18n/inLanguage';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { ErrorsContext } from '../form/errors';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';

interface Props {
  kind: ShopKind;
  /** The warning is what will not be seen; null when all is well. */
  onDone: (warning: Wording | null) => void;
  onCancel: () => void;
}

/** What one kind of shop asks for. The server tries it at once; what it refuses is stored nowhere. */
export function ShopForm({ kind, onDone, onCancel }: Props) {
  const text = useText();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(kind.fields.map((field) => [field.name, field.preset ?? ''])));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const connect = async () => {
    setBusy(true);
    setRefused(null);
    const outcome = await write<ShopConnection>('/api/shops', { kind: kind.name, values });
    setBusy(false);
    setErrors(outcome.kind === 'refused' ? outcome.errors : []);
    if (outcome.kind === 'ok' && outcome.value.shop) {
      announce(text.t('shops.connected', { name: outcome.value.shop.name }));
      onDone(outcome.value.words);
    } else if (outcome.kind === 'ok') {
      setRefused(outcome.value.words ? inLanguage(outcome.value.words, text) : text.t('shops.refused'));
    } else if (outcome.kind !== 'refused' || outcome.errors.length === 0) {
      setRefused(outcome.kind === 'refused' ? outcome.problem.title : text.t('command.unreachable'));
    }
  };
  return (
    <ErrorsContext value={errors}>
      <form className={styles.card} noValidate aria-label={text.t('shops.formTitle', { system: kind.displayName })} onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}>
        <div className={styles.head}><h2>{text.t('shops.formTitle', { system: kind.displayName })}</h2></div>
        <div className={styles.body}>
          {kind.fields.map((field) => (
            <Field key={field.name} label={`${inLanguage(field.label, text)}${field.required ? '' : ` (${text.t('targets.optional')})`}`} path={`values.${field.name}`} hint={inLanguage(field.hint, text)}>
              {(given) => (
                <input {...given} type={field.kept === 'secret' ? 'password' : field.kind === 'address' ? 'url' : 'text'} autoComplete={field.kept === 'secret' ? 'new-password' : 'off'} spellCheck={false}
                  placeholder={field.example ?? ''} value={values[field.name] ?? ''} onChange={(event) => setValues({ ...values, [field.name]: event.target.value })} />
              )}
            </Field>
          ))}
          <GroupErrors path="kind" />
          {refused === null ? null : <Notice tone="danger">{refused}</Notice>}
          <div className={styles.row}>
            <Button look="primary" type="submit" busy={busy}>{text.t(busy ? 'connect.asking' : 'shops.connect')}</Button>
            <Button onClick={onCancel}>{text.t('dialog.cancel')}</Button>
          </div>
        </div>
      </form>
    </ErrorsContext>
  );
}
