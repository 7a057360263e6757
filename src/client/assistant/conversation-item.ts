/** One line of a conversation with an AI assistant, and how it is read from what a server sends. */
import type { ErrorSnapshot } from '../errors/telnyx-error.js';
import { type Json, isObject, longText, text } from '../signaling/frame.js';

export type ConversationRole = 'user' | 'assistant';

/**
 * `partial`: it still grows. `final`: said. Messages that were written here are `sending`, then `sent` or `failed`.
 */
export type ConversationStatus = 'partial' | 'final' | 'sending' | 'sent' | 'failed';

/** What one side said or wrote; frozen and structured-cloneable. */
export interface ConversationItem {
  readonly id: string;
  readonly role: ConversationRole;
  readonly text: string;
  /** `https:` addresses, and `data:image/…` of what the user attached. */
  readonly images: readonly string[];
  readonly status: ConversationStatus;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /**
   * Milliseconds until the assistant said its first word: since the user had spoken or written, or since it was called. Null for
   * what the user says, and where that is not known.
   */
  readonly latencyMs: number | null;
  /** Why it `failed`. */
  readonly error: ErrorSnapshot | null;
}

/** An item as the server sends it. */
export interface HeardItem {
  /** '' if the server gave none. */
  readonly id: string;
  readonly role: ConversationRole;
  readonly text: string;
  readonly images: readonly string[];
  readonly isFinal: boolean;
  /** The id of the item before it; '' if the server does not say. */
  readonly after: string;
}

/** An address that an `img` may load: nothing that runs, nothing unencrypted. */
export const isImageUrl = (url: string): boolean => /^(https:\/\/|data:image\/)/i.test(url);

/** Characters of an address, and of a picture that a server repeats to the user who sent it. */
const longestAddress = 8_192;
const longestData = 4_000_000;

/** What was said, or null for anything but a line of one of the two sides. */
export function readItem(item: Json, after: unknown = ''): HeardItem | null {
  const role = text(item['role']) || text(item['speaker']);
  if (role !== 'user' && role !== 'assistant') return null;
  const isFinal = item['status'] !== 'in_progress' && item['isPartial'] !== true && item['isFinal'] !== false;
  const content = readContent(item['content'] ?? item['text'], role);
  return { id: text(item['id']), role, ...content, isFinal, after: text(after) };
}

function readContent(content: unknown, role: ConversationRole): Pick<HeardItem, 'text' | 'images'> {
  if (!Array.isArray(content)) return { text: longText(content), images: [] };
  const parts = content.filter(isObject);
  const words = parts.map(part => longText(part['transcript']) || longText(part['text']));
  const addresses = parts.map(({ image_url: image }) => (isObject(image) ? image['url'] : image));
  const images = addresses.filter(url => typeof url === 'string').filter(url => isShowable(url, role));
  return { text: words.filter(Boolean).join(' '), images };
}

/** Pictures in `data:` are the user's own: an assistant names an address. */
function isShowable(url: string, role: ConversationRole): boolean {
  if (!isImageUrl(url)) return false;
  return /^https:/i.test(url) ? url.length <= longestAddress : role === 'user' && url.length <= longestData;
}

/** Lines in the places where servers have put them besides `item`. */
export function otherItems(params: Json): Json[] {
  const { type, transcription, transcript, transcriptions, conversation } = params;
  const { events, messages } = isObject(conversation) ? conversation : {};
  const lists = [transcriptions, events, messages].flatMap(list => (Array.isArray(list) ? (list as unknown[]) : []));
  const own = type === 'transcription' || type === 'transcript' ? params : null;
  return [own, transcription, transcript, ...lists].filter(isObject);
}
