import { listHeaders } from '../config/sent-as-given.js';
import type { CustomHeaders } from '../config/options.js';
import { dialects, type Dialect } from '../signaling/dialect.js';
import { text, type Json } from '../signaling/frame.js';

/** In Verto, headers are variables of the channel, out and in. */
const [variablePrefix, paramPrefix] = ['sip_h_', 'verto_h_'];

/** Headers of ours as `dialogParams` of an invitation or answer. Of a name that stands twice Verto takes the last. */
export function writeHeaders(dialect: Dialect, headers: CustomHeaders = []): Json {
  const given = listHeaders(headers);
  if (!given.length) return {};
  return dialect === dialects.verto
    ? { userVariables: Object.fromEntries(given.map(({ name, value }) => [variablePrefix + name, value])) }
    : { custom_headers: given.map(({ name, value }) => ({ name, value })) };
}

/** What is kept of the headers of an invitation, and of the value of each, in characters. */
const [mostHeaders, valueLength] = [100, 4_096];

/** The headers that came with an invitation, in whichever dialect; values of one name that came twice in one line. */
export function readHeaders(params: Json): Readonly<Record<string, string>> {
  const variables = Object.entries(params)
    .filter(([name]) => name.startsWith(paramPrefix))
    .map(([name, value]) => ({ name: name.slice(paramPrefix.length), value }));
  const { custom_headers: listed } = (params['dialogParams'] ?? {}) as Json;
  return byName([...variables, ...(Array.isArray(listed) ? (listed as unknown[]) : [])].filter(isHeader));
}

/** Headers of ours, in the same form. */
export const headersByName = (headers: CustomHeaders = []): Readonly<Record<string, string>> =>
  byName(listHeaders(headers));

function byName(
  headers: readonly { readonly name: string; readonly value: string }[],
): Readonly<Record<string, string>> {
  const kept = new Map<string, string>();
  for (const { name, value } of headers.slice(0, mostHeaders)) {
    const before = kept.get(text(name));
    kept.set(text(name), (before === undefined ? value : `${before}, ${value}`).slice(0, valueLength));
  }
  return Object.freeze(Object.fromEntries(kept));
}

function isHeader(item: unknown): item is { name: string; value: string } {
  const { name, value } = (item ?? {}) as Json;
  return typeof name === 'string' && typeof value === 'string';
}
