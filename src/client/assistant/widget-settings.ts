/** How the owner of an assistant wants it to look and to speak, as set in Telnyx's portal. */
import { type Json, isObject, longText, text } from '../signaling/frame.js';

/** Frozen; what the server does not say has the default of Telnyx's mobile SDKs. */
export interface WidgetSettings {
  /** Default `dark`. */
  readonly theme: string;
  /** BCP 47, or null. */
  readonly language: string | null;
  readonly autoStart: boolean;
  /** Default true. */
  readonly showTranscript: boolean;
  readonly customStyles: Json | null;
  /** What is shown while it thinks; '' for the element's own words, here and below. */
  readonly agentThinkingText: string;
  readonly speakToInterruptText: string;
  readonly startCallText: string;
  readonly audioVisualizer: { readonly color: string; readonly preset: string } | null;
  /** Default `collapsed`. */
  readonly defaultState: string;
  /** Default `fixed`. */
  readonly position: string;
  /** Addresses: http and https alone. */
  readonly logoIconUrl: string | null;
  readonly giveFeedbackUrl: string | null;
  readonly reportIssueUrl: string | null;
  readonly viewHistoryUrl: string | null;
}

/** Reads them under the names of the wire, `agent_thinking_text`, or in camel case. */
export function readWidgetSettings(raw: Json): WidgetSettings {
  const get = (name: string) => raw[name] ?? raw[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
  const word = (name: string, fallback = '') => longText(get(name)) || fallback;
  const flag = (name: string, fallback: boolean) => (typeof get(name) === 'boolean' ? get(name) === true : fallback);
  const link = (name: string) => (/^https?:\/\//i.test(word(name)) ? word(name) : null); // javascript: must not get in
  const styles = get('custom_styles') ?? raw['styles'];
  const visualizer = get('audio_visualizer_config');
  return Object.freeze({
    theme: word('theme', 'dark'),
    language: word('language') || word('lang') || null,
    autoStart: flag('auto_start', false),
    showTranscript: flag('show_transcript', true),
    customStyles: isObject(styles) ? styles : null,
    agentThinkingText: word('agent_thinking_text'),
    speakToInterruptText: word('speak_to_interrupt_text'),
    startCallText: word('start_call_text'),
    audioVisualizer: isObject(visualizer)
      ? Object.freeze({
          color: text(visualizer['color']) || 'verdant',
          preset: text(visualizer['preset']) || 'roundBars',
        })
      : null,
    defaultState: word('default_state', 'collapsed'),
    position: word('position', 'fixed'),
    logoIconUrl: link('logo_icon_url'),
    giveFeedbackUrl: link('give_feedback_url'),
    reportIssueUrl: link('report_issue_url'),
    viewHistoryUrl: link('view_history_url'),
  });
}

/** The settings in a message of the assistant, wherever servers put them; null if there are none. */
export function findWidgetSettings(params: Json): WidgetSettings | null {
  const { widget_settings: settings, ui_config: config, assistant_config: assistant, type } = params;
  const places = [settings, config, isObject(assistant) ? assistant['widget'] : null];
  const found = places.find(isObject) ?? (type === 'widget_settings' ? params : null);
  return found && readWidgetSettings(found);
}
