import type { Person } from '../api/schema';

/** Everybody but those who may only read. The server decides; this only spares people buttons that it would refuse. */
export const mayAct = (person: Person): boolean => person.roles.some((role) => role !== 'reader');
