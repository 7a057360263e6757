import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Theming","description":"","frontmatter":{},"headers":[],"relativePath":"theming.md","filePath":"theming.md"}');
const _sfc_main = { name: "theming.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="theming" tabindex="-1">Theming <a class="header-anchor" href="#theming" aria-label="Permalink to &quot;Theming&quot;">​</a></h1><p>Dark and light follow the reader&#39;s system, or <code>theme=&quot;dark&quot;</code> and <code>theme=&quot;light&quot;</code> on <code>telnyx-phone</code>; <code>density=&quot;compact&quot;</code> is for tools that are used all day. One colour makes a whole theme:</p><div class="language-css vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">css</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-5chmfa">telnyx-phone</span><span class="code-20f01c"> {</span></span>
<span class="line"><span class="code-1azllp">  --telnyx-color-accent</span><span class="code-20f01c">: </span><span class="code-cm9rcr">#7a2ee6</span><span class="code-20f01c">;</span></span>
<span class="line"><span class="code-1azllp">  --telnyx-font-family</span><span class="code-20f01c">: </span><span class="code-1orcrl">&#39;Inter&#39;</span><span class="code-20f01c">, </span><span class="code-cm9rcr">sans-serif</span><span class="code-20f01c">;</span></span>
<span class="line"><span class="code-20f01c">}</span></span>
<span class="line"><span class="code-5chmfa">telnyx-phone</span><span class="code-20f01c">::part(</span><span class="code-5chmfa">base</span><span class="code-20f01c">) {</span></span>
<span class="line"><span class="code-cm9rcr">  border</span><span class="code-20f01c">: </span><span class="code-cm9rcr">none</span><span class="code-20f01c">;</span></span>
<span class="line"><span class="code-20f01c">}</span></span>
<span class="line"><span class="code-5chmfa">telnyx-phone</span><span class="code-20f01c">:state(</span><span class="code-5chmfa">in-call</span><span class="code-20f01c">) {</span></span>
<span class="line"><span class="code-1azllp">  --telnyx-phone-shadow</span><span class="code-20f01c">: </span><span class="code-cm9rcr">0</span><span class="code-cm9rcr"> 0</span><span class="code-cm9rcr"> 0</span><span class="code-cm9rcr"> 3</span><span class="code-1w4712">px</span><span class="code-cm9rcr"> #15803d</span><span class="code-20f01c">;</span></span>
<span class="line"><span class="code-20f01c">}</span></span></code></pre></div><table tabindex="0"><thead><tr><th>custom property</th><th>what</th></tr></thead><tbody><tr><td><code>--telnyx-color-accent</code></td><td>the brand colour; the theme is made from it</td></tr><tr><td><code>--telnyx-color-surface</code>, <code>--telnyx-color-text</code>, <code>--telnyx-color-text-quiet</code></td><td>ground, text, and text that matters less</td></tr><tr><td><code>--telnyx-color-fill</code>, <code>--telnyx-color-border</code>, <code>--telnyx-color-focus</code></td><td>keys and cards, lines, the ring around what has the focus</td></tr><tr><td><code>--telnyx-color-call</code>, <code>--telnyx-color-end</code>, <code>--telnyx-color-on-solid</code></td><td>calling and answering, ending and declining, what is written on both</td></tr><tr><td><code>--telnyx-color-warning</code></td><td>on hold, reconnecting</td></tr><tr><td><code>--telnyx-color-scheme</code></td><td><code>light</code>, <code>dark</code>, or both (default)</td></tr><tr><td><code>--telnyx-font-family</code>, <code>--telnyx-font-size</code></td><td>default: the page&#39;s font, the reader&#39;s size</td></tr><tr><td><code>--telnyx-radius</code>, <code>--telnyx-gap</code></td><td>roundness, space between keys</td></tr><tr><td><code>--telnyx-key-size</code>, <code>--telnyx-action-size</code>, <code>--telnyx-target-size</code></td><td>height of keys, of large buttons, of small ones</td></tr><tr><td><code>--telnyx-phone-max-width</code>, <code>--telnyx-phone-shadow</code></td><td>the card of <code>telnyx-phone</code></td></tr></tbody></table><p>A custom property can stand on any element around the phone, <code>:root</code> included. Parts and states of each element are on <a href="./elements/">its page</a>; <code>custom-elements.json</code> names them to editors.</p><p>The phone fills the width of its container up to <code>--telnyx-phone-max-width</code> and follows the container, not the window: from 640 px on it has two columns. <code>size</code> and <code>position</code> are yours to set, as for any block.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("theming.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const theming = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  theming as default
};
