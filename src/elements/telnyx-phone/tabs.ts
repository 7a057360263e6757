/** What an idle phone shows: the keypad, or another tab in its place; a wide phone shows the others beside the keypad. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Words } from '../../i18n/index.js';
import { contactsIcon, keypadIcon, recentsIcon, type Icon } from '../../icons/index.js';
import { idleNotice } from './notices.js';
import type { TabName } from './open-tab.js';
import type { Stage } from './stage.js';

interface Tab {
  readonly name: TabName;
  readonly label: keyof Words & ('keypad' | 'recents' | 'contacts');
  readonly icon: Icon;
  /** Whether this phone has it. */
  readonly isOffered: (stage: Stage) => boolean;
  readonly content: (stage: Stage) => TemplateResult;
  /** It stays when another tab is opened, as it is. */
  readonly isKept?: boolean;
  /** Missed calls for its badge. */
  readonly missed?: (stage: Stage) => number;
}

/** Below the status line, or beside the keypad. */
type Place = 'main' | 'side';

/** In this order. Another tab is another entry. */
const tabs: readonly Tab[] = [
  { name: 'keypad', label: 'keypad', icon: keypadIcon, isOffered: () => true, content: keypad, isKept: true },
  {
    name: 'recents',
    label: 'recents',
    icon: recentsIcon,
    isOffered: ({ history }) => history?.isOn !== false,
    content: recents,
    missed: ({ history }) => history?.missedCount ?? 0,
  },
  {
    name: 'contacts',
    label: 'contacts',
    icon: contactsIcon,
    isOffered: ({ hasContacts }) => hasContacts,
    content: people,
    isKept: true,
  },
];

function keypad(stage: Stage): TemplateResult {
  return html`<telnyx-dialpad
    mode="dial"
    .value=${stage.draft}
    .redial=${stage.redial}
    .countryPicker=${stage.countryPicker}
    @input=${stage.onDraft}
  ></telnyx-dialpad>`;
}

/** Loaded when it is shown. */
function recents({ tab }: Stage): TemplateResult {
  tab.load('Recents', 'telnyx-call-history', () => import('../telnyx-call-history/telnyx-call-history.js'));
  return html`${keyed(customElements.get('telnyx-call-history'), html`<telnyx-call-history></telnyx-call-history>`)}`;
}

/** Loaded once the phone is ready, so that it is there when it is opened. */
function people({ tab, state }: Stage): TemplateResult {
  if (state.ready) tab.load('Contacts', 'telnyx-contacts', () => import('../telnyx-contacts/telnyx-contacts.js'));
  return html`${keyed(customElements.get('telnyx-contacts'), html`<telnyx-contacts></telnyx-contacts>`)}`;
}

const offered = (stage: Stage): readonly Tab[] => tabs.filter(tab => tab.isOffered(stage));

const withoutKeypad = (stage: Stage): readonly Tab[] => offered(stage).filter(({ name }) => name !== 'keypad');

/** The open one of these; the first, where another one is open elsewhere. */
const openOf = (some: readonly Tab[], { tab }: Stage): Tab | undefined =>
  some.find(({ name }) => name === tab.name) ?? some[0];

/** The row below the status line, while there is no call. A wide phone hides it. */
export const tabRow = (stage: Stage): TemplateResult | typeof nothing =>
  stage.view.screen === 'idle' ? row(offered(stage), 'main', stage) : nothing;

/** The screen of a phone without a call. A closed keypad keeps its room, and its number. */
export function idleScreen(stage: Stage): TemplateResult {
  const open = stage.tab.isBeside ? tabs[0] : openOf(offered(stage), stage);
  const kept = stage.tab.isBeside ? tabs.slice(0, 1) : offered(stage).filter(({ isKept }) => isKept);
  const shown = tabs.filter(tab => tab === open || kept.includes(tab));
  return html`${idleNotice(stage)}${shown.map(tab => panel(tab, tab === open, 'main', stage))}`;
}

/** The second column of a wide phone. */
export function sideColumn(stage: Stage): TemplateResult {
  const beside = withoutKeypad(stage);
  const open = stage.tab.isBeside && openOf(beside, stage);
  const shown = beside.filter(tab => tab === open || tab.isKept);
  return html`<div class="side" part="side">
    <slot name="side" @slotchange=${stage.tab.onSlotChange}
      >${open ? html`${row(beside, 'side', stage)}${shown.map(tab => panel(tab, tab === open, 'side', stage))}` : nothing}</slot
    >
  </div>`;
}

