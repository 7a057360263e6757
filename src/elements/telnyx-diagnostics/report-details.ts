/** What support wants to know of a check, folded: ways through the network, figures of the call, codes. */
import { html, type TemplateResult } from 'lit';
import type {
  CallFacts,
  CandidateFacts,
  DiagnosisReport,
  PathFacts,
  PathKind,
  Range,
} from '../../client/diagnosis/index.js';
import type { Localize } from '../../i18n/index.js';
import { chevronIcon } from '../../icons/index.js';

/** Names of protocols are the same in every language. */
const kinds: Readonly<Record<PathKind, string>> = {
  local: 'ICE',
  stun: 'STUN',
  'turn-udp': 'TURN UDP',
  'turn-tcp': 'TURN TCP',
  'turn-tls': 'TURN TLS',
};

type Row = readonly [name: string, value: string];

export function reportDetails(report: DiagnosisReport, words: Localize): TemplateResult {
  const { network, call, signaling } = report.facts;
  const rows = [
    ...(network?.paths ?? []).map(path => pathRow(path, words)),
    ...(signaling ? ([['WebSocket', signaling.host]] as const) : []),
    ...(call ? callRows(call, words) : []),
    ...report.reasons.map(({ code, detail }) => [code, detail] as const),
  ];
  return html`<details part="details">
    <summary>${words.term('details')}${chevronIcon()}</summary>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt><bdi>${name}</bdi></dt>
            <dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>
  </details>`;
}

function pathRow({ kind, url, took, error }: PathFacts, words: Localize): Row {
  const time = took === null ? words.term('noAnswerShort') : words.term('milliseconds', words.number(took));
  const result = error && error.code !== 701 ? String(error.code || error.text) : time;
  return [kinds[kind], [url?.replace(/^\w+:|\?.*/g, ''), result].filter(Boolean).join(' · ')];
}

function callRows({ mos, rtt, jitter, loss, setup, selectedPair }: CallFacts, words: Localize): readonly Row[] {
  const ms = (value: number) => words.term('milliseconds', words.number(Math.round(value)));
  const of = (range: Range | null, text: (value: number) => string) => (range ? text(range.average) : '–');
  return [
    [words.term('answered'), setup.answer === null ? '–' : ms(setup.answer)],
    [words.term('score'), of(mos, value => words.number(value, { maximumFractionDigits: 1 }))],
    [words.term('roundTrip'), of(rtt, value => ms(value * 1000))],
    [words.term('jitter'), of(jitter, value => ms(value * 1000))],
    [words.term('packetLoss'), of(loss, value => words.number(value, { style: 'percent', maximumFractionDigits: 1 }))],
    ...(selectedPair ? ([['RTP', `${end(selectedPair.local)} → ${end(selectedPair.remote)}`]] as const) : []),
  ];
}

/** Types of candidates have no other names. */
const end = ({ type, protocol }: CandidateFacts): string => `${type ?? '–'} ${protocol?.toUpperCase() ?? ''}`.trim();
