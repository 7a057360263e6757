/** Markdown of an assistant: the small part that is rendered, and that nothing else comes of it, whatever is written. */
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { renderMarkdown } from '../../src/elements/telnyx-assistant/markdown.js';

/** The rendered tree, without Lit's comments. */
function shown(text: string): string {
  const box = document.createElement('div');
  render(renderMarkdown(text), box);
  return box.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s*\n\s*/g, '');
}
const tags = (text: string) => [...new Set([...shown(text).matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))];

describe('Markdown of an assistant', () => {
  it('has paragraphs, lines, bold, italic and code', () => {
    expect(shown('One **two** *three* `f < 1`\nfour\n\nfive_six_seven')).to.equal(
      '<p>One <strong>two</strong> <em>three</em> <code dir="ltr">f &lt; 1</code><br>four</p><p>five_six_seven</p>',
    );
  });

  it('has lists, headings and blocks of code', () => {
    expect(shown('# Prices\n- a\n- **b**\n\n3. c\n4. d')).to.equal(
      '<p><strong>Prices</strong></p><ul><li>a</li><li><strong>b</strong></li></ul><ol start="3"><li>c</li><li>d</li></ol>',
    );
    expect(shown('```js\n<b>*x*</b>\n```')).to.equal('<pre dir="ltr"><code>&lt;b&gt;*x*&lt;/b&gt;</code></pre>');
  });

  it('has links that show where they lead, in a window that knows nothing of the page', () => {
    const html = shown('See [our shop](https://shop.example/a) or https://b.example/c.');
    expect(html).to.contain('href="https://shop.example/a"');
    expect(html).to.contain('(shop.example)');
    expect(html)
      .to.contain('href="https://b.example/c"')
      .and.to.match(/<\/a>\.<\/p>$/);
    expect(html.match(/rel="noopener noreferrer nofollow"/g)).to.have.length(2);
    expect(shown('[https://bank.example](https://evil.example/)'), 'a lie is seen').to.contain('(evil.example)');
  });

  for (const attack of [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](//evil.example)',
    '[x](https://user:pass@evil.example/)',
    '![x](https://evil.example/pixel.png)',
    '[x](https://a.example/"onmouseover="alert(1))',
    '**<b onclick=alert(1)>**',
    '`</code><img src=x onerror=alert(1)>`',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '<style>*{display:none}</style>',
  ]) {
    it(`makes nothing else of ${attack.replaceAll('\n', ' ')}`, () => {
      const box = document.createElement('div');
      render(renderMarkdown(attack), box);
      expect(
        tags(attack).filter(tag => !['p', 'a', 'bdi', 'span', 'strong', 'em', 'code', 'pre', 'br'].includes(tag ?? '')),
      ).to.be.empty;
      for (const link of box.querySelectorAll('a')) expect(link.protocol).to.match(/^https?:$/);
      for (const each of box.querySelectorAll('*'))
        expect(each.getAttributeNames().filter(name => name.startsWith('on'))).to.be.empty;
    });
  }

  it('ends on texts that were made to take long', () => {
    for (const text of [
      '*'.repeat(19_000),
      '[a]('.repeat(4_500),
      '**a *b '.repeat(2_500),
      '`'.repeat(19_999),
      '_a'.repeat(9_000),
      '- '.repeat(9_000),
    ]) {
      expect(shown(text)).to.match(/^<(p|pre|ul)/);
    }
  });

  it('a text that is longer than any answer stays as it is', () => {
    expect(tags(`**a** ${'b'.repeat(20_000)}`)).to.be.empty;
  });

  it('is rendered as many links as people read, and the others as text', () => {
    expect(shown('https://a.example '.repeat(80)).match(/<a /g)).to.have.length(50);
  });
});
