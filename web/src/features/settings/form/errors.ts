import { createContext } from 'react';
import type { FieldError } from '../../../api/schema';

/** What the server said about the fields below; read by the fields themselves. */
export const ErrorsContext = createContext<readonly FieldError[]>([]);

/** Whether something at this place or below it is wrong. */
export const isWrong = (errors: readonly FieldError[], path: string): boolean =>
  errors.some(({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
