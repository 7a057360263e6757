/** How methods are named on the wire. All but a few carry a prefix. */
export interface Dialect {
  readonly prefix: string;
}

export const telnyxDialect: Dialect = { prefix: 'telnyx_rtc.' };

const bare = new Set(['login', 'anonymous_login', 'ai_conversation']);

/** `invite` → `telnyx_rtc.invite`. */
export const toWire = ({ prefix }: Dialect, method: string): string => (bare.has(method) ? method : prefix + method);

/** `telnyx_rtc.invite` → `invite`; a name without the prefix stays as it is. */
export const fromWire = ({ prefix }: Dialect, method: string): string =>
  method.startsWith(prefix) ? method.slice(prefix.length) : method;
