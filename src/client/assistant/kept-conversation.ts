/** Carries what was said over a page load, in the storage of the tab: for the call that continues there, and no other. */
import { isImageUrl, type ConversationItem } from './conversation-item.js';
import { isObject, longText, text } from '../signaling/frame.js';

const key = 'telnyx-assistant';
/** Lines that are kept, the newest, and characters of all. */
const [mostLines, longest] = [100, 500_000];

/** @param items Pictures in `data:` are left out: they are large, and the user's own. */
export function keepConversation(callId: string, items: readonly ConversationItem[]): void {
  const kept = items
    .slice(-mostLines)
    .map(item => ({ ...item, images: item.images.filter(url => !/^data:/i.test(url)) }));
  const stored = JSON.stringify({ callId, items: kept });
  try {
    if (stored.length <= longest) sessionStorage.setItem(key, stored);
  } catch {
    // A full or forbidden storage: then it is not there after a page load.
  }
}

export function forgetConversation(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing was stored either.
  }
}

/** What the page before has kept of this call. */
export function keptConversation(callId: string): readonly ConversationItem[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (!isObject(stored) || stored['callId'] !== callId || !Array.isArray(stored['items'])) return [];
    return (stored['items'] as unknown[]).slice(-mostLines).flatMap(item => read(item));
  } catch {
    return [];
  }
}

/** Other scripts of the site may have written there. */
function read(item: unknown): readonly ConversationItem[] {
  if (!isObject(item)) return [];
  const { role, at, images } = item;
  if ((role !== 'user' && role !== 'assistant') || typeof at !== 'number' || !text(item['id'])) return [];
  const addresses = Array.isArray(images) ? images.filter(url => typeof url === 'string' && isImageUrl(url)) : [];
  const latencyMs = typeof item['latencyMs'] === 'number' ? item['latencyMs'] : null;
  return [
    {
      id: text(item['id']),
      role,
      text: longText(item['text']),
      images: addresses as string[],
      status: role === 'user' && item['status'] === 'failed' ? 'failed' : 'final',
      at,
      latencyMs,
      error: null,
    },
  ];
}
