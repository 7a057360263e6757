/** Icons of the elements besides the phone, apart from its own so that a phone alone does not load them. Lucide, ISC. */
import { svg } from 'lit';
import { icon } from './index.js';

export const checkIcon = icon(svg`<path d="M20 6 9 17l-5-5" />`);
export const copyIcon = icon(
  svg`<rect x="8" y="8" width="14" height="14" rx="2" /><path d="M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2" />`,
);
export const gaugeIcon = icon(svg`<path d="m12 14 4-4M3.34 19a10 10 0 1 1 17.32 0" />`);
export const lockIcon = icon(
  svg`<rect x="3" y="11" width="18" height="11" rx="2" /><path d="M7 11V7a5 5 0 0 1 10 0v4" />`,
);
export const transferIcon = icon(svg`<path d="m16 3 4 4-4 4M20 7H4M8 21l-4-4 4-4M4 17h16" />`);
