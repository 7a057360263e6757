import type { ClientEvents, TelnyxClient } from '../client/index.js';
import {
  TelnyxCallEndedEvent,
  TelnyxCallStateChangeEvent,
  TelnyxErrorEvent,
  TelnyxIncomingCallEvent,
  TelnyxReadyEvent,
  TelnyxRegionFallbackEvent,
  TelnyxSessionUpdatedEvent,
  TelnyxSocketConnectedEvent,
  TelnyxSocketDisconnectedEvent,
} from '../events/index.js';

/** Which DOM event each event of the client becomes. */
const domEvents: { [K in keyof ClientEvents]?: (event: ClientEvents[K]) => Event } = {
  ready: ({ sessionId }) => new TelnyxReadyEvent(sessionId),
  socketconnected: ({ host }) => new TelnyxSocketConnectedEvent(host),
  socketdisconnected: ({ code, reason, willReconnect }) =>
    new TelnyxSocketDisconnectedEvent(code, reason, willReconnect),
  sessionupdated: ({ sessionId }) => new TelnyxSessionUpdatedEvent(sessionId),
  error: ({ error }) => new TelnyxErrorEvent(error),
  incomingcall: ({ call }) => new TelnyxIncomingCallEvent(call),
  callstatechange: ({ call, state, previous }) => new TelnyxCallStateChangeEvent(call, state, previous),
  callended: ({ call, reason }) => new TelnyxCallEndedEvent(call, reason),
  regionfallback: ({ region }) => new TelnyxRegionFallbackEvent(region),
};

/** Dispatches what a client tells as DOM events on an element. Returns the function that stops it. */
export function dispatchPageEvents(client: TelnyxClient, element: EventTarget): () => void {
  const listen = <K extends keyof ClientEvents>(type: K): (() => void) | undefined => {
    const make = domEvents[type];
    return make && client.on(type, event => void element.dispatchEvent(make(event)));
  };
  const stops = (Object.keys(domEvents) as (keyof ClientEvents)[]).map(type => listen(type));
  return () => stops.forEach(stop => stop?.());
}
