import { useText } from '../../i18n/useText';
import { LaterPicker } from '../../ui/LaterPicker';

export interface Snooze {
  until: string | null;
  untilCustomerWrites: boolean;
}

/** Asks for how long a conversation is out of sight. */
export function SnoozeDialog({ onSnooze, onClose }: { onSnooze: (snooze: Snooze) => void; onClose: () => void }) {
  const text = useText();
  return (
    <LaterPicker
      title={text.t('snooze.title')}
      act={text.t('snooze.snooze')}
      hint={text.t('snooze.hint')}
      further={[{ value: 'customer', label: text.t('snooze.untilCustomerWrites'), icon: 'person' }]}
      onFurther={() => onSnooze({ until: null, untilCustomerWrites: true })}
      onPick={(until) => onSnooze({ until: until.toISOString(), untilCustomerWrites: false })}
      onClose={onClose}
    />
  );
}
