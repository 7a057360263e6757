import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The one line: whoever imports Telnyx's SDK, this app and its libraries, gets telnyx-elements. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@telnyx/webrtc': 'telnyx-elements/compat' } },
});
