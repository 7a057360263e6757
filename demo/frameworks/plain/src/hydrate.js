/** For a page whose elements a server has rendered: this comes before the elements. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './main.js';
