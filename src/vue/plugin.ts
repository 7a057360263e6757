import type { Component, Plugin } from 'vue';
import * as components from './components/index.js';

/** Registers every element as a global component: `createApp(App).use(telnyxElements)`. */
export const telnyxElements: Plugin = {
  install(app): void {
    for (const [name, component] of Object.entries(components)) app.component(name, component as Component);
  },
};
