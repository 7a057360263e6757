/** Two phones with one host, each with a token of its own: `?host=…&token=…&token=…`. */
import '../../../src/elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElement } from '../../../src/index.js';

declare global {
  interface Window {
    phones: TelnyxClientElement[];
  }
}

const query = new URLSearchParams(location.search);
window.phones = query.getAll('token').map(token => {
  const phone = document.createElement('telnyx-client');
  Object.assign(phone, {
    host: query.get('host'),
    loginToken: token,
    iceServers: [],
    ringtone: 'off',
    ringback: 'off',
  });
  document.body.append(phone);
  return phone;
});
