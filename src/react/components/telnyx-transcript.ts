'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxTranscript as TelnyxTranscriptNode } from '../../elements/telnyx-transcript/telnyx-transcript.js';
import {
  definition,
  type TelnyxTranscriptEvents,
  type TelnyxTranscriptProps as Props,
} from '../../wrappers/definitions/telnyx-transcript.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxTranscript`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxTranscriptProps = ElementComponentProps<TelnyxTranscriptNode, Props, TelnyxTranscriptEvents>;

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
export const TelnyxTranscript: ElementComponent<TelnyxTranscriptNode, Props, TelnyxTranscriptEvents> =
  /* @__PURE__ */ createComponent(definition);
