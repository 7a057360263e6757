import { plain } from '../context/spelling.js';

/**
 * Attributes that are taken off the DOM once they are read, by their names without hyphens, so that each spelling is in it;
 * and which values of them are secret. A value that cannot be parsed counts as secret.
 */
const secretAttributes: Readonly<Record<string, (value: string) => boolean>> = {
  logintoken: () => true,
  password: () => true,
  pushtoken: () => true,
  iceservers: value => /user|credential|passw|@|\\u/i.test(value),
};

/** Whether this value of an attribute must not stand in the DOM, nor in HTML that a server sends. */
export const isSecret = (attribute: string, value: string | null): boolean =>
  value !== null && (secretAttributes[plain(attribute)]?.(value) ?? false);
