/** The demo of an AI assistant: no account, one conversation, and a function of the page that the assistant may call. */
import '../src/elements/telnyx-client/telnyx-client.js';
import '../src/elements/telnyx-assistant/telnyx-assistant.js';

const host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
document.querySelector('telnyx-client')?.setAttribute('host', host);
const transcript = document.querySelector('telnyx-assistant');
if (transcript) transcript.tools = { time: () => new Date().toLocaleTimeString() };
