/** How an assistant looks and what it says: as the page wants it, else as its owner does, else by default. */
import type { WidgetSetting, WidgetSettings } from '../../client/assistant/index.js';
import type { Channel } from './channel.js';
import type { AssistantOptionsElement } from './assistant-options-element.js';

/** The links below a conversation. */
export const links = ['giveFeedbackUrl', 'reportIssueUrl', 'viewHistoryUrl'] as const;
export type LinkName = (typeof links)[number];

export interface Look {
  /** The owner's colours, where the page says nothing of colours. */
  readonly ownersTheme: 'light' | 'dark' | null;
  readonly mode: 'inline' | 'floating';
  /** Whether the panel of `floating` is shown. */
  readonly open: boolean;
  readonly showTranscript: boolean;
  /** The first is how a conversation begins. */
  readonly channels: readonly Channel[];
  /** What begins by itself; null for nothing. */
  readonly autoStart: Channel | null;
  /** Null for none; else its look, and the owner's colour, or ''. */
  readonly visualizer: { readonly look: string; readonly color: string } | null;
  /** '' for the element's own words. */
  readonly startCallText: string;
  readonly agentThinkingText: string;
  readonly speakToInterruptText: string;
  readonly links: readonly { readonly name: LinkName; readonly href: string }[];
  /** The picture of the assistant; null for the element's own. */
  readonly logo: string | null;
}

/** What the page says around the element, see `page-colors.ts`. */
export interface Surroundings {
  /** The page says which colours it has. */
  readonly hasColors: boolean;
  /** It stands directly in the body of the page, and has an assistant of its own. */
  readonly isLoose: boolean;
  /** Whether a picture of the owner's may be loaded. */
  readonly isTrusted: (url: string) => boolean;
}

/** @param open What the page said by attribute or method; undefined for nothing. */
export function lookOf(page: AssistantOptionsElement, owner: WidgetSettings, around: Surroundings): Look {
  const says = (name: WidgetSetting) => owner.given.includes(name);
  const isFree = page.mode !== 'inline' && page.mode !== 'floating' && around.isLoose;
  const placed = isFree ? (owner.position === 'fixed' ? 'floating' : 'inline') : 'inline';
  const transcript = page.showTranscript;
  return {
    ownersTheme: page.theme === undefined && !around.hasColors && says('theme') ? owner.theme : null,
    mode: page.mode === 'floating' ? 'floating' : placed,
    open: page.open ?? (isFree && owner.defaultState === 'expanded'),
    showTranscript: typeof transcript === 'boolean' ? transcript : owner.showTranscript,
    channels: channelsOf(page),
    autoStart: autoStartOf(page, owner),
    visualizer: visualizerOf(page, owner),
    startCallText: page.startCallText ?? owner.startCallText,
    agentThinkingText: page.agentThinkingText ?? owner.agentThinkingText,
    speakToInterruptText: page.speakToInterruptText ?? owner.speakToInterruptText,
    links: links.flatMap(name => {
      const href = page[name] === undefined ? owner[name] : pageLink(page, page[name]);
      return href ? [{ name, href }] : [];
    }),
    logo: logoOf(page, owner, around),
  };
}

/** An address that the page gives may be relative. */
function pageLink(page: AssistantOptionsElement, given: string): string | null {
  try {
    const { protocol, href } = new URL(given, page.ownerDocument.baseURI);
    return given !== 'off' && given !== '' && /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

function logoOf(
  page: AssistantOptionsElement,
  { logoIconUrl }: WidgetSettings,
  { isTrusted }: Surroundings,
): string | null {
  if (page.logoIconUrl !== undefined) return pageLink(page, page.logoIconUrl);
  return logoIconUrl && isTrusted(logoIconUrl) ? logoIconUrl : null;
}

function channelsOf({ channels = '' }: AssistantOptionsElement): readonly Channel[] {
  const words = channels.toLowerCase();
  const wanted = [/voice|audio/.test(words) && 'voice', /text|chat/.test(words) && 'text'].filter(Boolean);
  return wanted.length ? (wanted as Channel[]) : ['voice', 'text'];
}

/** The owner's word opens no microphone. */
function autoStartOf(page: AssistantOptionsElement, { autoStart }: WidgetSettings): Channel | null {
  const channels = channelsOf(page);
  if (page.autoStart === true) return channels[0] ?? null;
  return page.autoStart === undefined && autoStart && channels.includes('text') ? 'text' : null;
}

/** Names of Telnyx's, and ours. */
const looks: Readonly<Record<string, string>> = {
  bars: 'bars',
  roundBars: 'bars',
  wave: 'wave',
  orb: 'orb',
  circle: 'orb',
};
const colors = ['verdant', 'twilight', 'bloom', 'mystic', 'flare', 'glacier'];
const own = (table: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function visualizerOf(page: AssistantOptionsElement, { audioVisualizer }: WidgetSettings): Look['visualizer'] {
  if (page.visualizer === 'off') return null;
  const look = own(looks, page.visualizer ?? '') ?? own(looks, audioVisualizer?.preset ?? '') ?? 'bars';
  const color = audioVisualizer?.color ?? '';
  return { look, color: colors.includes(color) ? color : '' };
}
