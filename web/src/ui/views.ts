import type { ConversationState } from '../api/schema';
import type { IconName } from './Icon';

/** The lists in the order in which a day needs them. */
export const LISTS: readonly ConversationState[] = ['open', 'parked', 'snoozed', 'filtered', 'closed'];

const ICONS: Record<ConversationState, IconName> = { open: 'inbox', parked: 'pause', snoozed: 'clock', filtered: 'filter', closed: 'check' };

export const viewIcon = (list: ConversationState): IconName => ICONS[list];
