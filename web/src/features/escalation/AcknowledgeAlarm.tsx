import { useState } from 'react';
import { newId, sendCommand } from '../../api/command';
import type { Alarm } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { showToast } from '../../ui/toasts';

/** Takes note of an alarm: nobody is reminded of it any more. It stays until its cause is gone. */
export function AcknowledgeAlarm({ alarm, onAcknowledged }: { alarm: Alarm; onAcknowledged: () => void }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const acknowledge = async () => {
    setBusy(true);
    const outcome = await sendCommand(`/api/alarms/${encodeURIComponent(alarm.id)}/acknowledge`, { commandId: newId() });
    setBusy(false);
    if (outcome.kind === 'ok') announce(text.t('escalation.acknowledged'));
    else showToast({ tone: 'problem', words: text.t('command.unreachable') });
    onAcknowledged();
  };
  return (
    <Button icon="check" busy={busy} aria-label={text.t('escalation.acknowledgeFor', { name: alarm.title[text.language] })} onClick={() => void acknowledge()}>
      {text.t('escalation.acknowledge')}
    </Button>
  );
}
