// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxLauncher as TelnyxLauncherNode } from '../../elements/telnyx-launcher/telnyx-launcher.js';
import {
  definition,
  type TelnyxLauncherEvents,
  type TelnyxLauncherProps as Props,
} from '../../wrappers/definitions/telnyx-launcher.js';
import { createComponent, type ElementComponent } from '../component.js';

/** A button in a corner of the page that opens the phone. */
export const TelnyxLauncher: ElementComponent<
  TelnyxLauncherNode,
  Props,
  TelnyxLauncherEvents,
  'show' | 'hide' | 'load' | 'focus'
> = /* @__PURE__ */ createComponent(definition);
