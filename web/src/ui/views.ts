import type { WorklistView } from '../api/schema';
import type { IconName } from './Icon';

/** The views in the order in which a day needs them. */
export const VIEWS: readonly WorklistView[] = ['unanswered', 'mine', 'unassigned', 'atRisk', 'breached', 'mentioned', 'approval', 'snoozed', 'parked', 'filtered', 'answeredElsewhere', 'closedByRule', 'closed'];

const ICONS: Record<WorklistView, IconName> = {
  unanswered: 'inbox', mine: 'person', unassigned: 'circle', atRisk: 'alert', breached: 'flag', mentioned: 'note', approval: 'eye', snoozed: 'clock', parked: 'pause', filtered: 'filter', answeredElsewhere: 'external', closedByRule: 'list', closed: 'check',
};

export const viewIcon = (view: WorklistView): IconName => ICONS[view];

/** Whose rows lie by month. */
export const byMonth = (view: WorklistView): boolean => view === 'closed' || view === 'answeredElsewhere' || view === 'closedByRule' || view === 'mentioned';

/** By what a view can be narrowed, as the list's query names it. */
export const FILTERS = ['account', 'network', 'category', 'priority', 'language', 'tag', 'assignee'] as const;
export type FilterKind = (typeof FILTERS)[number];
