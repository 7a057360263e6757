import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"In a content management system","description":"","frontmatter":{},"headers":[],"relativePath":"cms/index.md","filePath":"cms/index.md"}');
const _sfc_main = { name: "cms/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="in-a-content-management-system" tabindex="-1">In a content management system <a class="header-anchor" href="#in-a-content-management-system" aria-label="Permalink to &quot;In a content management system&quot;">​</a></h1><table tabindex="0"><thead><tr><th>system</th><th>who may embed scripts</th></tr></thead><tbody><tr><td><a href="./html.html">Plain HTML</a></td><td>whoever uploads files</td></tr><tr><td><a href="./wordpress.html">WordPress</a></td><td>administrators and editors; in multisite networks super administrators</td></tr><tr><td><a href="./webflow.html">Webflow</a></td><td>with a paid Site plan or Workspace, who may use the Designer</td></tr><tr><td><a href="./shopify.html">Shopify</a></td><td>staff with <em>Themes</em>, for the code of a theme <em>Edit code</em>; not with the Starter plan</td></tr><tr><td><a href="./squarespace.html">Squarespace</a></td><td>Core, Plus and Advanced plans (older: Business, Commerce)</td></tr></tbody></table><p>All of them take the same two lines; no empty line stands in them, because some systems make paragraphs of those:</p><div class="language-html vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">html</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">script</span><span class="code-cm9rcr"> type</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;module&quot;</span><span class="code-cm9rcr"> src</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;https://cdn.jsdelivr.net/npm/telnyx-elements@0.1.0/dist/telnyx-elements.js&quot;</span><span class="code-20f01c">&gt;&lt;/</span><span class="code-5chmfa">script</span><span class="code-20f01c">&gt;</span></span>
<span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">telnyx-phone</span><span class="code-cm9rcr"> token-url</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;/api/telnyx-token&quot;</span><span class="code-20f01c">&gt;&lt;/</span><span class="code-5chmfa">telnyx-phone</span><span class="code-20f01c">&gt;</span></span></code></pre></div><p>Plans and roles are those of November 2026; where yours differ, the question to ask is “may I embed a script?”.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("cms/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
