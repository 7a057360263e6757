/** How an assistant looks and what it says: as the page wants it, else as its owner does, else by default. */
import type { WidgetSetting, WidgetSettings } from '../../client/assistant/index.js';
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
  const own = isFree ? (owner.position === 'fixed' ? 'floating' : 'inline') : 'inline';
  const transcript = page.showTranscript;
  return {
    ownersTheme: page.theme === undefined && !around.hasColors && says('theme') ? owner.theme : null,
    mode: page.mode === 'floating' ? 'floating' : own,
    open: page.open ?? (isFree && owner.defaultState === 'expanded'),
    showTranscript: typeof transcript === 'boolean' ? transcript : owner.showTranscript,
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
