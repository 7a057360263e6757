import { expect } from '@open-wc/testing';
import { consoleLogger } from '../../src/client/index.js';
import { PathLogger } from '../../src/provider/path-logger.js';

/** A custom element of the page, with a log of its own. */
class TestLogBook extends HTMLElement {
  log() {}
}
customElements.define('test-log-book', TestLogBook);

describe('PathLogger', () => {
  const page = window as unknown as Record<string, unknown>;
  const context = { time: 0 };
  const written: unknown[][] = [];
  const real = { ...window.console };
  let before: Set<string>;

  class Collector {
    readonly lines: unknown[] = [];
    log(...line: unknown[]) {
      this.lines.push(line);
    }
  }
  class Emitting extends EventTarget {
    readonly lines: unknown[] = [];
    log(...line: unknown[]) {
      this.lines.push(line);
    }
  }

  beforeEach(() => {
    before = new Set(Object.keys(page));
    written.length = 0;
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      window.console[method] = (...line: unknown[]) => void written.push(line);
    }
  });

  afterEach(() => {
    Object.assign(window.console, real);
    document.body.replaceChildren();
    for (const name of Object.keys(page)) if (!before.has(name)) Reflect.deleteProperty(page, name);
  });

  /** What a path leads to for one line, and what it says in the console. */
  function follow(path: string): 'used' | 'refused' | 'missing' {
    written.length = 0;
    const logger = new PathLogger();
    const found = logger.find(path);
    if (found !== consoleLogger) return 'used';
    const [said] = written;
    return said ? 'refused' : 'missing';
  }

  const dom = `
    <p id="trap"></p><p id="twice"></p><p id="twice"></p>
    <form id="book"><input name="log"></form>
    <iframe name="framed"></iframe><iframe name="foreign" sandbox srcdoc="hello"></iframe>
    <test-log-book id="logbook"></test-log-book>`;

  const refused = [
    ...['location', 'location.assign', 'location.replace', 'location.reload', 'location.ancestorOrigins.item'],
    ...[
      'document',
      'document.write',
      'document.writeln',
      'document.open',
      'document.body.append',
      'document.body.remove',
    ],
    ...['document.location.assign', 'document.defaultView.open', 'document.forms.book.submit', 'document.cookie.big'],
    ...[
      'trap',
      'trap.remove',
      'trap.append',
      'trap.ownerDocument.write',
      'trap.classList.add',
      'twice',
      'twice.0.remove',
    ],
    ...[
      'book',
      'book.log',
      'book.submit',
      'logbook',
      'logbook.log',
      'framed',
      'framed.close',
      'framed.location.assign',
    ],
    ...[
      'foreign',
      'foreign.log',
      'foreign.close',
      'foreign.postMessage',
      'foreign.location.replace',
      'foreign.myApp.log',
    ],
    ...['window', 'self', 'globalThis', 'window.open', 'window.window.open', 'self.close', 'self.stop', 'frames.0'],
    ...['frames.0.close', 'frames.0.eval', 'top.location.replace', 'parent.postMessage', 'globalThis.eval'],
    ...['open', 'close', 'stop', 'print', 'alert', 'confirm', 'prompt', 'focus', 'blur', 'scroll', 'moveTo', 'find'],
    ...['fetch', 'postMessage', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'reportError'],
    ...['structuredClone', 'getComputedStyle', 'matchMedia', 'addEventListener', 'dispatchEvent', 'createImageBitmap'],
    ...['eval', 'Function', 'Object', 'Object.assign', 'Array.from', 'Reflect.set', 'JSON.parse', 'Math', 'Math.log'],
    ...['Function.prototype.call', 'eval.call', 'Promise.resolve', 'Symbol', 'Proxy', 'decodeURIComponent', 'isNaN'],
    ...['__proto__', '__proto__.log', 'constructor', 'globalThis.constructor.constructor', 'window.__proto__.open'],
    ...['myApp.constructor', 'myApp.constructor.constructor', 'myApp.log.constructor', 'myApp.__proto__.log'],
    ...['myApp.log.call', 'myApp.log.apply', 'myApp.log.bind', 'myApp.toString', 'myApp.hasOwnProperty', 'myApp.open'],
    ...['myApp.body.append', 'myApp.store.setItem', 'emitting.dispatchEvent', 'emitting.addEventListener'],
    ...['localStorage', 'localStorage.setItem', 'localStorage.clear', 'sessionStorage.removeItem', 'indexedDB.open'],
    ...['history', 'history.pushState', 'history.go', 'history.back', 'navigator.sendBeacon', 'navigator.vibrate'],
    ...[
      'navigator.mediaDevices.getUserMedia',
      'navigator.serviceWorker.register',
      'customElements.define',
      'performance.mark',
    ],
    ...[
      'screen.orientation.lock',
      'caches.open',
      'crypto.getRandomValues',
      'visualViewport',
      'WebSocket',
      'Image',
      'Worker',
    ],
    ...[
      'XMLHttpRequest',
      'XMLHttpRequest.prototype.open',
      'HTMLElement.prototype.click',
      'URL.createObjectURL',
      'CSS.supports',
    ],
    ...[
      'console.log.call',
      'console.constructor',
      'console.__proto__.log',
      'worker.postMessage',
      'channel.postMessage',
    ],
  ];

  for (const path of refused) {
    it(`${path} is refused`, async () => {
      document.body.append(document.createRange().createContextualFragment(dom));
      const foreign = document.body.querySelector<HTMLIFrameElement>('iframe[srcdoc]');
      if (path.startsWith('foreign')) await new Promise(resolve => foreign?.addEventListener('load', resolve));
      page['myApp'] = { log: () => {}, open: window.open, body: document.body, store: localStorage };
      page['emitting'] = new Emitting();
      page['channel'] = new BroadcastChannel('test');
      page['worker'] = new MessageChannel().port1;
      expect(follow(path)).to.equal('refused');
      (page['channel'] as BroadcastChannel).close();
    });
  }

  it('whatever a fresh window has by itself is refused, and all functions one level below; but for the console', () => {
    document.body.append(document.createElement('iframe'));
    const fresh = document.querySelector('iframe')?.contentWindow as unknown as Record<string, unknown>;
    const wrong: string[] = [];
    for (const name of namesOf(fresh)) {
      if (/^(console|onerror|onunhandledrejection)$/.test(name) || typeof page[name] !== typeof fresh[name]) continue;
      const value = page[name];
      if (typeof value === 'function' && follow(name) !== 'refused') wrong.push(name);
      if (typeof value !== 'object' || value === null || value === window) continue;
      for (const inner of namesOf(value)) {
        let at: unknown;
        try {
          at = Reflect.get(value, inner);
        } catch {
          continue;
        }
        if (typeof at === 'function' && follow(`${name}.${inner}`) !== 'refused') wrong.push(`${name}.${inner}`);
      }
    }
    expect(wrong).to.be.empty;
  });

  const used: Readonly<Record<string, () => unknown>> = {
    console: () => 0,
    'console.log': () => 0,
    'console.debug': () => 0,
    'window.console.info': () => 0,
    'myApp.log': () => (page['myApp'] = { log: () => {} }),
    myApp: () => (page['myApp'] = { log: () => {} }),
    myLog: () => (page['myLog'] = () => {}),
    'window.myLog': () => (page['myLog'] = () => {}),
    'globalThis.myApp.log': () => (page['myApp'] = { log: () => {} }),
    'myApp.a.b.c.log': () => (page['myApp'] = { a: { b: { c: { log: () => {} } } } }),
    'myApp.0': () => (page['myApp'] = [() => {}]),
    'collector.log': () => (page['collector'] = new Collector()),
    collector: () => (page['collector'] = new Collector()),
    'Collector.log': () =>
      (page['Collector'] = class extends Collector {
        static log() {}
      }),
    'bare.log': () => (page['bare'] = Object.assign(Object.create(null) as object, { log: () => {} })),
    'frozen.log': () => (page['frozen'] = Object.freeze({ log: async () => Promise.resolve() })),
    'inherited.log': () => (page['inherited'] = Object.create(new Collector()) as object),
    'mapped.log': () => (page['mapped'] = Object.assign(new Map(), { log: () => {} })),
    'emitting.log': () => (page['emitting'] = new Emitting()),
    bound: () => (page['bound'] = Collector.prototype.log.bind(new Collector())),
    'bound to another name': () =>
      (page['bound to another name'] = Object.defineProperty((() => {}).bind(null), 'name', { value: 'x' })),
    'bound of the console': () => (page['bound of the console'] = window.console.warn.bind(window.console)),
    'myApp.own': () => (page['myApp'] = { own: real.log }),
    'proxy.log': () => (page['proxy'] = new Proxy(new Collector(), {})),
    'getter.log': () =>
      (page['getter'] = {
        get log() {
          return () => {};
        },
      }),
    'fn.log': () => (page['fn'] = Object.assign(() => {}, { log: () => {} })),
  };
  for (const [path, prepare] of Object.entries(used)) {
    it(`${path} is used`, () => {
      Object.assign(window.console, real); // the browser's own
      prepare();
      expect(new PathLogger().find(path)).to.not.equal(consoleLogger);
    });
  }

  it('an object of another frame of this site is used', () => {
    document.body.append(document.createElement('iframe'));
    const frame = document.querySelector('iframe')?.contentWindow as unknown as { Object: ObjectConstructor };
    page['shared'] = Object.assign(new frame.Object(), { log: () => {} });
    expect(follow('shared.log')).to.equal('used');
    page['theirs'] = frame;
    expect(follow('theirs.log')).to.equal('refused');
  });

  for (const path of [
    '',
    'nothing',
    'myApp.nothing',
    'myApp.lines.nothing',
    'a..b',
    '.',
    'name',
    'throwing.log',
    'throwing',
  ]) {
    it(`"${path}" has no logger yet: lines go to the console, and nobody complains`, () => {
      page['myApp'] = { lines: 1 };
      page['throwing'] = {
        get log() {
          return expect.fail('page bug');
        },
      };
      expect(follow(path)).to.equal('missing');
    });
  }

  it('says once that a path is refused, with its name, and writes the lines to the console', () => {
    const logger = new PathLogger();
    for (const message of ['one', 'two', 'three']) logger.find('location.assign').log('info', message, context);
    const said = written.map(([text]) => String(text));
    expect(said).to.have.length(4);
    expect(said[0]).to.contain('location.assign').and.to.contain('refused');
    expect(said.slice(1).map(text => text.split(' ').at(-1))).to.deep.equal(['one', 'two', 'three']);
    logger.find('document.write').log('info', 'four', context);
    expect(String(written[4]?.[0])).to.contain('document.write');
  });

  it('calls what it found with its owner', () => {
    const collector = new Collector();
    page['collector'] = collector;
    for (const path of ['collector', 'collector.log']) new PathLogger().find(path).log('info', path, context);
    expect(collector.lines).to.deep.equal(['collector', 'collector.log'].map(path => ['info', path, context]));
  });

  /** Own names, and those of its prototypes up to Object's. */
  function namesOf(value: object): Set<string> {
    const names = new Set<string>();
    for (let at: object | null = value; at && at.constructor !== Object; at = Reflect.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    }
    return names;
  }
});
