/** Everything that can be set of an assistant: by its owner, and by the page, which wins. */

/** One control of the demo. */
export interface Field {
  /** A widget setting of the server, an attribute, or what is done otherwise, see `assistant.ts`. */
  readonly name: string;
  /** What can be chosen, `''` for nothing said; without, any text. */
  readonly options?: readonly string[];
  /** What the owner of the demo's assistant has set. */
  readonly initial?: string;
}

export interface Setting {
  readonly title: string;
  readonly owner?: readonly Field[];
  readonly page?: readonly Field[];
}

/** Of the page's own host. */
const logo = new URL('./assistant-logo.svg?no-inline', import.meta.url).pathname;
const languages = [
  '',
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'tr',
  'ja',
  'ko',
  'zh-Hans',
  'hi',
  'ar',
  'he',
];
const flag = ['', 'true', 'false'];
const onOff = ['', 'on', 'off'];
const text = (name: string, initial = ''): Field => ({ name, initial });

/** Values of `custom_styles`, by what they are called here. */
export const customStyles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  violet: { '--telnyx-color-accent': '#7a2ee6' },
  'green, square': { '--telnyx-color-accent': '#0b6b4f', '--telnyx-radius': '2px', '--telnyx-radius-card': '2px' },
};

export const settings: Readonly<Record<string, readonly Setting[]>> = {
  'How it looks': [
    {
      title: 'Colours',
      owner: [{ name: 'theme', options: ['', 'light', 'dark'], initial: 'light' }],
      page: [
        { name: 'theme', options: ['', 'light', 'dark'] },
        { name: 'color-scheme', options: ['light dark', 'normal'] },
      ],
    },
    {
      title: 'Style',
      owner: [{ name: 'custom_styles', options: ['', ...Object.keys(customStyles)] }],
      page: [{ name: '--telnyx-color-accent', options: ['', '#b4470a', '#b8336a'] }],
    },
    {
      title: 'Who talks',
      owner: [
        { name: 'preset', options: ['', 'roundBars', 'wave', 'orb'], initial: 'roundBars' },
        {
          name: 'color',
          options: ['', 'verdant', 'twilight', 'bloom', 'mystic', 'flare', 'glacier'],
          initial: 'verdant',
        },
      ],
      page: [{ name: 'visualizer', options: ['', 'bars', 'wave', 'orb', 'off'] }],
    },
    {
      title: 'Logo',
      owner: [text('logo_icon_url')],
      page: [{ name: 'logo-icon-url', options: ['', logo] }, text('picture-hosts')],
    },
  ],
  'Where it stands': [
    {
      title: 'Place',
      owner: [{ name: 'position', options: ['', 'fixed', 'static'], initial: 'static' }],
      page: [
        { name: 'parent', options: ['column', 'body'] },
        { name: 'mode', options: ['', 'inline', 'floating'] },
      ],
    },
    {
      title: 'At first',
      owner: [{ name: 'default_state', options: ['', 'collapsed', 'expanded'], initial: 'collapsed' }],
      page: [
        { name: 'open', options: onOff },
        { name: 'corner', options: ['', 'bottom-end', 'bottom-start', 'top-end', 'top-start'] },
      ],
    },
  ],
  'What it says': [
    {
      title: 'Language',
      owner: [{ name: 'language', options: languages }],
      page: [
        { name: 'lang', options: languages },
        { name: 'dir', options: ['', 'ltr', 'rtl'] },
      ],
    },
    {
      title: 'To start',
      owner: [text('start_call_text', 'Talk to the demo assistant')],
      page: [text('start-call-text')],
    },
    {
      title: 'While it thinks',
      owner: [text('agent_thinking_text', 'One moment')],
      page: [text('agent-thinking-text')],
    },
    {
      title: 'While it speaks',
      owner: [text('speak_to_interrupt_text', 'Speak to interrupt')],
      page: [text('speak-to-interrupt-text')],
    },
    { title: 'Markdown', page: [{ name: 'markdown', options: onOff }] },
  ],
  'How one talks': [
    {
      title: 'Starts by itself',
      owner: [{ name: 'auto_start', options: flag }],
      page: [{ name: 'auto-start', options: onOff }],
    },
    { title: 'By voice, in writing', page: [{ name: 'channels', options: ['', 'voice', 'text', 'voice text'] }] },
    {
      title: 'Transcript',
      owner: [{ name: 'show_transcript', options: flag }],
      page: [
        { name: 'show-transcript', options: onOff },
        { name: 'captions', options: onOff },
      ],
    },
    { title: 'How long one waits', page: [{ name: 'show-latency', options: onOff }] },
    { title: 'To a person', page: [{ name: 'handover', options: onOff }] },
    { title: 'Functions of this page', page: [{ name: 'tool-timeout', options: ['', '1000', '30000'] }] },
    { title: 'Over a reload', page: [{ name: 'history', options: ['', 'off'] }] },
  ],
  Links: ['give_feedback_url', 'report_issue_url', 'view_history_url'].map((name, index) => ({
    title: ['Feedback', 'Report a problem', 'Earlier conversations'][index] ?? '',
    owner: [text(name)],
    page: [text(name.replaceAll('_', '-'))],
  })),
};
