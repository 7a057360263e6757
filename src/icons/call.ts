/** Icons of calls, which the phone loads while it connects. Lucide, ISC. */
import { svg } from 'lit';
import { handset } from './handset.js';
import { icon } from './index.js';

/** The handset laid down. */
export const endIcon = icon(
  svg`<path fill="currentColor" stroke="none" transform="rotate(135 12 12.5)" d=${handset} />`,
);
export const incomingIcon = icon(svg`<path d="M16 2v6h6m0-6-6 6" /><path d=${handset} />`);
export const outgoingIcon = icon(svg`<path d="m16 8 6-6m0 6V2h-6" /><path d=${handset} />`);
export const missedIcon = icon(svg`<path d="m16 2 6 6m0-6-6 6" /><path d=${handset} />`);
export const microphoneOffIcon = icon(
  svg`<path d="M12 19v3M15 9.34V5a3 3 0 0 0-5.68-1.33M16.95 16.95A7 7 0 0 1 5 12v-2M18.89 13.23A7 7 0 0 0 19 12v-2M2 2l20 20M9 9v3a3 3 0 0 0 5.12 2.12" />`,
);
export const pauseIcon = icon(svg`<path fill="currentColor" d="M7 5h2v14H7zM15 5h2v14h-2z" />`);
export const playIcon = icon(
  svg`<path d="M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z" />`,
);
export const moreIcon = icon(svg`<path stroke-width="3" d="M5 12h.01M12 12h.01M19 12h.01" />`);
export const swapIcon = icon(svg`<path d="m21 16-4 4-4-4M17 20V4M3 8l4-4 4 4M7 4v16" />`);
export const soundIcon = icon(
  svg`<path d="M11 4.702a.705.705 0 0 0-1.203-.498L6.413 7.587A1.4 1.4 0 0 1 5.416 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 11 19.298zM16 9a5 5 0 0 1 0 6M19.364 18.364a9 9 0 0 0 0-12.728" />`,
);
export const personIcon = icon(
  svg`<path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2" /><circle cx="12" cy="7" r="4" />`,
);
export const recordIcon = icon(
  svg`<circle cx="12" cy="12" r="9" /><circle cx="12" cy="12" r="4" fill="currentColor" />`,
);
export const bellOffIcon = icon(
  svg`<path d="M10.268 21a2 2 0 0 0 3.464 0M17 17H4a1 1 0 0 1-.74-1.673C4.59 13.956 6 12.499 6 8a6 6 0 0 1 .258-1.742M2 2l20 20M8.668 3.01A6 6 0 0 1 18 8c0 2.687.77 4.653 1.707 6.05" />`,
);
export const crossIcon = icon(svg`<path d="M18 6 6 18M6 6l12 12" />`);
