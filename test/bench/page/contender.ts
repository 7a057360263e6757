/** What every contender can do, so that one program drives them all: sign in, call, press a key, hang up, leave. */
export interface Account {
  readonly url: string;
  readonly login: string;
  readonly password: string;
  /** In place of login and password. */
  readonly token?: string;
  readonly iceServers: RTCIceServer[];
  /** For the peer, whose default is off. The others always trickle. */
  readonly trickle: boolean;
  /** Whether it listens, about once a second, to how well its calls are heard. */
  readonly listens: boolean;
  /** What is done about a bad network. The others do what browsers do by themselves. */
  readonly badNetwork?: 'auto' | 'on' | 'off';
  /** Its tabs share one connection, where a contender can; by default each has its own. */
  readonly tabs?: 'own' | 'shared';
}

export interface Phone {
  dial(destination: string): OngoingCall;
  leave(): void | Promise<void>;
  /** Signs in with the next token of the same user, without a new connection; resolves once that is done. */
  renew?(token: string): Promise<void>;
  /** When the first call that comes in is shown, in milliseconds since 1970. */
  readonly shown?: Promise<number>;
}

export interface OngoingCall {
  /** Settles when the other side has answered. */
  readonly active: Promise<void>;
  press(digit: string): void;
  hangUp(): void;
}

/** Resolves when calls can be made. */
export type Connect = (account: Account) => Promise<Phone>;

export const caller = { callerName: 'Ada', callerNumber: '1000' } as const;
