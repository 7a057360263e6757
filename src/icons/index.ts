/**
 * The icons of the phone, inlined: from Lucide (https://lucide.dev), © Lucide Icons and Contributors, ISC licence;
 * parts of them © Cole Bemis (Feather), MIT licence. They are decoration: the text beside them, or the label of their
 * button, carries the meaning.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { handset } from './handset.js';

export type Icon = (size?: 20 | 24 | 32) => TemplateResult;

/** The text that most icons stand beside, in pixels by default. */
const textSize = 15;

/** An icon grows with the text beside it; `size` is what it has in pixels by default. */
export const icon =
  (shape: SVGTemplateResult): Icon =>
  (size = 20) =>
    html`<svg
      aria-hidden="true"
      width="${(size / textSize).toFixed(3)}em"
      height="${(size / textSize).toFixed(3)}em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      ${shape}
    </svg>`;

export const callIcon = icon(svg`<path fill="currentColor" stroke="none" d=${handset} />`);
export const microphoneIcon = icon(
  svg`<path d="M12 19v3M19 10v2a7 7 0 0 1-14 0v-2" /><rect x="9" y="2" width="6" height="13" rx="3" />`,
);
/** Nine dots: lines of no length with round ends. */
export const keypadIcon = icon(
  svg`<path stroke-width="3" d="M5 5h.01M12 5h.01M19 5h.01M5 12h.01M12 12h.01M19 12h.01M5 19h.01M12 19h.01M19 19h.01" />`,
);
export const recentsIcon = icon(svg`<path d="M12 6v6l4 2" /><circle cx="12" cy="12" r="10" />`);
export const contactsIcon = icon(
  svg`<path d="M16 2v2M8 2v2M17.915 22a6 6 0 0 0-12 0" /><circle cx="12" cy="12" r="4" /><rect x="3" y="4" width="18" height="18" rx="2" />`,
);
export const backspaceIcon = icon(
  svg`<path d="M10 5a2 2 0 0 0-1.344.519l-6.328 5.74a1 1 0 0 0 0 1.481l6.328 5.741A2 2 0 0 0 10 19h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2zM12 9l6 6M18 9l-6 6" />`,
);
export const warningIcon = icon(
  svg`<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01" />`,
);
export const retryIcon = icon(svg`<path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5" />`);
export const moonIcon = icon(
  svg`<path d="M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401" />`,
);
export const chevronIcon = icon(svg`<path d="m6 9 6 6 6-6" />`);
