import type { SlaTarget } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { DurationField } from '../form/DurationField';
import { GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';

interface TargetFieldsProps {
  name: string;
  path: string;
  target: SlaTarget | null;
  /** What it means that there is none; left out where there must be one. */
  without?: string;
  usual?: SlaTarget;
  onChange: (target: SlaTarget) => void;
  onNone?: () => void;
}

export function TargetFields({ name, path, target, without, usual, onChange, onNone }: TargetFieldsProps) {
  const text = useText();
  return (
    <fieldset className={styles.choices}>
      <legend>{name}</legend>
      {without !== undefined && usual && onNone ? (
        <label>
          <input type="checkbox" checked={target !== null} onChange={(event) => (event.target.checked ? onChange(usual) : onNone())} />
          {target === null ? without : text.t('policies.own')}
        </label>
      ) : null}
      {target ? (
        <div className={styles.grid}>
          <DurationField label={text.t('policies.within', { name })} path={`${path}.within`} value={target.within} onChange={(within) => onChange({ ...target, within })} />
          <DurationField label={text.t('policies.warn', { name })} path={`${path}.warnBefore`} value={target.warnBefore} onChange={(warnBefore) => onChange({ ...target, warnBefore })} />
        </div>
      ) : null}
      <GroupErrors path={path} />
    </fieldset>
  );
}
