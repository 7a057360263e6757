import { dialects, type Dialect } from '../signaling/dialect.js';
import { text, type Json } from '../signaling/frame.js';

/** SIP headers by name, each beginning with `X-`. */
type Headers = Readonly<Record<string, string>>;

/** In Verto, headers are variables of the channel, out and in. */
const [variablePrefix, paramPrefix] = ['sip_h_', 'verto_h_'];

/** Headers of ours as `dialogParams` of an invitation or answer. */
export function writeHeaders(dialect: Dialect, headers: Headers = {}): Json {
  const given = Object.entries(headers);
  if (!given.length) return {};
  return dialect === dialects.verto
    ? { userVariables: Object.fromEntries(given.map(([name, value]) => [variablePrefix + name, value])) }
    : { custom_headers: given.map(([name, value]) => ({ name, value })) };
}

/** What is kept of the headers of an invitation, and of the value of each, in characters. */
const [mostHeaders, valueLength] = [100, 4_096];

/** The headers that came with an invitation, in whichever dialect. */
export function readHeaders(params: Json): Headers {
  const variables = Object.entries(params)
    .filter(([name]) => name.startsWith(paramPrefix))
    .map(([name, value]) => ({ name: name.slice(paramPrefix.length), value }));
  const { custom_headers: listed } = (params['dialogParams'] ?? {}) as Json;
  const headers = [...variables, ...(Array.isArray(listed) ? (listed as unknown[]) : [])].filter(isHeader);
  const kept = headers
    .slice(0, mostHeaders)
    .map(({ name, value }) => [text(name), value.slice(0, valueLength)] as const);
  return Object.freeze(Object.fromEntries(kept));
}

function isHeader(item: unknown): item is { name: string; value: string } {
  const { name, value } = (item ?? {}) as Json;
  return typeof name === 'string' && typeof value === 'string';
}
