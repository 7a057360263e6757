/** The demo of an AI assistant: no account, one conversation, and a function of the page that the assistant may call. */
import { host } from './gateway-controls.js';
import { keepHost } from './nav.js';

keepHost();
document.querySelector('telnyx-client')?.setAttribute('host', host);
await customElements.whenDefined('telnyx-assistant');
const assistant = document.querySelector('telnyx-assistant');
if (assistant) assistant.tools = { time: () => new Date().toLocaleTimeString() };
