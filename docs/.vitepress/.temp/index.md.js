import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"telnyx-elements","description":"","frontmatter":{},"headers":[],"relativePath":"index.md","filePath":"index.md"}');
const _sfc_main = { name: "index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="telnyx-elements" tabindex="-1">telnyx-elements <a class="header-anchor" href="#telnyx-elements" aria-label="Permalink to &quot;telnyx-elements&quot;">​</a></h1><p>A phone for any web page in one tag, elements to build your own, and the client underneath.</p><p><strong>Begin</strong></p><ul><li><a href="./getting-started.html">Getting started</a>: account, script, token server, what a page must allow</li><li><a href="./cms/">In a content management system</a>: WordPress, Webflow, Shopify, Squarespace, plain HTML</li><li>In a framework: <a href="./frameworks/react.html">React</a>, <a href="./frameworks/vue.html">Vue</a>, <a href="./frameworks/angular.html">Angular</a></li><li>Moving from <a href="./migrating-from-telnyx-webrtc.html">@telnyx/webrtc</a> or <a href="./migrating-from-twilio.html">Twilio</a></li></ul><p><strong>Use</strong></p><ul><li><a href="./elements/">Elements</a>, each with its attributes, events, parts</li><li><a href="./attributes.html">Attributes of a phone</a> · <a href="./events.html">Requests and events</a> · <a href="./numbers.html">Numbers</a> · <a href="./page-exit.html">When the page goes</a> · <a href="./languages.html">Languages</a></li><li><a href="./theming.html">Theming</a> · <a href="./accessibility.html">Accessibility</a></li><li><a href="./client.html">The client alone</a> · <a href="./devices-and-quality.html">Devices and quality</a> · <a href="./assistants.html">Assistants</a></li><li><a href="./features.html">Features</a>, each with the test that shows it</li></ul><p><strong>Run</strong></p><ul><li><a href="./security.html">Security and content security policy</a> · <a href="./privacy.html">Privacy</a> · <a href="./logging.html">Logging</a></li><li><a href="./troubleshooting.html">Troubleshooting by symptom</a> · <a href="./errors.html">Errors by code</a></li><li><a href="./gateway.html">The local gateway</a>, to try and to test without an account</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
