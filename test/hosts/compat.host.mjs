/** An app of `@telnyx/react-client`, with an alias for `@telnyx/webrtc`: built from the packed package, and used. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
import { useStage } from './stage.mjs';

/** @param {import('./stage.mjs').Visitor} visitor */
async function useApp(visitor) {
  /** What the gateway knows of the newest call. */
  const call = async () => (await visitor.control('state')).calls.at(-1);
  /** @param {() => Promise<boolean>} condition */
  const until = async condition => {
    for (const end = Date.now() + 10_000; !(await condition());) assert.ok(Date.now() < end, String(condition));
  };

  await visitor.shows('ready', '1');
  await visitor.press('dial');
  await visitor.shows('state', 'active');
  await visitor.page.waitForFunction(() => document.querySelector('audio')?.srcObject);
  await visitor.press('hold');
  await visitor.shows('state', 'held');
  await visitor.press('hold');
  await visitor.shows('state', 'active');
  await visitor.press('mute');
  await visitor.shows('muted', 'true');
  await visitor.press('mute');
  await visitor.shows('muted', 'false');
  await visitor.press('digit');
  await until(async () => (await call()).digits === '5');
  await visitor.shows('states', 'new requesting trying active held active');

  await visitor.control('drop', { user: '1000' });
  await visitor.shows('ready', '2');
  await visitor.shows('states', 'new requesting trying active held active recovering active');
  await visitor.press('hangup');
  await visitor.shows('state', 'none');
  await visitor.shows('cause', 'NORMAL_CLEARING');

  const { callId } = await visitor.control('ring', { user: '1000', from: '+13125550123', name: 'Ada', kind: 'echo' });
  await visitor.shows('state', 'ringing');
  await visitor.shows('caller', 'Ada');
  await visitor.press('answer');
  await visitor.shows('state', 'active');
  await visitor.control('hangup', { callId });
  await visitor.shows('states', 'new ringing answering active hangup destroy');
}

describe('an app of @telnyx/webrtc', () => {
  const stage = useStage();
  /** @type {import('./app.mjs').App} */
  let app;
  before(() => {
    app = makeApp('compat', 'demo/frameworks/compat');
  });

  it('compiles with our types in place of the SDK', () => {
    app.run('npm run check');
  });

  it('is built without a warning, and without the SDK', () => {
    assert.doesNotMatch(app.run('npm run build'), /warn/i);
    const scripts = app.scripts('dist/assets');
    assert.match(scripts, /telnyx\.notification/);
    assert.doesNotMatch(scripts, /peermetrics|loglevel/);
  });

  it('makes and takes calls, and comes back when the connection drops', () =>
    stage.visit(app.path('dist'), { use: useApp }));
});
