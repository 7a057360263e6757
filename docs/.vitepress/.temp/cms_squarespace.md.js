import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Squarespace","description":"","frontmatter":{},"headers":[],"relativePath":"cms/squarespace.md","filePath":"cms/squarespace.md"}');
const _sfc_main = { name: "cms/squarespace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="squarespace" tabindex="-1">Squarespace <a class="header-anchor" href="#squarespace" aria-label="Permalink to &quot;Squarespace&quot;">​</a></h1><p>JavaScript in blocks and code injection are premium features: Core, Plus and Advanced plans (older ones: Business and Commerce), not Basic or Personal. Contributors need to be owner, administrator or website editor.</p><ul><li><p>One page: <strong>Edit → Add block → Code</strong>, type <strong>HTML</strong>, and paste both lines. In the editor the block stays disabled; the published page runs it.</p><div class="language-html vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">html</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">script</span><span class="code-cm9rcr"> type</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;module&quot;</span><span class="code-cm9rcr"> src</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;https://cdn.jsdelivr.net/npm/telnyx-elements@0.1.0/dist/telnyx-elements.js&quot;</span><span class="code-20f01c">&gt;&lt;/</span><span class="code-5chmfa">script</span><span class="code-20f01c">&gt;</span></span>
<span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">telnyx-phone</span><span class="code-cm9rcr"> token-url</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;https://example.com/api/telnyx-token&quot;</span><span class="code-20f01c">&gt;&lt;/</span><span class="code-5chmfa">telnyx-phone</span><span class="code-20f01c">&gt;</span></span></code></pre></div></li><li><p>Several pages: <strong>Settings → Developer tools → Code injection → Footer</strong> gets the script; then a code block on each page holds the tag alone, or</p><div class="language-html vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">html</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">div</span><span class="code-cm9rcr"> data-telnyx</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;phone&quot;</span><span class="code-cm9rcr"> data-token-url</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;https://example.com/api/telnyx-token&quot;</span><span class="code-20f01c">&gt;Our phone needs JavaScript.&lt;/</span><span class="code-5chmfa">div</span><span class="code-20f01c">&gt;</span></span></code></pre></div></li></ul><p>Templates that load pages without a reload (Ajax) work: the script sees what is put into the page later.</p><p>Squarespace runs no code of yours on its servers: what <a href="./webflow.html">Webflow&#39;s page</a> says of the token server counts here, too.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("cms/squarespace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const squarespace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  squarespace as default
};
