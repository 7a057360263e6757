'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDiagnostics as TelnyxDiagnosticsNode } from '../../elements/telnyx-diagnostics/telnyx-diagnostics.js';
import {
  definition,
  type TelnyxDiagnosticsEvents,
  type TelnyxDiagnosticsProps as Props,
} from '../../wrappers/definitions/telnyx-diagnostics.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxDiagnostics`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxDiagnosticsProps = ElementComponentProps<TelnyxDiagnosticsNode, Props, TelnyxDiagnosticsEvents>;

/** Checks before the first call whether calls will work here, and says what to do if they will not. */
export const TelnyxDiagnostics: ElementComponent<TelnyxDiagnosticsNode, Props, TelnyxDiagnosticsEvents> =
  /* @__PURE__ */ createComponent(definition);
