/** The gallery: each element in each of its states, with a client that connects to nothing. */
import '../src/index.js';
import { assistantScenes } from './assistant-scenes.js';
import { scenes, stage } from './scenes.js';
import { keepHost } from './nav.js';
import { startToggles } from './toggles.js';

/** Which scenes say something about an element besides the phone. */
const calls = /dialling|ringing|media|call$|muted|hold|interrupted|busy|ended|missed|elsewhere|microphone blocked/;
const shown: Readonly<Record<string, RegExp>> = {
  'telnyx-phone':
    /^(?!actions|contacts|history|region|devices|diagnostics|quality|list|sign-in:|summary:|launcher:|log:)/,
  'telnyx-dialpad': /ready|typed|SIP|connecting|offline/,
  'telnyx-call-actions': /^actions/,
  'telnyx-call-button': /^ready$|^connecting|^offline/,
  'telnyx-call-controls': /ringing|in a call|muted|on hold|keypad/,
  'telnyx-call-status': calls,
  'telnyx-incoming-call': /^incoming|second|silenced/,
  'telnyx-call-list': /^list/,
  'telnyx-call-history': /^history/,
  'telnyx-contacts': /^contacts/,
  'telnyx-call-quality': /^quality/,
  'telnyx-call-summary': /^summary:/,
  'telnyx-device-picker': /^devices/,
  'telnyx-diagnostics': /^diagnostics/,
  'telnyx-do-not-disturb': /^ready$|do not disturb$/,
  'telnyx-launcher': /^launcher:/,
  'telnyx-login': /^sign-in:/,
  'telnyx-microphone-help': /^microphone: blocked$/,
  'telnyx-log': /^log:/,
  'telnyx-region-picker': /^region/,
  'telnyx-assistant': /^/,
};

const query = new URLSearchParams(location.search);
const chosen = query.get('tag') ?? 'telnyx-phone';
const gallery = document.querySelector('main');

/** The address of this page with an element, and a scene of it alone. */
const linkTo = (tag: string, scene?: string): string =>
  `?${new URLSearchParams({ ...Object.fromEntries(query), tag, ...(scene !== undefined && { scene }) })}`;

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = href;
  return anchor;
}

/** One element at a time: all of them are some hundred scenes. */
function listTags(): void {
  query.delete('scene');
  for (const tag of [...Object.keys(shown), 'all']) {
    const anchor = link(tag.replace('telnyx-', ''), linkTo(tag));
    if (tag === chosen) anchor.ariaCurrent = 'page';
    document.getElementById('tags')?.append(anchor);
  }
}

for (const [tag, pattern] of Object.entries(shown)) {
  if (chosen !== 'all' && chosen !== tag) continue;
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  const name = document.createElement('bdi');
  name.textContent = `<${tag}>`;
  heading.append(name, link('Reference', `./docs/elements/${tag}.html`));
  const list = document.createElement('div');
  list.className = 'scenes';
  section.append(heading, list);
  const told = tag === 'telnyx-assistant' ? assistantScenes : scenes;
  for (const scene of told.filter(({ name }) => pattern.test(name))) {
    if (query.has('scene') && query.get('scene') !== scene.name) continue;
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.append(link(scene.name, linkTo(tag, scene.name)));
    figure.append(stage(tag, scene), caption);
    list.append(figure);
  }
  gallery?.append(section);
}
listTags();
keepHost();
startToggles();
