export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
