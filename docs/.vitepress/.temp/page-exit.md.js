import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"When the page goes","description":"","frontmatter":{},"headers":[],"relativePath":"page-exit.md","filePath":"page-exit.md"}');
const _sfc_main = { name: "page-exit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="when-the-page-goes" tabindex="-1">When the page goes <a class="header-anchor" href="#when-the-page-goes" aria-label="Permalink to &quot;When the page goes&quot;">​</a></h1><p>With <code>page-exit=&quot;keep&quot;</code>, the default, a call goes on after a reload: the page keeps who is signed in and the calls in <code>sessionStorage</code>, and the server offers them anew. They belong to one phone: its server, its user (<code>login</code>, else the token&#39;s <code>sub</code>, else <code>token-url</code>) and its <code>id</code>. <strong>Several phones on a page need an <code>id</code> each</strong>, or they are told apart by their order.</p><p>With <code>page-exit=&quot;hangup&quot;</code> the server is told in the last moment: Chrome, Edge and Safari at <code>pagehide</code>; Firefox closes its connections before that, so there in <code>beforeunload</code>, unless a link, a form or a download of this page led to it, after which the page may stay. Where the goodbye was not sent or not confirmed, it is owed: the next page of this tab sends it as soon as it is connected, for two minutes. A tab that is closed without one leaves the call to the server&#39;s own timeout.</p><p>With <code>page-exit=&quot;confirm&quot;</code> the browser asks the user before it leaves a page with a call.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("page-exit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pageExit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pageExit as default
};
