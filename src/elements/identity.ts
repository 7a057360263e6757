/** Who is at the other end: name, number and initials, as the elements of a call show it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Party } from '../client/index.js';
import type { Localize } from '../i18n/index.js';
import { formatNumber } from './phone-number.js';
import { personIcon } from '../icons/call.js';

/** The name, else the number, else the word for an unknown caller. */
export const nameOf = ({ name, number }: Party, words: Localize): string =>
  name || formatNumber(number) || words.term('unknownCaller');

/** First letters of the first and the last name; empty for a number. */
export const initials = (name: string): string => {
  const letters = name.split(/\s+/).flatMap(word => /^\p{L}/u.exec(word)?.[0] ?? []);
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase();
};

/** The name in a node of its own, which translators leave alone; our word for an unknown caller they may translate. */
export function nameText(party: Party, words: Localize): TemplateResult {
  const name = nameOf(party, words);
  const isNumber = name === formatNumber(party.number);
  const isGiven = Boolean(party.name || party.number);
  return html`<bdi class=${isNumber ? 'numeric' : ''} translate=${isGiven ? 'no' : 'yes'}>${name}</bdi>`;
}

/** The same, as a link to what the page has of the person. */
export const nameLink = (party: Party, words: Localize): TemplateResult =>
  party.href
    ? html`<a class="open" part="link" href=${party.href} target="_blank" rel="noopener noreferrer"
        >${nameText(party, words)}</a
      >`
    : nameText(party, words);

const onLoad = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLElement).hidden = false;
};

/**
 * The picture over what stands in its place, which is seen until it is there, and if it never comes. Who sends it learns
 * nothing of the page.
 */
export const face = ({ picture }: Party, fallback: unknown): TemplateResult =>
  html`${fallback}${
    picture
      ? keyed(
          picture,
          html`<img
            class="photo"
            alt=""
            referrerpolicy="no-referrer"
            decoding="async"
            hidden
            @load=${onLoad}
            src=${picture}
          />`,
        )
      : nothing
  }`;

/** What to know of the person. */
export const noteOf = ({ note }: Party): TemplateResult | typeof nothing =>
  note ? html`<div class="quiet note" part="note" translate="no"><bdi>${note}</bdi></div>` : nothing;

export function identity(party: Party, words: Localize): TemplateResult {
  const name = nameOf(party, words);
  const number = formatNumber(party.number);
  return html`<div class="identity" part="identity">
    <div class="avatar" part="avatar" aria-hidden="true" translate="no">
      ${face(party, initials(party.name) || personIcon(32))}
    </div>
    <div class="name ${name.length > 14 ? 'long' : ''}" part="name" title=${name.length > 40 ? name : nothing}>
      ${nameLink(party, words)}
    </div>
    ${number && number !== name ? html`<div class="quiet numeric" part="number" translate="no">${number}</div>` : nothing}
    ${noteOf(party)}
  </div>`;
}

/** Of `face()`, `noteOf()` and `nameLink()`. */
export const personStyles = css`
  .photo {
    block-size: 100%;
    border-radius: inherit;
    inline-size: 100%;
    inset: 0;
    object-fit: cover;
    position: absolute;
  }

  .open {
    color: inherit;
    text-decoration: none;
  }

  .open:hover {
    text-decoration: underline;
  }

  .open::after {
    color: var(--_accent);
    content: '\\00a0↗' / '';
    font-size: 0.7em;
    font-weight: normal;
  }

  .note {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    max-inline-size: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
`;

export const identityStyles = css`
  ${personStyles}

  .identity {
    display: grid;
    gap: 4px;
    justify-items: center;
    min-inline-size: 0;
    text-align: center;
  }

  .avatar {
    align-items: center;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    block-size: var(--_avatar, min(3.4286em, 40cqi));
    border: 1px solid transparent;
    border-radius: 999px;
    color: var(--_accent);
    display: flex;
    font-size: var(--_xl);
    inline-size: var(--_avatar, min(3.4286em, 40cqi));
    justify-content: center;
    line-height: 1;
    margin-block-end: 12px;
    position: relative;
  }

  .avatar svg {
    block-size: 40%;
    inline-size: 40%;
  }

  .name,
  .identity .quiet {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 3;
    max-inline-size: 100%;
    overflow: hidden;
  }

  .identity .note {
    -webkit-line-clamp: 2;
  }

  .name {
    font-size: min(var(--_xl), 12cqi);
    font-weight: var(--_bold);
    letter-spacing: -0.01em;
    line-height: 1.2;
    text-wrap: balance;
  }

  .long {
    font-size: var(--_l);
  }

  .quiet {
    color: var(--_quiet);
    font-size: var(--_m);
  }
`;
