import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Numbers","description":"","frontmatter":{},"headers":[],"relativePath":"numbers.md","filePath":"numbers.md"}');
const _sfc_main = { name: "numbers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="numbers" tabindex="-1">Numbers <a class="header-anchor" href="#numbers" aria-label="Permalink to &quot;Numbers&quot;">​</a></h1><p>The dialpad, <code>dial()</code>, <code>newCall()</code>, <code>transfer()</code> and the requests read text by one reader, which is yours too:</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span class="code-1w4712">import</span><span class="code-20f01c"> { readDestination } </span><span class="code-1w4712">from</span><span class="code-1orcrl"> &#39;telnyx-elements/client&#39;</span><span class="code-20f01c">;</span></span>
<span class="line"><span class="code-c3y0eb">readDestination</span><span class="code-20f01c">(</span><span class="code-1orcrl">&#39;Tel. +1 (202) 555-0142 ext. 12 (work)&#39;</span><span class="code-20f01c">);</span></span>
<span class="line"><span class="code-n5u410">// { destination: &#39;+12025550142&#39;, number: &#39;+12025550142&#39;, tones: &#39;12&#39;, leftOut: &#39;Tel (work)&#39; }</span></span></code></pre></div><table tabindex="0"><thead><tr><th>text</th><th>called</th><th>then</th></tr></thead><tbody><tr><td><code>+49 (0) 30 901820</code>, <code>tel:%2B4930901820</code>, <code>＋４９３０…</code></td><td><code>+4930901820</code></td><td></td></tr><tr><td><code>… ext 12</code>, <code>x12</code>, <code>Durchwahl 12</code>, <code>доб. 12</code>, <code>;ext=12</code></td><td>the number</td><td><code>12</code>, a second after the answer</td></tr><tr><td><code>+12025550142,,1234#</code>, <code>…p1234</code></td><td>the number</td><td>two seconds for each comma, <code>1234#</code></td></tr><tr><td><code>+12025550142;1234</code>, <code>…w1234</code></td><td>the number</td><td>waits for the user, who sends it</td></tr><tr><td><code>1-800-FLOWERS</code></td><td><code>18003569377</code></td><td></td></tr><tr><td><code>*72#</code>, <code>#31#+4930901820</code>, <code>2001alice</code>, <code>sip:ada@b.com</code></td><td>as it is</td><td></td></tr><tr><td><code>+1 202 555 0142 (work) / +1 202 555 0143</code></td><td>the first number</td><td>what is left out is shown</td></tr><tr><td><code>ada lovelace</code>, <code>https://…</code></td><td>nothing: 44002</td><td></td></tr></tbody></table><p>What waits is <code>call.pendingDigits</code>, with the event <code>postdialwait</code> and a button in the phone; <code>call.sendPendingDigits()</code> sends it. Digits wait while the call is interrupted or on hold, and go on where they stopped; one that the server had not confirmed is sent again. A transfer refuses digits behind its number (44002): nobody is left to send them.</p><p>What is typed into the dialpad stays as it is typed and is read on Call; what is pasted is read at once. A link never dials by itself.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("numbers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const numbers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  numbers as default
};
