'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxAssistant as TelnyxAssistantNode } from '../../elements/telnyx-assistant/telnyx-assistant.js';
import {
  definition,
  type TelnyxAssistantEvents,
  type TelnyxAssistantProps as Props,
} from '../../wrappers/definitions/telnyx-assistant.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxAssistant`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxAssistantProps = ElementComponentProps<TelnyxAssistantNode, Props, TelnyxAssistantEvents>;

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
export const TelnyxAssistant: ElementComponent<TelnyxAssistantNode, Props, TelnyxAssistantEvents> =
  /* @__PURE__ */ createComponent(definition);
