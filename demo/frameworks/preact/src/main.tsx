import { render } from 'preact';
import { App } from './app.js';

const host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
const root = document.querySelector('#root');
if (root) render(<App host={host} />, root);
