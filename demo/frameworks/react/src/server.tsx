/** What a server renders into the page; `main.tsx` hydrates it. */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.js';

export const render = (host: string): string =>
  renderToString(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
