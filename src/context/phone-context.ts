import { ContextRoot, createContext } from '@lit/context';
import type { TelnyxClient } from '../client/index.js';

/**
 * Under this key a provider gives its client to the elements below. It is a string with the major version: copies of
 * one major version share it, two major versions on one page do not.
 */
export const phoneContext = createContext<TelnyxClient | undefined>('telnyx-elements/phone/0');

const roots = new WeakMap<Document, ContextRoot>();

/** Keeps requests that come before their provider is upgraded, and repeats them then: one keeper per document. */
export function attachContextRoot(document: Document): void {
  if (roots.has(document)) return;
  const root = new ContextRoot();
  root.attach(document.documentElement);
  roots.set(document, root);
}
