/** A JSON object of unknown shape, as it comes from a server. */
export type Json = Readonly<Record<string, unknown>>;

/** One JSON-RPC 2.0 message, taken apart. */
export type Frame =
  | { kind: 'request'; id: unknown; method: string; params: Json; voiceSdkId: string | null }
  | { kind: 'result'; id: string; result: Json; voiceSdkId: string | null }
  | { kind: 'error'; id: string; code: number; message: string; voiceSdkId: string | null };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is kept of a name, a number, an id or a reason, and of a description or a message: characters. */
const [nameLength, textLength] = [256, 1_000_000];

const upTo =
  (length: number) =>
  (value: unknown): string =>
    typeof value === 'string' ? value.slice(0, length) : '';

/** A name, a number, an id or a reason from the wire: a string of at most 256 characters, or '' for anything else. */
export const text = upTo(nameLength);

/** A description or a message from the wire. */
export const longText = upTo(textLength);

/** What a text frame says, or null for anything that is not JSON-RPC. */
export function parseFrame(data: string): Frame | null {
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (!isObject(message)) return null;
  const { id, method, params, result, error } = message;
  const voiceSdkId = text(message['voice_sdk_id']) || null;
  if (typeof method === 'string')
    return { kind: 'request', id, method, params: isObject(params) ? params : {}, voiceSdkId };
  if (typeof id !== 'string') return null;
  if (isObject(error)) {
    return { kind: 'error', id, code: Number(error['code']) || 0, message: text(error['message']), voiceSdkId };
  }
  return result === undefined ? null : { kind: 'result', id, result: isObject(result) ? result : {}, voiceSdkId };
}
