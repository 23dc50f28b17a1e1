import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Modal } from '@base-ui/react/dialog';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/useText';
import { Icon, type IconName } from './Icon';
import { matching } from './matching';
import styles from './Picker.module.css';

export interface Option {
  value: string;
  label: string;
  icon?: IconName;
  mark?: ReactNode;
  /** Said beside it, more quietly; found as well. */
  hint?: string;
  shortcut?: string;
  chosen?: boolean;
}

interface PickerProps {
  title: string;
  options: readonly Option[];
  onPick: (value: string) => void;
  onClose: () => void;
  /** Several can be picked: it stays open. */
  several?: boolean;
  /** Whoever uses it decides when it goes. */
  stays?: boolean;
  /** What is offered for words that are no option's label. */
  further?: (typed: string) => Option | null;
}

/** Finds one of many by typing, at once and by keyboard alone: people, tags, texts, commands. */
export function Picker({ title, options, onPick, onClose, several = false, stays = several, further }: PickerProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const added = words === '' || options.some((option) => option.label.toLocaleLowerCase() === words.toLocaleLowerCase()) ? null : (further?.(words) ?? null);
  const found = [...matching(options, words), ...(added ? [added] : [])];
  const pick = (value: string) => {
    setTyped('');
    if (!stays) onClose();
    onPick(value);
  };
  return (
    <Modal.Root open onOpenChange={(open) => {
      if (!open) onClose();
    }}>
      <Modal.Portal>
        <Modal.Backdrop className={styles.backdrop} />
        <Modal.Popup className={styles.picker} aria-label={title}>
          <Autocomplete.Root open inline mode="none" items={found} value={typed} autoHighlight="always" keepHighlight itemToStringValue={(option: Option) => option.label} onValueChange={(value, { reason }) => {
            if (reason !== 'item-press') setTyped(value);
          }}>
            <div className={styles.head}>
              <Icon name="search" />
              <Autocomplete.Input className={styles.input} aria-label={title} placeholder={title} />
              <Modal.Close className={styles.close}>{several ? text.t('picker.done') : text.t('dialog.cancel')}</Modal.Close>
            </div>
            <Autocomplete.Empty className={styles.empty}>{text.t('picker.none')}</Autocomplete.Empty>
            <Autocomplete.List className={styles.list} aria-label={title}>
              {(option: Option) => (
                <Autocomplete.Item key={option.value} value={option} className={styles.item} onClick={() => pick(option.value)}>
                  {option.mark ?? (option.icon ? <Icon name={option.icon} /> : null)}
                  <span className={styles.words}>{option.label}{option.hint ? <span className={styles.hint}> {option.hint}</span> : null}</span>
                  {option.chosen ? <><Icon name="check" /><span className="visually-hidden">{text.t('picker.chosen')}</span></> : null}
                  {option.shortcut ? <kbd className={styles.key}>{option.shortcut.toUpperCase()}</kbd> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Modal.Popup>
      </Modal.Portal>
    </Modal.Root>
  );
}
