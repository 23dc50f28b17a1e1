import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { moved, without } from '../book/book';
import { GroupErrors } from './Field';
import styles from './Form.module.css';

/** Some of what there is, in an order that matters. */
export function OrderedChoice({ legend, none, options, chosen, path, onChange }: {
  legend: string;
  none: string;
  options: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  path: string;
  onChange: (chosen: readonly string[]) => void;
}) {
  const text = useText();
  const nameOf = (id: string) => options.find((each) => each.id === id)?.name ?? id;
  const left = options.filter((each) => !chosen.includes(each.id));
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {chosen.length === 0 ? <span className={styles.hint}>{none}</span> : null}
      {chosen.map((id, at) => (
        <span key={id} className={styles.times}>
          {at + 1}. {nameOf(id)}
          {at > 0 ? <Button look="quiet" aria-label={text.t('settings.up', { name: nameOf(id) })} onClick={() => onChange(moved(chosen, at, -1))}>↑</Button> : null}
          <Button look="quiet" icon="close" aria-label={text.t('settings.remove', { name: nameOf(id) })} onClick={() => onChange(without(chosen, at))} />
        </span>
      ))}
      {left.length === 0 ? null : (
        <span className={styles.field}>
          <select aria-label={text.t('form.add', { label: legend })} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
            <option value="">{text.t('form.add.short')}</option>
            {left.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
          </select>
        </span>
      )}
      <GroupErrors path={path} below />
    </fieldset>
  );
}
