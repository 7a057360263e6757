/**
 * The documentation as a site: `npm run build` in `docs/`, served by `npm start` at `/docs/`. It runs under a strict policy:
 * no inline script or style is left in it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformerStyleToClass } from '@shikijs/transformers';

const docs = fileURLToPath(new URL('..', import.meta.url));
const base = '/docs/';
const page = (/** @type {string} */ text, /** @type {string} */ link) => ({ text, link });

/** Pages of a folder by their file names, index apart. @param {string} folder @param {(name: string) => string} title */
const pagesIn = (folder, title) =>
  !existsSync(join(docs, folder))
    ? []
    : readdirSync(join(docs, folder))
        .filter(name => name.endsWith('.md') && name !== 'index.md')
        .map(name => page(title(name.slice(0, -3)), `/${folder}/${name.slice(0, -3)}`));

/** @type {Readonly<Record<string, string>>} */
const names = { html: 'Plain HTML', wordpress: 'WordPress', webflow: 'Webflow', jsx: 'JSX' };
const capital = (/** @type {string} */ name) => names[name] ?? name.replace(/^./, letter => letter.toUpperCase());

const sidebar = [
  {
    text: 'Begin',
    items: [
      page('Overview', '/'),
      page('Getting started', '/getting-started'),
      { text: 'Content management', link: '/cms/', collapsed: true, items: pagesIn('cms', capital) },
      { text: 'Frameworks', link: '/frameworks/', collapsed: true, items: pagesIn('frameworks', capital) },
      page('From @telnyx/webrtc', '/migrating-from-telnyx-webrtc'),
      page('From Twilio', '/migrating-from-twilio'),
      page('From telnyx-ai-agent', '/migrating-from-telnyx-ai-agent'),
    ].filter(({ items }) => items?.length !== 0),
  },
  {
    text: 'Use',
    items: [
      { text: 'Elements', link: '/elements/', collapsed: true, items: pagesIn('elements', name => name) },
      page('Attributes of a phone', '/attributes'),
      page('Requests and events', '/events'),
      page('The launcher', '/launcher'),
      page('Numbers', '/numbers'),
      page('Callers and contacts', '/callers'),
      page('A call that comes in', '/ringing'),
      page('After a call', '/call-log'),
      page('When the page goes', '/page-exit'),
      page('A call at hand', '/at-hand'),
      page('One phone in all tabs', '/tabs'),
      page('Call history', '/history'),
      page('Languages', '/languages'),
      page('Theming', '/theming'),
      page('Accessibility', '/accessibility'),
      page('The client', '/client'),
      page('Devices and quality', '/devices-and-quality'),
      page('Sound', '/sound'),
      page('Headsets', '/headsets'),
      page('Recording', '/recording'),
      page('Assistants', '/assistants'),
      page('Features', '/features'),
    ],
  },
  {
    text: 'Run',
    items: [
      page('Security', '/security'),
      page('Privacy', '/privacy'),
      page('Logging', '/logging'),
      page('Testing', '/testing'),
      page('Troubleshooting', '/troubleshooting'),
      page('Errors by code', '/errors'),
      page('The local gateway', '/gateway'),
      page('Push notifications', '/push'),
      page('A relay for push', '/push-relay'),
    ],
  },
];

/** Files of the repository are not on the site: their links become text. @param {any} md markdown-it */
function unlinkOutside(md) {
  md.core.ruler.push('unlink-outside', (/** @type {any} */ { tokens, env }) => {
    for (const { children } of tokens)
      for (const [index, token] of (children ?? []).entries()) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (!href?.startsWith('../') || !join(env.relativePath ?? '', '..', href).startsWith('..')) continue;
        const close = children.slice(index).find((/** @type {any} */ { type }) => type === 'link_close');
        for (const part of [token, close]) part.tag = 'span';
        token.attrs = [];
      }
  });
}

/** Colours of code as classes, in a style sheet that is written at the end. */
const styleToClass = transformerStyleToClass({ classPrefix: 'code-' });

/** Puts each inline script into a file of its own, and leaves styles to site.css. @param {string} html @param {string} outDir */
function withoutInline(html, outDir) {
  return html
    .replaceAll(/<script( id="[^"]*")?>([^]*?)<\/script>/g, (_, id = '', script) => {
      const name = `assets/inline-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
      mkdirSync(join(outDir, 'assets'), { recursive: true });
      writeFileSync(join(outDir, name), script);
      return `<script${id} src="${base}${name}"></script>`;
    })
    .replaceAll(/(<[^>]*?) style="(?:--vp-vh:0px|position:relative);"/g, '$1');
}

export default {
  base,
  title: 'telnyx-elements',
  description: 'The embeddable phone for the web: documentation.',
  lang: 'en',
  metaChunk: true,
  appearance: { disableTransition: false }, // else it makes a style of its own, which the policy blocks
  head: [
    ['link', { rel: 'stylesheet', href: `${base}assets/code.css` }],
    ['link', { rel: 'icon', href: 'data:,' }],
  ],
  markdown: {
    config: unlinkOutside,
    codeTransformers: [styleToClass],
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vue: { template: { compilerOptions: { isCustomElement: (/** @type {string} */ tag) => tag.startsWith('telnyx-') } } },
  themeConfig: {
    search: { provider: 'local' },
    sidebar,
    nav: [page('Getting started', '/getting-started'), page('Elements', '/elements/'), page('Errors', '/errors')],
    outline: { level: 2 },
  },
  transformHtml: (/** @type {string} */ html, /** @type {string} */ _id, /** @type {any} */ { siteConfig }) =>
    withoutInline(html, siteConfig.outDir),
  buildEnd: (/** @type {{ outDir: string }} */ { outDir }) =>
    writeFileSync(join(outDir, 'assets/code.css'), styleToClass.getCSS()),
};
