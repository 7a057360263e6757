/** What a server may say of how an assistant looks, and what becomes of nonsense. */
import { expect } from '@open-wc/testing';
import { findWidgetSettings, readWidgetSettings } from '../../../src/client/assistant/widget-settings.js';

const all = {
  theme: 'light',
  language: 'de-AT',
  auto_start: true,
  show_transcript: false,
  custom_styles: { '--telnyx-color-accent': '#123456' },
  agent_thinking_text: 'Hm',
  speak_to_interrupt_text: 'Go on',
  start_call_text: 'Talk',
  audio_visualizer_config: { color: 'flare', preset: 'wave' },
  default_state: 'expanded',
  position: 'static',
  logo_icon_url: 'https://example.com/logo.png',
  give_feedback_url: 'https://example.com/feedback',
  report_issue_url: 'http://example.com/issue',
  view_history_url: 'https://example.com/history',
};

describe('the settings of a widget', () => {
  it('are fifteen, each under the name of the wire or in camel case', () => {
    const settings = readWidgetSettings(all);
    expect(settings).to.deep.include({
      theme: 'light',
      language: 'de-AT',
      autoStart: true,
      showTranscript: false,
      customStyles: { '--telnyx-color-accent': '#123456' },
      agentThinkingText: 'Hm',
      speakToInterruptText: 'Go on',
      startCallText: 'Talk',
      audioVisualizer: { color: 'flare', preset: 'wave' },
      defaultState: 'expanded',
      position: 'static',
      logoIconUrl: 'https://example.com/logo.png',
      giveFeedbackUrl: 'https://example.com/feedback',
      reportIssueUrl: 'http://example.com/issue',
      viewHistoryUrl: 'https://example.com/history',
    });
    expect(settings.given).to.have.length(15);
    const camel = Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
    expect(readWidgetSettings(camel)).to.deep.equal(settings);
  });

  it('say what was given: a default is not the owner’s word', () => {
    expect(readWidgetSettings({}).given).to.be.empty;
    expect(readWidgetSettings({ theme: 'dark', position: null }).given).to.deep.equal(['theme']);
  });

  for (const [what, said] of [
    ['of the wrong type', Object.fromEntries(Object.keys(all).map(name => [name, 7]))],
    ['lists', Object.fromEntries(Object.keys(all).map(name => [name, []]))],
    ['null', Object.fromEntries(Object.keys(all).map(name => [name, null]))],
    ['empty', Object.fromEntries(Object.keys(all).map(name => [name, '']))],
    ['words that nobody knows', { theme: 'sepia', default_state: 'open', position: 'absolute', language: '<b>' }],
    [
      'addresses that run, or hide where they lead',
      {
        logo_icon_url: 'http://example.com/logo.png',
        give_feedback_url: 'javascript:alert(1)',
        report_issue_url: ' JaVaScRiPt:alert(1)',
        view_history_url: 'https://bank.example@evil.example/',
      },
    ],
    ['endless addresses', { give_feedback_url: `https://example.com/${'a'.repeat(5_000)}` }],
  ] as const) {
    it(`${what} are as if they were not there`, () => {
      expect(readWidgetSettings(said)).to.deep.equal(readWidgetSettings({}));
    });
  }

  it('texts have an end', () => {
    const { startCallText } = readWidgetSettings({ start_call_text: 'word '.repeat(100_000) });
    expect(startCallText).to.have.length.at.most(120);
    expect(startCallText).to.match(/^word .*…$/);
  });

  it('are found wherever servers put them', () => {
    for (const params of [
      { widget_settings: all },
      { ui_config: all },
      { assistant_config: { widget: all } },
      { type: 'widget_settings', ...all },
    ])
      expect(findWidgetSettings(params)?.startCallText).to.equal('Talk');
    expect(findWidgetSettings({ widget_settings: 'x', assistant_config: 3 })).to.equal(null);
  });
});
