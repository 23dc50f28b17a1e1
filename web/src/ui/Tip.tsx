import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import styles from './Tip.module.css';

/** Shows what a picture button does, with its key, to whoever points at it or has it focused. The button's own name says the same. */
export function Tip({ words, shortcut, children }: { words: string; shortcut?: string; children: ReactElement }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.place} sideOffset={6} collisionPadding={8}>
          <Tooltip.Popup className={styles.tip}>{words}{shortcut ? <kbd>{shortcut}</kbd> : null}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
