/** What goes to the network as the page gives it: headers, and the state of a client. */
import type { CustomHeaders } from './options.js';

/** Headers in either form as a list. */
export const listHeaders = (headers: CustomHeaders): readonly { readonly name: string; readonly value: string }[] =>
  Array.isArray(headers)
    ? (headers as Extract<CustomHeaders, readonly unknown[]>)
    : Object.entries(headers as Readonly<Record<string, string>>).map(([name, value]) => ({ name, value }));

/** What is wrong with headers, which go to the network as they are; '' if nothing is. */
export function headerFault(headers: CustomHeaders): string {
  for (const { name, value } of listHeaders(headers)) {
    if (!/^X-[\w-]+$/i.test(name)) return `"${name}" must begin with X-`;
    if (typeof value !== 'string') return `${name} is no text`;
    if (/[\r\n]/.test(value)) return `${name} holds a line break`;
  }
  return '';
}

/** Whether it is base64, which Telnyx's API wants. */
export const isBase64 = (text: unknown): boolean =>
  typeof text === 'string' && text.length % 4 === 0 && /^[\w+/-]*={0,2}$/.test(text);
