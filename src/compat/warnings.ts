/** Warnings as the SDK has them: the codes of ours are the same. */
import type { CallWarning, ConnectionWarning } from '../client/index.js';

export interface ITelnyxWarning {
  code: number;
  name: string;
  message: string;
  description: string;
  causes: string[];
  solutions: string[];
}

export interface ITelnyxWarningEvent {
  warning: ITelnyxWarning;
  sessionId: string;
  callId?: string;
}

/** `HIGH_RTT`, in words. */
const inWords = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');

/** A warning without more to say than its name. */
export const plainWarning = (code: number, name: string, description = ''): ITelnyxWarning => ({
  code,
  name,
  message: inWords(name),
  description,
  causes: [],
  solutions: [],
});

/** One of our warnings as the SDK would give it. */
export function sdkWarning({ code, name, cause, advice }: CallWarning | ConnectionWarning): ITelnyxWarning {
  return { ...plainWarning(code, name, cause), causes: [cause], solutions: advice ? [advice] : [] };
}
