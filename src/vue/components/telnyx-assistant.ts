// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxAssistant as TelnyxAssistantNode } from '../../elements/telnyx-assistant/telnyx-assistant.js';
import {
  definition,
  type TelnyxAssistantEvents,
  type TelnyxAssistantProps as Props,
} from '../../wrappers/definitions/telnyx-assistant.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
export const TelnyxAssistant: ElementComponent<
  TelnyxAssistantNode,
  Props,
  TelnyxAssistantEvents,
  'show' | 'hide' | 'registerClientTool' | 'connect' | 'disconnect' | 'dial' | 'clearContacts' | 'clearHistory'
> = /* @__PURE__ */ createComponent(definition);
