import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';

/** Throws 49006 on a page without https, 49007 in a browser without WebRTC: there no attempt can help. */
export function checkPlatform(): void {
  const { isSecureContext, RTCPeerConnection } = globalThis as Partial<typeof globalThis>;
  if (isSecureContext === false) throw new TelnyxError(errorCodes.PAGE_NOT_SECURE);
  if (!RTCPeerConnection) throw new TelnyxError(errorCodes.BROWSER_NOT_SUPPORTED);
}
