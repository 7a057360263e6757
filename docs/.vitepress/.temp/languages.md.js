import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Languages","description":"","frontmatter":{},"headers":[],"relativePath":"languages.md","filePath":"languages.md"}');
const _sfc_main = { name: "languages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="languages" tabindex="-1">Languages <a class="header-anchor" href="#languages" aria-label="Permalink to &quot;Languages&quot;">​</a></h1><p>The elements speak English until told otherwise, and follow the nearest <code>lang</code> and <code>dir</code>:</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-1w4712">import</span><span class="code-20f01c"> { registerTranslation } </span><span class="code-1w4712">from</span><span class="code-1orcrl"> &#39;telnyx-elements&#39;</span><span class="code-20f01c">;</span></span>
<span class="line"><span class="code-c3y0eb">registerTranslation</span><span class="code-20f01c">({ lang: </span><span class="code-1orcrl">&#39;de&#39;</span><span class="code-20f01c">, words: { answer: </span><span class="code-1orcrl">&#39;Annehmen&#39;</span><span class="code-20f01c">, decline: </span><span class="code-1orcrl">&#39;Ablehnen&#39;</span><span class="code-20f01c"> } }); </span><span class="code-n5u410">// the rest stays English</span></span></code></pre></div><p>Numbers and times are written as the language writes them (<code>Intl</code>). Right-to-left layout comes from <code>dir</code> on the element or around it; phone numbers stay left to right.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("languages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const languages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  languages as default
};
