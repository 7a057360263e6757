import { version } from '../base/version.js';

/** Our user agent, in the format that Telnyx's SDKs use. */
export const userAgent = (): { sdkVersion: string; data: string } => ({
  sdkVersion: version,
  data: typeof navigator === 'undefined' ? 'unknown' : navigator.userAgent,
});
