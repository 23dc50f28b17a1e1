import { Menu as Popup } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

interface MenuProps {
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** Opens beside its trigger; arrow keys, Home, End and first letters move in it. */
export function Menu({ trigger, children, align = 'end', ...state }: MenuProps) {
  return (
    <Popup.Root {...state}>
      <Popup.Trigger render={trigger} />
      <Popup.Portal>
        <Popup.Positioner className={styles.place} align={align} sideOffset={6} collisionPadding={8}>
          <Popup.Popup className={styles.menu}>{children}</Popup.Popup>
        </Popup.Positioner>
      </Popup.Portal>
    </Popup.Root>
  );
}

export function MenuItem({ icon, shortcut, onChoose, children }: { icon: IconName; shortcut?: string; onChoose: () => void; children: ReactNode }) {
  return <Popup.Item className={styles.item} onClick={onChoose} aria-keyshortcuts={shortcut}><Icon name={icon} />{children}{shortcut ? <kbd aria-hidden="true" className={styles.key}>{shortcut.toUpperCase()}</kbd> : null}</Popup.Item>;
}

export function MenuLine() {
  return <Popup.Separator className={styles.line} />;
}

interface MenuChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; words: string; lang?: string }[];
  onChoose: (value: V) => void;
}

/** One of a few; choosing leaves the menu open, so that the effect can be seen. */
export function MenuChoice<V extends string>({ label, value, options, onChoose }: MenuChoiceProps<V>) {
  return (
    <Popup.RadioGroup value={value} onValueChange={(chosen: V) => onChoose(chosen)}>
      <Popup.Group>
        <Popup.GroupLabel className={styles.label}>{label}</Popup.GroupLabel>
        {options.map((option) => (
          <Popup.RadioItem key={option.value} value={option.value} className={styles.item} {...(option.lang ? { lang: option.lang } : {})}>
            <span className={styles.mark}><Popup.RadioItemIndicator><Icon name="check" /></Popup.RadioItemIndicator></span>
            {option.words}
          </Popup.RadioItem>
        ))}
      </Popup.Group>
    </Popup.RadioGroup>
  );
}
