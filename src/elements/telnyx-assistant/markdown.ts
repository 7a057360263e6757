/**
 * A small part of Markdown, as assistants write it, rendered with Lit: paragraphs, lists, headings as bold lines, code, bold,
 * italic and links. No HTML, no pictures, no tables: what is not known stays text. Every step takes time in proportion to
 * the text, and nesting has an end, for it is a stranger's text.
 */
import { html, nothing, type TemplateResult } from 'lit';

type Part = TemplateResult | string;

/** Characters: a longer text is shown as it is. */
const longest = 20_000;
/** Bold in italic in a link: how deep that goes. */
const deepest = 4;
/** Links of one text; the others stay text. */
const mostLinks = 50;

/** Marks of inline text, none of which can match in more than one way. */
const inline =
  /`([^`\n]{1,1000})`|\*\*([^*\n]{1,2000})\*\*|(?<![\w*])\*([^*\s][^*\n]{0,1000})\*(?![\w*])|(?<!\w)_([^_\s][^_\n]{0,1000})_(?!\w)|\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)|(https?:\/\/[^\s<>()[\]"'*`]{1,2000})/g;

const bullet = /^ {0,3}[-*+] +(.*)$/;
const numbered = /^ {0,3}(\d{1,9})[.)] +(.*)$/;
const heading = /^ {0,3}#{1,6} +(.*)$/;
const fence = /^ {0,3}```/;

/** Whether there is anything to render: else the text is shown as it is, and nothing is loaded. */
export function renderMarkdown(text: string): TemplateResult {
  if (text.length > longest) return html`${text}`;
  const budget = { links: mostLinks };
  return html`${blocksOf(text.split('\n'), line => inlineOf(line, budget))}`;
}

type Inline = (text: string) => readonly Part[];

/** The lines, block by block. */
function blocksOf(lines: readonly string[], render: Inline): readonly Part[] {
  const blocks: Part[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const reader = readers.find(({ begins }) => begins(line));
    const end = reader ? reader.end(lines, at) : endOfParagraph(lines, at);
    blocks.push((reader?.render ?? renderParagraph)(lines.slice(at, end), render));
    at = end;
  }
  return blocks;
}

interface BlockReader {
  readonly begins: (line: string) => boolean;
  /** The index behind its last line. */
  readonly end: (lines: readonly string[], at: number) => number;
  readonly render: (lines: readonly string[], render: Inline) => Part;
}

const whileTrue = (lines: readonly string[], at: number, holds: (line: string) => boolean): number => {
  const end = lines.findIndex((line, index) => index > at && !holds(line));
  return end < 0 ? lines.length : end;
};

const readers: readonly BlockReader[] = [
  { begins: line => !line.trim(), end: (_, at) => at + 1, render: () => '' },
  {
    begins: line => fence.test(line),
    end: (lines, at) => Math.min(lines.length, whileTrue(lines, at, line => !fence.test(line)) + 1),
    render: lines =>
      html`<pre
        dir="ltr"
      ><code>${lines.slice(1, fence.test(lines.at(-1) ?? '') ? -1 : undefined).join('\n')}</code></pre>`,
  },
  {
    begins: line => heading.test(line),
    end: (_, at) => at + 1,
    render: ([line = ''], render) => html`<p><strong>${render(heading.exec(line)?.[1] ?? '')}</strong></p>`,
  },
  {
    begins: line => bullet.test(line),
    end: (lines, at) => whileTrue(lines, at, line => bullet.test(line)),
    render: (lines, render) =>
      html`<ul>
        ${lines.map(line => html`<li>${render(bullet.exec(line)?.[1] ?? '')}</li>`)}
      </ul>`,
  },
  {
    begins: line => numbered.test(line),
    end: (lines, at) => whileTrue(lines, at, line => numbered.test(line)),
    render: (lines, render) =>
      html`<ol start=${Number(numbered.exec(lines[0] ?? '')?.[1] ?? 1)}>
        ${lines.map(line => html`<li>${render(numbered.exec(line)?.[2] ?? '')}</li>`)}
      </ol>`,
  },
];

const endOfParagraph = (lines: readonly string[], at: number): number =>
  whileTrue(lines, at, line => !readers.some(({ begins }) => begins(line)));

const renderParagraph = (lines: readonly string[], render: Inline): Part =>
  html`<p>${lines.map((line, index) => html`${index ? html`<br />` : nothing}${render(line)}`)}</p>`;

function inlineOf(text: string, budget: { links: number }, depth = 0): readonly Part[] {
  if (depth > deepest) return [text];
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > at) parts.push(text.slice(at, found.index));
    parts.push(renderMark(found, budget, depth + 1));
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function renderMark(found: RegExpExecArray, budget: { links: number }, depth: number): Part {
  const [whole, code, bold, starred, lined, label, target, bare] = found;
  const italic = starred ?? lined;
  if (code !== undefined) return html`<code dir="ltr">${code}</code>`;
  if (bold !== undefined) return html`<strong>${inlineOf(bold, budget, depth)}</strong>`;
  if (italic !== undefined) return html`<em>${inlineOf(italic, budget, depth)}</em>`;
  if (target !== undefined) return renderLink(whole, target, label ?? '', budget);
  const [, address = '', rest = ''] = /^(.*?)([.,;:!?]*)$/.exec(bare ?? '') ?? [];
  return html`${renderLink(address, address, '', budget)}${rest}`;
}

/** A link shows where it leads, unless its words say so. */
function renderLink(whole: string, target: string, label: string, budget: { links: number }): Part {
  const url = addressOf(target);
  if (!url || budget.links-- <= 0) return whole;
  const host = url.host;
  const named = label && !label.toLowerCase().includes(host) ? html` <span class="host">(${host})</span>` : nothing;
  return html`<a part="text-link" href=${url.href} target="_blank" rel="noopener noreferrer nofollow"
      ><bdi>${label || whole}</bdi></a
    >${named}`;
}

function addressOf(target: string): URL | null {
  try {
    const url = new URL(target);
    return /^https?:$/.test(url.protocol) && !url.username ? url : null;
  } catch {
    return null;
  }
}