/** One tab alone needs no row. */
function row(some: readonly Tab[], place: Place, stage: Stage): TemplateResult | typeof nothing {
  if (some.length < 2) return nothing;
  const open = openOf(some, stage);
  return html`<div
    class="tabs ${stage.tab.isSideTaken ? 'kept' : ''}"
    role="tablist"
    aria-label=${stage.words.term('phone')}
    @keydown=${stage.tab.onKeyDown}
  >
    ${some.map(tab => button(tab, tab === open, place, stage))}
  </div>`;
}

function button({ name, label, icon, missed }: Tab, isOpen: boolean, place: Place, stage: Stage): TemplateResult {
  const { tab, words } = stage;
  const count = missed?.(stage) ?? 0;
  return html`<button
    class="button tab"
    part="tab"
    type="button"
    role="tab"
    id="${place}-${name}"
    data-tab=${name}
    aria-selected=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `${place}-${name}-panel` : nothing}
    tabindex=${isOpen ? '0' : '-1'}
    @click=${tab.onClick}
  >
    ${icon()}<span class="label">${words.term(label)}</span>${
      count
        ? html`<span class="badge" aria-hidden="true" translate="no">${count > 99 ? '99+' : count}</span
            ><span class="visually-hidden">, ${words.term('missedCount', count)}</span>`
        : nothing
    }
  </button>`;
}

function panel({ name, content }: Tab, isOpen: boolean, place: Place, stage: Stage): TemplateResult {
  const siblings = place === 'side' ? withoutKeypad(stage) : stage.tab.isBeside ? [] : offered(stage);
  const isTab = siblings.length > 1;
  return html`<div
    class="panel ${name} ${isOpen ? '' : 'closed'}"
    id="${place}-${name}-panel"
    role=${isTab ? 'tabpanel' : nothing}
    aria-labelledby=${isTab ? `${place}-${name}` : nothing}
  >
    ${content(stage)}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    border-block-end: 1px solid var(--_line);
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin-inline: calc(-1 * var(--_padding, 20px));
    padding-inline: calc(var(--_padding, 20px) - 8px);
  }

  .tab {
    border-radius: var(--_radius) var(--_radius) 0 0;
    color: var(--_quiet);
    font-size: var(--_s);
    margin-block-end: -1px;
    outline-offset: -2px;
    position: relative;
  }

  .tab:active:not([aria-disabled='true']) {
    transform: none;
  }

  .tab::after {
    border-block-end: 2px solid transparent;
    content: '';
    inset-block-end: 0;
    inset-inline: 12px;
    position: absolute;
  }

  .tab[aria-selected='true'] {
    color: var(--_accent);
    font-weight: var(--_bold);
  }

  .tab[aria-selected='true']::after {
    border-color: currentColor;
  }

  .badge {
    background: var(--_end);
    border-radius: 999px;
    color: var(--_on-solid);
    font-variant-numeric: tabular-nums;
    font-weight: var(--_bold);
    line-height: 1.4;
    min-inline-size: 1.4em;
    padding-inline: 0.35em;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
  }

  .closed {
    visibility: hidden;
  }

  .heading {
    align-content: center;
    font-weight: var(--_bold);
    min-block-size: var(--_target);
  }

  .empty {
    align-self: center;
    color: var(--_quiet);
    text-align: center;
  }

  .side .panel {
    grid-row: 2;
  }

  .contacts {
    --telnyx-contacts-max-height: none;
  }

  .panel:not(.keypad) {
    contain: size; /* what is too long scrolls */
    padding-block-start: 12px;
  }

  @container (inline-size < 21.25em) {
    .tab {
      flex-direction: column;
      font-size: min(var(--_s), 5.4cqi); /* three words in a row, however large the text is */
      gap: 0;
      padding-block: 4px;
    }

    .tab svg {
      block-size: 1.5em;
    }

    .badge {
      inset-block-start: 2px;
      inset-inline-start: calc(50% + 0.4em);
      position: absolute;
    }
  }

  @container (inline-size >= 40em) {
    .main > .tabs:not(.kept) {
      display: none;
    }
  }

  @media (hover: hover) {
    .tab:hover {
      color: var(--_text);
    }
  }
`;
