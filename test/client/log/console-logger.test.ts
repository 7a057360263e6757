import { expect } from '@open-wc/testing';
import { consoleLogger } from '../../../src/client/log/console-logger.js';
import type { LogLevel } from '../../../src/client/log/levels.js';

const methods = ['error', 'warn', 'info', 'debug', 'log'] as const;
const time = Date.UTC(2026, 10, 22, 9, 8, 7, 65);

/* eslint-disable no-console -- it is the console that is watched */
describe('consoleLogger', () => {
  const real = Object.fromEntries(methods.map(method => [method, console[method]]));
  let written: unknown[][];

  beforeEach(() => {
    written = [];
    for (const method of methods) console[method] = (...args: unknown[]) => written.push([method, ...args]);
  });

  afterEach(() => Object.assign(console, real));

  it('writes time, level and message', () => {
    consoleLogger.log('error', 'no answer', { time });
    expect(written).to.deep.equal([['error', '[telnyx] 09:08:07.065 error: no answer']]);
  });

  it('adds what the line belongs to, if anything', () => {
    consoleLogger.log('info', 'active', { time, callId: 'call-1' });
    expect(written[0]?.slice(2)).to.deep.equal([{ callId: 'call-1' }]);
  });

  const table: [LogLevel, (typeof methods)[number]][] = [
    ['error', 'error'],
    ['warning', 'warn'],
    ['success', 'info'],
    ['info', 'info'],
    ['verto', 'debug'],
    ['stats', 'debug'],
  ];
  for (const [level, method] of table) {
    it(`${level} goes to console.${method}`, () => {
      consoleLogger.log(level, 'x', { time });
      expect(written[0]?.[0]).to.equal(method);
    });
  }
});
