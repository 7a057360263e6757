import { reason, type Reason } from './reasons.js';
import type { BrowserFacts } from './report.js';
import { found, type Outcome } from './step.js';

/** Whether this browser, on this page, can make calls at all. */
export function checkBrowser(): Outcome<BrowserFacts> {
  const facts = browserFacts();
  const missing = Object.entries({
    RTCPeerConnection: facts.webRtc,
    getUserMedia: facts.getUserMedia || !facts.secure, // it is gone on a page that is not secure
    WebSocket: facts.webSocket,
  }).flatMap(([name, isThere]) => (isThere ? [] : [name]));
  const reasons: Reason[] = [];
  if (missing.length) reasons.push(reason('browser_not_supported', missing.join(' ')));
  if (!facts.secure) reasons.push(reason('browser_not_secure'));
  if (facts.webRtc && !facts.codecs.includes('audio/opus')) reasons.push(reason('browser_no_opus'));
  return found(facts, ...reasons);
}

function browserFacts(): BrowserFacts {
  const { RTCPeerConnection, RTCRtpReceiver, WebSocket } = globalThis as Partial<typeof globalThis>;
  const devices = navigator.mediaDevices as Partial<MediaDevices> | undefined;
  const codecs = RTCRtpReceiver?.getCapabilities('audio')?.codecs ?? [];
  return {
    userAgent: navigator.userAgent,
    secure: globalThis.isSecureContext,
    webRtc: Boolean(RTCPeerConnection),
    getUserMedia: Boolean(devices?.getUserMedia),
    webSocket: Boolean(WebSocket),
    codecs: [...new Set(codecs.map(({ mimeType }) => mimeType))],
  };
}
