import { errorCodes, microphonePolicy, TelnyxError, type ClientEvents, type TelnyxClient } from '../client/index.js';
import {
  TelnyxCallEndedEvent,
  TelnyxCallerInfoEvent,
  TelnyxCallResumedEvent,
  TelnyxCallStateChangeEvent,
  TelnyxCallSummaryEvent,
  TelnyxErrorEvent,
  TelnyxIncomingCallEvent,
  TelnyxPushCallEvent,
  TelnyxQualityEvent,
  TelnyxReadyEvent,
  TelnyxRegionFallbackEvent,
  TelnyxSessionUpdatedEvent,
  TelnyxSocketConnectedEvent,
  TelnyxSocketDisconnectedEvent,
  TelnyxTokenExpiringEvent,
  TelnyxWarningEvent,
} from '../events/index.js';
import { logForEmbedder, reportToEmbedder } from '../page/embedder.js';

/** Which DOM event each event of the client becomes. */
const domEvents: { [K in keyof ClientEvents]?: (event: ClientEvents[K], element: Element) => Event | undefined } = {
  ready: ({ sessionId }) => new TelnyxReadyEvent(sessionId),
  socketconnected: ({ host }) => new TelnyxSocketConnectedEvent(host),
  socketdisconnected: ({ code, reason, willReconnect }) =>
    new TelnyxSocketDisconnectedEvent(code, reason, willReconnect),
  sessionupdated: ({ sessionId }) => new TelnyxSessionUpdatedEvent(sessionId),
  error: ({ error }, element) => errorEvent(error, element),
  warning: ({ call, warning, cleared }) => new TelnyxWarningEvent(call, warning, cleared),
  tokenexpiring: ({ expiresAt }) => new TelnyxTokenExpiringEvent(expiresAt),
  incomingcall: ({ call }) => new TelnyxIncomingCallEvent(call),
  pushcall: ({ call }) => new TelnyxPushCallEvent(call),
  callresumed: ({ call }) => new TelnyxCallResumedEvent(call),
  callerinfo: ({ call, caller }) => new TelnyxCallerInfoEvent(call, caller),
  quality: ({ call, metrics }) => new TelnyxQualityEvent(call, metrics),
  callstatechange: ({ call, state, previous }) => new TelnyxCallStateChangeEvent(call, state, previous),
  callended: ({ call, termination }) => new TelnyxCallEndedEvent(call, termination),
  callsummary: ({ summary }) => new TelnyxCallSummaryEvent(summary),
  regionfallback: ({ region }) => new TelnyxRegionFallbackEvent(region),
};

/** What only the page's owner can fix is logged to the console, too; what stays missing is reported once. */
function errorEvent(error: TelnyxError, element: Element): Event | undefined {
  const { code } = error;
  if (code === errorCodes.PART_NOT_LOADED) {
    reportToEmbedder(element, error);
    return undefined;
  }
  if (code === errorCodes.PAGE_NOT_SECURE || code === errorCodes.MICROPHONE_FORBIDDEN) logForEmbedder(element, error);
  if (code === errorCodes.MICROPHONE_DENIED && microphonePolicy() === 'unknown') {
    const detail = 'Or the user blocked it: in a frame this browser does not tell.';
    logForEmbedder(element, new TelnyxError(errorCodes.MICROPHONE_FORBIDDEN, detail));
  }
  return new TelnyxErrorEvent(error);
}

/** Dispatches a client's events as DOM events on an element. Returns the function that stops it. */
export function dispatchPageEvents(client: TelnyxClient, element: Element): () => void {
  const listen = <K extends keyof ClientEvents>(type: K): (() => void) | undefined => {
    const make = domEvents[type];
    const handle = (event: ClientEvents[K]) => {
      const domEvent = make?.(event, element);
      if (domEvent) element.dispatchEvent(domEvent);
    };
    return make && client.on(type, handle);
  };
  const stops = (Object.keys(domEvents) as (keyof ClientEvents)[]).map(type => listen(type));
  return () => stops.forEach(stop => stop?.());
}
