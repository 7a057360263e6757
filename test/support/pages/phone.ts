/** The script of a page with a phone: its client stands on `window`, for the test around it. */
import { TelnyxClient, type ClientOptions } from '../../../src/client/index.js';

declare global {
  interface Window {
    phone?: TelnyxClient;
  }
}

const options = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}') as ClientOptions;
window.phone = new TelnyxClient(options);
