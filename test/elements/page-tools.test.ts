/** Which functions of a page an attribute may give to an assistant. */
import { expect } from '@open-wc/testing';
import { pageTools } from '../../src/elements/telnyx-assistant/page-tools.js';

const context = { name: 'x', signal: new AbortController().signal };

describe('tools of the page by path', () => {
  afterEach(() => void Reflect.deleteProperty(window, 'MyApp'));

  it('are functions of an object, called on it', () => {
    const tools = {
      rate: 3,
      double(this: { rate: number }, count: unknown) {
        return this.rate * Number(count);
      },
      note: 'no function',
    };
    Object.assign(window, { MyApp: { tools } });
    const read = pageTools('MyApp.tools');
    expect(Object.keys(read)).to.deep.equal(['double']);
    expect(read['double']?.(2, context)).to.equal(6);
  });

  for (const path of [
    '',
    'MyApp',
    'MyApp.tools.deep',
    'localStorage',
    'location',
    'document.body',
    'alert',
    'MyApp.constructor',
  ])
    it(`"${path}" gives none`, () => expect(pageTools(path)).to.deep.equal({}));

  it('leave out functions of the browser', () => {
    Object.assign(window, { MyApp: { tools: { go: alert, ask: fetch, mine: () => 1 } } });
    expect(Object.keys(pageTools('MyApp.tools'))).to.deep.equal(['mine']);
  });
});
