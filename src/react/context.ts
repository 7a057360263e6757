'use client';
import { createContext, createElement, type Context, type ReactElement, type ReactNode } from 'react';
import type { TelnyxClient } from '../client/index.js';
import type { ClientSource } from '../wrappers/client-source.js';

/** Where hooks find the client that they are not given: the nearest provider above them. */
export const ClientContext: Context<ClientSource> = createContext<ClientSource>(undefined);

/** Props of `TelnyxProvider`. */
export interface TelnyxProviderProps {
  readonly client: TelnyxClient;
  readonly children?: ReactNode;
}

/** Gives a client that the app made itself to the hooks below. `TelnyxClientElement` does so with its own. */
export function TelnyxProvider({ client, children }: TelnyxProviderProps): ReactElement {
  return createElement(ClientContext.Provider, { value: client }, children);
}
