/** A picture of the place to click: an address bar with its icon marked, or a menu. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { BrowserKind } from './browser-kind.js';

const tune = svg`<path d="M4 8h9m6 0h1M4 16h1m6 0h9" /><circle cx="16" cy="8" r="3" /><circle cx="8" cy="16" r="3" />`;
const lock = svg`<rect x="4" y="11" width="16" height="10" rx="2" /><path d="M8 11V7a4 4 0 0 1 8 0v4" />`;
const crossedMicrophone = svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5 11a7 7 0 0 0 14 0M12 18v3M4 3l16 18" />`;
const pageMenu = svg`<rect x="4" y="4" width="16" height="9" rx="2" /><path d="M4 17h16M4 21h10" />`;
const menu = svg`<path d="M4 7h16M4 12h16M4 17h16" />`;

const icons: Readonly<Record<BrowserKind, SVGTemplateResult>> = {
  chrome: tune,
  android: tune,
  edge: lock,
  samsung: lock,
  firefox: crossedMicrophone,
  ios: pageMenu,
  safari: menu,
  other: lock,
};

/** For the eyes alone: the steps beside it say the same. */
export const addressBar = (kind: BrowserKind): TemplateResult =>
  html`<svg class="picture" part="picture" viewBox="0 0 240 56" aria-hidden="true">
    <rect class="bar" x="6" y="10" width="228" height="36" rx="18" />
    <circle class="mark" cx="28" cy="28" r="20" />
    <g class="sign" transform="translate(17 17) scale(.92)">${icons[kind]}</g>
    <rect class="text" x="60" y="24" width="120" height="8" rx="4" />
  </svg>`;
