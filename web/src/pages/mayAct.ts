import type { Person } from '../api/schema';

/** Everybody but those who may only read. The server decides; this only spares people buttons that it would refuse. */
export const mayAct = (person: Person): boolean => person.roles.some((role) => role !== 'reader');

/** Who decides how long customers wait and who is told. */
export const mayLead = (person: Person): boolean => person.roles.some((role) => role === 'lead' || role === 'admin');

/** Who may connect accounts; again the server decides. */
export const mayAdminister = (person: Person): boolean => person.roles.some((role) => role === 'admin');
