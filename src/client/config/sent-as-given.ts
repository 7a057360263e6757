/** What goes to the network, or to the browser, as the page gives it. */
import type { CustomHeaders } from './options.js';

/** Headers in either form as a list. */
export const listHeaders = (headers: CustomHeaders): readonly { readonly name: string; readonly value: string }[] =>
  Array.isArray(headers)
    ? (headers as Extract<CustomHeaders, readonly unknown[]>)
    : Object.entries(headers as Readonly<Record<string, string>>).map(([name, value]) => ({ name, value }));

/** What is wrong with headers; '' if nothing is. */
export function headerFault(headers: unknown): string {
  if (typeof headers !== 'object' || headers === null) return 'needs an object or a list';
  for (const each of listHeaders(headers as CustomHeaders) as readonly unknown[]) {
    const { name, value } = Object(each) as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || !/^X-[\w-]+$/i.test(name)) return `"${String(name)}" must begin with X-`;
    if (typeof value !== 'string') return `${name} is no text`;
    if (/[\r\n]/.test(value)) return `${name} holds a line break`;
  }
  return '';
}

/** Whether it is base64, which Telnyx's API wants. */
export const isBase64 = (text: unknown): boolean =>
  typeof text === 'string' && text.length % 4 === 0 && /^[\w+/-]*={0,2}$/.test(text);

/** What is wrong with a list of codecs; '' if nothing is. One that this browser does not have is left out. */
export function codecFault(codecs: unknown): string {
  if (!Array.isArray(codecs)) return 'needs a list';
  const isCodec = (each: unknown) =>
    typeof each === 'string' || typeof (Object(each) as Partial<RTCRtpCodec>).mimeType === 'string';
  return codecs.every(isCodec) ? '' : 'holds what is neither a name nor a codec';
}
