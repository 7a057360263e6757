import type { TelnyxClient } from '../client/index.js';
import { phoneContext } from '../context/phone-context.js';

/** An element that has a client, or will have: a `telnyx-phone` or a `telnyx-client`. */
export interface ProviderNode extends EventTarget {
  readonly localName: string;
  client?: TelnyxClient | undefined;
}

/** Where a hook or composable finds its client: the client itself, or the element that has it. */
export type ClientSource = TelnyxClient | ProviderNode | null | undefined;

const isNode = (source: ClientSource): source is ProviderNode => Boolean(source && 'localName' in source);

/** The client, as far as it is there by now. */
export function clientOf(source: ClientSource): TelnyxClient | undefined {
  return isNode(source) ? source.client : (source ?? undefined);
}

/** Calls `onChange` when an element that may not be defined yet has got a client, or another one. Returns what stops it. */
export function watchClient(source: ClientSource, onChange: () => void): () => void {
  if (!isNode(source)) return () => {};
  let isStopped = false;
  let unsubscribe: (() => void) | undefined;
  const stop = (): void => {
    isStopped = true;
    unsubscribe?.();
  };
  const answer = (_: TelnyxClient | undefined, end?: () => void): void => {
    unsubscribe = end;
    if (isStopped) end?.();
    else onChange();
  };
  const ask = (): void => {
    if (isStopped) return;
    const contextTarget = new EventTarget(); // else the element would take the request for its own
    const request = { context: phoneContext, contextTarget, callback: answer, subscribe: true };
    source.dispatchEvent(Object.assign(new Event('context-request'), request));
  };
  if (customElements.get(source.localName)) ask();
  else void customElements.whenDefined(source.localName).then(ask);
  return stop;
}
