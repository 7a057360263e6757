import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.querySelector('#root');
if (!root) throw new Error('The page lacks its #root.');
const host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
const app = (
  <StrictMode>
    <App host={host} />
  </StrictMode>
);
if (root.firstElementChild) hydrateRoot(root, app);
else createRoot(root).render(app);
