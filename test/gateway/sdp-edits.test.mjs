// @ts-check
/** What the edits of the control `sdp` make of a description, in both dialects; test/e2e/sdp-edits.test.ts shows them to a browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asFreeSwitch, forWerift, refusingTheRest } from '../../demo/gateway/sdp.mjs';
import { isSdpEdit, sdpEdits } from '../../demo/gateway/sdp-edits.mjs';
import { answerSdp, offerSdp } from './client.mjs';

/** Lines of media by edit: kind, port, direction, name. @type {Record<keyof typeof sdpEdits, string[]>} */
const table = {
  'no-audio': ['audio 0 sendrecv 0'],
  'foreign-codec': ['audio 9 sendrecv 0'],
  'no-media': [],
  'video-only': ['video 9 sendrecv video'],
  'data-only': ['application 9 data'],
  'video-before': ['video 9 sendrecv video', 'audio 9 sendrecv 0'],
  'video-after': ['audio 9 sendrecv 0', 'video 9 sendrecv video'],
  'data-after': ['audio 9 sendrecv 0', 'application 9 data'],
  'all-kinds': ['video 9 sendrecv video', 'audio 9 sendrecv 0', 'audio 9 sendrecv second', 'application 9 data'],
  'second-audio': ['audio 9 sendrecv 0', 'audio 9 sendrecv second'],
  sendonly: ['audio 9 sendonly 0'],
  recvonly: ['audio 9 recvonly 0'],
  inactive: ['audio 9 inactive 0'],
};

/** @param {string} sdp */
function linesOfMedia(sdp) {
  return sdp
    .split(/^(?=m=)/m)
    .slice(1)
    .map(section =>
      [/^m=(\w+ \d+)/, /^a=(sendrecv|sendonly|recvonly|inactive)/m, /^a=mid:(\w+)/m]
        .flatMap(pattern => pattern.exec(section)?.[1] ?? [])
        .join(' '),
    );
}

/** @param {string} sdp */
const bundle = sdp => /^a=group:BUNDLE (.*)$/m.exec(sdp)?.[1]?.trim();

describe('an edit of an SDP', () => {
  for (const [edit, lines] of Object.entries(table)) {
    if (!isSdpEdit(edit)) continue;
    it(`${edit}: ${lines.join(', ') || 'nothing'}`, () => {
      const edited = sdpEdits[edit](offerSdp);
      assert.deepEqual(linesOfMedia(edited), lines);
      const isRefused = edit === 'no-audio' || edit === 'no-media';
      assert.equal(bundle(edited), isRefused ? undefined : lines.map(line => line.split(' ').at(-1)).join(' '));
      assert.ok(
        edited
          .split('\r\n')
          .slice(0, -1)
          .every(line => /^[a-z]=\S/.test(line)),
        edited,
      );
    });

    it(`${edit}: names lines of Verto only where there are more than one, or another`, () => {
      const edited = sdpEdits[edit](asFreeSwitch(offerSdp));
      const isNamed = /only|before|after|second|kinds/.test(edit) && !/send|recv/.test(edit);
      assert.deepEqual(linesOfMedia(edited), isNamed ? lines : lines.map(line => line.replace(/ 0$/, '')));
      assert.equal(bundle(edited) !== undefined, isNamed);
    });
  }

  it('is none of the names that every object has', () => assert.ok(!isSdpEdit('constructor')));

  it('leaves werift the line of audio that it knows', () => {
    const shown = forWerift(sdpEdits['all-kinds'](offerSdp));
    assert.deepEqual([linesOfMedia(shown), bundle(shown)], [['audio 9 sendrecv 0'], '0']);
    assert.equal(forWerift(offerSdp), offerSdp);
  });

  it('is answered line by line, whatever else there is', () => {
    const answer = refusingTheRest(answerSdp, sdpEdits['all-kinds'](offerSdp));
    assert.deepEqual(linesOfMedia(answer), [
      'video 0 inactive video',
      'audio 9 sendrecv 0',
      'audio 0 inactive second',
      'application 0 inactive data',
    ]);
    assert.equal(refusingTheRest(answerSdp, offerSdp), answerSdp);
  });
});
