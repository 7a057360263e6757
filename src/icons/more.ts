/** Icons of the elements besides the phone, apart from its own so that a phone alone does not load them. Lucide, ISC. */
import { svg } from 'lit';
import { handset } from './handset.js';
import { icon } from './index.js';

export { crossIcon } from './call.js';

export const assistantIcon = icon(
  svg`<path d="M12 8V4H8M2 14h2M20 14h2M15 13v2M9 13v2" /><rect x="4" y="8" width="16" height="12" rx="2" />`,
);
export const bellIcon = icon(
  svg`<path d="M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326" />`,
);
export const checkIcon = icon(svg`<path d="M20 6 9 17l-5-5" />`);
export const connectIcon = icon(svg`<path d="m8 6 4-4 4 4M12 2v10.3a4 4 0 0 1-1.172 2.872L4 22M20 22l-5-5" />`);
export const copyIcon = icon(
  svg`<rect x="8" y="8" width="14" height="14" rx="2" /><path d="M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2" />`,
);
export const gaugeIcon = icon(svg`<path d="m12 14 4-4M3.34 19a10 10 0 1 1 17.32 0" />`);
export const importIcon = icon(svg`<path d="M12 3v12m5-7-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />`);
export const lockIcon = icon(
  svg`<rect x="3" y="11" width="18" height="11" rx="2" /><path d="M7 11V7a5 5 0 0 1 10 0v4" />`,
);
export const pictureIcon = icon(
  svg`<rect x="3" y="3" width="18" height="18" rx="2" /><circle cx="9" cy="9" r="2" /><path d="m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21" />`,
);
export const searchIcon = icon(svg`<path d="m21 21-4.34-4.34" /><circle cx="11" cy="11" r="8" />`);
export const plusIcon = icon(svg`<path d="M5 12h14M12 5v14" />`);
export const sendIcon = icon(svg`<path d="m5 12 7-7 7 7M12 19V5" />`);
export const starIcon = icon(
  svg`<path d="M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z" />`,
);
export const transferIcon = icon(svg`<path d="M14 6h8m-4-4 4 4-4 4" /><path d=${handset} />`);
export const writeIcon = icon(
  svg`<path d="M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4" />`,
);
export const popOutIcon = icon(
  svg`<path d="M21 9V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v10c0 1.1.9 2 2 2h4" /><rect x="12" y="13" width="10" height="7" rx="2" />`,
);
