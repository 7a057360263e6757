/** How the owner of an assistant wants it to look and to speak, as set in Telnyx's portal. */
import { type Json, isObject, text } from '../signaling/frame.js';

/** Names of the settings. */
export type WidgetSetting = Exclude<keyof WidgetSettings, 'given'>;

/** Frozen; what the server does not say, or says in no form that is known, has the default of Telnyx's mobile SDKs. */
export interface WidgetSettings {
  /** Default `dark`. */
  readonly theme: 'light' | 'dark';
  /** BCP 47, or null. */
  readonly language: string | null;
  readonly autoStart: boolean;
  /** Default true. */
  readonly showTranscript: boolean;
  /** As the server gives them. An element takes of them what it knows. */
  readonly customStyles: Json | null;
  /** What is shown while it thinks; '' for the element's own words, here and below. At most 120 characters each. */
  readonly agentThinkingText: string;
  readonly speakToInterruptText: string;
  readonly startCallText: string;
  readonly audioVisualizer: { readonly color: string; readonly preset: string } | null;
  /** Default `collapsed`. */
  readonly defaultState: 'expanded' | 'collapsed';
  /** Default `fixed`: a button in a corner of the page. */
  readonly position: 'fixed' | 'static';
  /** An address: https alone. */
  readonly logoIconUrl: string | null;
  /** Addresses: http and https alone. */
  readonly giveFeedbackUrl: string | null;
  readonly reportIssueUrl: string | null;
  readonly viewHistoryUrl: string | null;
  /** Names of those that the server said, in a form that is known; the others are defaults. */
  readonly given: readonly WidgetSetting[];
}

/** Characters of a text on a button or in a status line, and of an address. */
const [longestText, longestAddress] = [120, 2_048];

/** A reader of one setting: undefined for anything that it cannot be. */
type Reader<T> = (value: unknown) => T | undefined;

const oneOf =
  <const T extends string>(...known: readonly T[]): Reader<T> =>
  value =>
    known.find(each => each === value);

const flag: Reader<boolean> = value => (typeof value === 'boolean' ? value : undefined);
const object: Reader<Json> = value => (isObject(value) ? value : undefined);
const languageTag: Reader<string> = value => /^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/i.exec(text(value))?.[0];

const words: Reader<string> = value => {
  const said = text(value).trim();
  if (said.length <= longestText) return said || undefined;
  return `${said.slice(0, longestText - 1).trimEnd()}…`;
};

const address =
  (...protocols: readonly string[]): Reader<string> =>
  value => {
    if (typeof value !== 'string' || value.length > longestAddress) return undefined;
    try {
      const url = new URL(value);
      return protocols.includes(url.protocol) && !url.username ? url.href : undefined; // javascript: must not get in
    } catch {
      return undefined;
    }
  };
const link = address('https:', 'http:');

const visualizer: Reader<NonNullable<WidgetSettings['audioVisualizer']>> = value =>
  isObject(value)
    ? Object.freeze({ color: text(value['color']) || 'verdant', preset: text(value['preset']) || 'roundBars' })
    : undefined;

/** Each setting: its names on the wire, besides its own, how it is read, and its default. */
const table = {
  theme: [['theme'], oneOf('light', 'dark'), 'dark'],
  language: [['language', 'lang'], languageTag, null],
  autoStart: [['auto_start'], flag, false],
  showTranscript: [['show_transcript'], flag, true],
  customStyles: [['custom_styles', 'styles'], object, null],
  agentThinkingText: [['agent_thinking_text'], words, ''],
  speakToInterruptText: [['speak_to_interrupt_text'], words, ''],
  startCallText: [['start_call_text'], words, ''],
  audioVisualizer: [['audio_visualizer_config', 'audioVisualizerConfig'], visualizer, null],
  defaultState: [['default_state'], oneOf('expanded', 'collapsed'), 'collapsed'],
  position: [['position'], oneOf('fixed', 'static'), 'fixed'],
  logoIconUrl: [['logo_icon_url'], address('https:'), null],
  giveFeedbackUrl: [['give_feedback_url'], link, null],
  reportIssueUrl: [['report_issue_url'], link, null],
  viewHistoryUrl: [['view_history_url'], link, null],
} as const satisfies {
  readonly [K in WidgetSetting]: readonly [
    names: readonly string[],
    read: Reader<NonNullable<WidgetSettings[K]>>,
    fallback: WidgetSettings[K],
  ];
};

/** Reads them under the names of the wire, `agent_thinking_text`, or in camel case. */
export function readWidgetSettings(raw: Json): WidgetSettings {
  const given: WidgetSetting[] = [];
  const entries = Object.entries(table).map(([setting, [names, read, fallback]]) => {
    const said = [...names, setting].map(name => read(raw[name])).find(value => value !== undefined);
    if (said !== undefined) given.push(setting as WidgetSetting);
    return [setting, said ?? fallback] as const;
  });
  return Object.freeze({ ...Object.fromEntries(entries), given: Object.freeze(given) } as unknown as WidgetSettings);
}

/** The settings in a message of the assistant, wherever servers put them; null if there are none. */
export function findWidgetSettings(params: Json): WidgetSettings | null {
  const { widget_settings: settings, ui_config: config, assistant_config: assistant, type } = params;
  const places = [settings, config, isObject(assistant) ? assistant['widget'] : null];
  const found = places.find(isObject) ?? (type === 'widget_settings' ? params : null);
  return found && readWidgetSettings(found);
}
