import type { EscalationTargets } from '../../../api/schema';

export type TargetKind = EscalationTargets['kinds'][number];
