/** Icons of what the number field opens, loaded with it. */
import { svg } from 'lit';
import { icon } from './index.js';

export const closeIcon = icon(svg`<path d="M18 6 6 18M6 6l12 12" />`);
