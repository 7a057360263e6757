/** What differs between Telnyx's servers and FreeSWITCH's mod_verto, from which theirs derive. */
export interface Dialect {
  /** Prefix of method names, except a few. */
  readonly prefix: string;
  /** Whether the server registers us with a gateway and reports its state; else we are ready once it says so. */
  readonly hasGatewayState: boolean;
}

export const dialects = {
  telnyx: { prefix: 'telnyx_rtc.', hasGatewayState: true },
  verto: { prefix: 'verto.', hasGatewayState: false },
} as const satisfies Record<string, Dialect>;

/** Requests that say who we are. */
export const signInMethods: ReadonlySet<string> = new Set(['login', 'anonymous_login']);

const bare = new Set([...signInMethods, 'ai_conversation']);

/** `invite` → `telnyx_rtc.invite`. */
export const toWire = ({ prefix }: Dialect, method: string): string => (bare.has(method) ? method : prefix + method);

/** `telnyx_rtc.invite` → `invite`; a name without the prefix stays as it is. */
export const fromWire = ({ prefix }: Dialect, method: string): string =>
  method.startsWith(prefix) ? method.slice(prefix.length) : method;
