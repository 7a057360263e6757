import { version } from '../base/version.js';

/** How we introduce ourselves to the server, in the shape that Telnyx's SDKs use. */
export const userAgent = (): { sdkVersion: string; data: string } => ({
  sdkVersion: version,
  data: typeof navigator === 'undefined' ? 'unknown' : navigator.userAgent,
});
