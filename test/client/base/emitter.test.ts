/** Covers: `listenable.ts`. */
import { expect } from '@open-wc/testing';
import { Emitter } from '../../../src/client/base/emitter.js';

interface Events {
  ring: { from: string };
  stop: null;
}

describe('Emitter', () => {
  let emitter: Emitter<Events>;
  let thrown: unknown[];

  beforeEach(() => {
    thrown = [];
    emitter = new Emitter<Events>(error => thrown.push(error));
  });

  it('calls the listeners of a type, with the event', () => {
    const heard: string[] = [];
    emitter.on('ring', ({ from }) => heard.push(from));
    emitter.on('stop', () => heard.push('stop'));
    emitter.emit('ring', { from: 'Ada' });
    expect(heard).to.deep.equal(['Ada']);
  });

  it('calls them in the order in which they came', () => {
    const order: number[] = [];
    for (const number of [1, 2, 3]) emitter.on('stop', () => order.push(number));
    emitter.emit('stop', null);
    expect(order).to.deep.equal([1, 2, 3]);
  });

  it('a listener that throws stops no other, and its error is told', () => {
    const order: number[] = [];
    const error = new Error('page code');
    emitter.on('stop', () => order.push(1));
    emitter.on('stop', () => {
      throw error;
    });
    emitter.on('stop', () => order.push(3));
    expect(() => emitter.emit('stop', null)).not.to.throw();
    expect(order).to.deep.equal([1, 3]);
    expect(thrown).to.deep.equal([error]);
  });

  it('a stopped listener hears nothing more; stopping twice is harmless', () => {
    let count = 0;
    const stop = emitter.on('stop', () => count++);
    emitter.emit('stop', null);
    stop();
    stop();
    emitter.emit('stop', null);
    expect(count).to.equal(1);
  });

  it('the same function can listen twice, and each is stopped alone', () => {
    let count = 0;
    const listener = () => count++;
    const stop = emitter.on('stop', listener);
    emitter.on('stop', listener);
    stop();
    emitter.emit('stop', null);
    expect(count).to.equal(1);
  });

  it('a listener that another one stops meanwhile is not called any more', () => {
    const order: string[] = [];
    let stop = () => {};
    emitter.on('stop', () => stop());
    stop = emitter.on('stop', () => order.push('stopped'));
    emitter.on('stop', () => order.push('last'));
    emitter.emit('stop', null);
    expect(order).to.deep.equal(['last']);
  });

  it('a listener that comes meanwhile hears the next event, not this one', () => {
    let count = 0;
    emitter.on('stop', () => emitter.on('stop', () => count++));
    emitter.emit('stop', null);
    expect(count).to.equal(0);
    emitter.emit('stop', null);
    expect(count).to.equal(1);
  });

  it('clear() drops all, and new ones can come', () => {
    const heard: string[] = [];
    emitter.on('stop', () => heard.push('old'));
    emitter.clear();
    emitter.on('stop', () => heard.push('new'));
    emitter.emit('stop', null);
    expect(heard).to.deep.equal(['new']);
  });

  it('once() hears one event, and may be stopped before', () => {
    const heard: string[] = [];
    emitter.once('ring', ({ from }) => heard.push(from));
    emitter.once('ring', () => heard.push('stopped'))();
    for (const from of ['Ada', 'Grace']) emitter.emit('ring', { from });
    expect(heard).to.deep.equal(['Ada']);
  });

  it('once() hears no event that it causes itself', () => {
    let count = 0;
    emitter.once('stop', () => {
      count++;
      emitter.emit('stop', null);
    });
    emitter.emit('stop', null);
    expect(count).to.equal(1);
  });

  it('off() stops a function as often as it listens to the type, and no other', () => {
    const heard: string[] = [];
    const listener = () => heard.push('gone');
    emitter.on('stop', listener);
    emitter.once('stop', listener);
    emitter.on('ring', listener);
    emitter.on('stop', () => heard.push('other'));
    emitter.off('stop', listener);
    emitter.off('stop', () => {});
    emitter.emit('stop', null);
    emitter.emit('ring', { from: 'Ada' });
    expect(heard).to.deep.equal(['other', 'gone']);
  });

  it('a signal stops whoever listens with it, also one that is aborted already', () => {
    let count = 0;
    const abort = new AbortController();
    const { signal } = abort;
    emitter.on('stop', () => count++, { signal });
    emitter.once('stop', () => count++, { signal });
    emitter.emit('stop', null);
    expect(count).to.equal(2);
    abort.abort();
    emitter.on('stop', () => count++, { signal });
    emitter.emit('stop', null);
    expect(count).to.equal(2);
  });

  it('tells whenever there are more listeners, or fewer', () => {
    const counts: number[] = [];
    const counted = new Emitter<Events>(
      () => {},
      () => counts.push(counted.count('stop')),
    );
    const stop = counted.on('stop', () => {});
    counted.once('stop', () => {});
    stop();
    stop();
    counted.emit('stop', null);
    counted.clear();
    expect(counts).to.deep.equal([1, 2, 1, 0]);
  });

  it('two emitters never meet', () => {
    let count = 0;
    emitter.on('stop', () => count++);
    new Emitter<Events>(() => {}).emit('stop', null);
    expect(count).to.equal(0);
  });
});
