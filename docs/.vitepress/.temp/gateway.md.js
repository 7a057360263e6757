import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"The local gateway","description":"","frontmatter":{},"headers":[],"relativePath":"gateway.md","filePath":"gateway.md"}');
const _sfc_main = { name: "gateway.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="the-local-gateway" tabindex="-1">The local gateway <a class="header-anchor" href="#the-local-gateway" aria-label="Permalink to &quot;The local gateway&quot;">​</a></h1><p><code>npm start</code> brings it along; <code>npm run gateway -- --port 8080</code> starts it alone. It speaks Telnyx&#39;s signaling and carries real audio. Users are <code>1000</code> and <code>1001</code>, password <code>1234</code>; any JWT with one of them as <code>sub</code> and an <code>exp</code> that lies ahead will do, and <strong>unsigned tokens are fine here</strong>: it is a toy for tests, so it listens on this machine only.</p><table tabindex="0"><thead><tr><th>dial</th><th>what happens</th><th>dial</th><th>what happens</th></tr></thead><tbody><tr><td><code>9196</code></td><td>echo</td><td><code>9193</code></td><td>answers, hangs up after 2 s</td></tr><tr><td><code>9197</code></td><td>a tone of 440 Hz</td><td><code>9192</code></td><td>rings for 60 s, then no answer</td></tr><tr><td><code>9198</code></td><td>rings for 3 s, then the tone</td><td><code>9191</code></td><td>collects four digits and plays them back</td></tr><tr><td><code>9199</code></td><td>busy</td><td><code>1000</code>, <code>1001</code></td><td>the other user</td></tr><tr><td><code>9195</code></td><td>rejected</td><td><code>+1…</code></td><td>rings for 1 s, then echo</td></tr><tr><td><code>9194</code></td><td>2 s of early media, then the answer</td><td>anything else</td><td>no such number</td></tr></tbody></table><p>Its controls for tests (ring somebody, drop a socket, delay an answer, …) are in <span>its own README</span>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("gateway.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const gateway = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  gateway as default
};
