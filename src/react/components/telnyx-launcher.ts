'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxLauncher as TelnyxLauncherNode } from '../../elements/telnyx-launcher/telnyx-launcher.js';
import {
  definition,
  type TelnyxLauncherEvents,
  type TelnyxLauncherProps as Props,
} from '../../wrappers/definitions/telnyx-launcher.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxLauncher`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxLauncherProps = ElementComponentProps<TelnyxLauncherNode, Props, TelnyxLauncherEvents>;

/** A button in a corner of the page that opens the phone. */
export const TelnyxLauncher: ElementComponent<TelnyxLauncherNode, Props, TelnyxLauncherEvents> =
  /* @__PURE__ */ createComponent(definition);
