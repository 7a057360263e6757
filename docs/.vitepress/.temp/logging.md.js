import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Logging","description":"","frontmatter":{},"headers":[],"relativePath":"logging.md","filePath":"logging.md"}');
const _sfc_main = { name: "logging.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="logging" tabindex="-1">Logging <a class="header-anchor" href="#logging" aria-label="Permalink to &quot;Logging&quot;">​</a></h1><p>Off by default. <code>log-level</code> is a threshold: each of <code>none</code>, <code>error</code>, <code>warning</code>, <code>success</code>, <code>info</code>, <code>verto</code> (the frames of the signaling), <code>stats</code>, <code>all</code> holds those before it. Lines go to the console, or to <code>logger</code>: the dotted path to a function or an object on <code>window</code> (<code>logger=&quot;MyApp.log&quot;</code>), or, as a property, the thing itself. A path to <code>console</code> or to what the page made is followed; one that leads through objects of the browser or to their functions (<code>location.assign</code>, an element&#39;s <code>id</code>, <code>eval</code>) is refused with a line in the console, because an attribute must not be able to call those. A logger may throw or reject: nothing happens. Each line is also a <code>telnyx-log</code> event on the provider; it does not bubble. Passwords and tokens are never logged, nor what stands before the host or under such a name in the query of an address.</p><div class="language-html vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">html</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">telnyx-phone</span><span class="code-cm9rcr"> token-url</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;/api/telnyx-token&quot;</span><span class="code-cm9rcr"> log-level</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;info&quot;</span><span class="code-cm9rcr"> logger</span><span class="code-20f01c">=</span><span class="code-1orcrl">&quot;MyApp.log&quot;</span><span class="code-20f01c">&gt;&lt;/</span><span class="code-5chmfa">telnyx-phone</span><span class="code-20f01c">&gt;</span></span>
<span class="line"><span class="code-20f01c">&lt;</span><span class="code-5chmfa">script</span><span class="code-20f01c">&gt;</span></span>
<span class="line"><span class="code-20f01c">  window.MyApp </span><span class="code-1w4712">=</span><span class="code-20f01c"> { </span><span class="code-c3y0eb">log</span><span class="code-20f01c">: (</span><span class="code-1azllp">level</span><span class="code-20f01c">, </span><span class="code-1azllp">message</span><span class="code-20f01c">, </span><span class="code-1azllp">context</span><span class="code-20f01c">) </span><span class="code-1w4712">=&gt;</span><span class="code-20f01c"> console.</span><span class="code-c3y0eb">info</span><span class="code-20f01c">(level, message, context.callId) };</span></span>
<span class="line"><span class="code-20f01c">&lt;/</span><span class="code-5chmfa">script</span><span class="code-20f01c">&gt;</span></span></code></pre></div><p><a href="./elements/telnyx-log.html"><code>telnyx-log</code></a> shows the lines on the page; <code>client.recentLog</code> has the last 500 of them. A page may send them somewhere only if its users know, see <a href="./privacy.html">privacy</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("logging.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const logging = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  logging as default
};
