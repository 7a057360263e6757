import { TelnyxRTCProvider } from '@telnyx/react-client';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.querySelector('#root');
if (!root) throw new Error('The page lacks its #root.');
const host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';

// No StrictMode: with it, @telnyx/react-client makes two clients.
createRoot(root).render(
  <TelnyxRTCProvider
    credential={{ login: '1000', password: '1234' }}
    options={{ host, iceServers: [], enableCallReports: false }}
  >
    <App />
  </TelnyxRTCProvider>,
);
