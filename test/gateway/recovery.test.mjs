/** What the gateway counts of a client's lost packets. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Recovery, hasFec } from '../../demo/gateway/recovery.mjs';

const plain = Buffer.from([0xff, 0]);
/** SILK, wide band, 20 ms, one frame: TOC 9 << 3; then voice activity and LBRR. */
const withFec = Buffer.from([9 << 3, 0xc0]);
const withoutFec = Buffer.from([9 << 3, 0x80]);

/** @param {number[]} sequence @param {Buffer} payload */
function taken(sequence, payload = plain) {
  const recovery = new Recovery();
  for (const number of sequence) recovery.take(number, payload, true);
  return recovery;
}

describe('lost packets', () => {
  test('are holes in the numbers, over their end, too', () => {
    assert.equal(taken([1, 2, 3]).lost, 0);
    assert.equal(taken([1, 2, 5]).lost, 2);
    assert.equal(taken([65_534, 65_535, 2]).lost, 2);
  });

  test('are not those that come late, come twice after a loss, or follow a jump', () => {
    assert.equal(taken([1, 3, 2, 4]).lost, 0);
    assert.equal(taken([1, 2, 9_000]).lost, 0);
  });

  test('are not counted between two connections', () => {
    const recovery = taken([1, 2]);
    recovery.restart();
    recovery.take(9, plain, true);
    assert.equal(recovery.lost, 0);
  });

  test('are recovered by copies, and by in-band FEC of the packet after', () => {
    const recovery = taken([1, 3, 4, 6], withFec);
    assert.deepEqual([recovery.lost, recovery.byFec], [2, 2]);
    assert.equal(taken([1, 3], withoutFec).byFec, 0);
    recovery.copies(2);
    assert.deepEqual([recovery.lost, recovery.byRed], [4, 2]);
  });

  test('FEC is read of Opus frames up to 20 ms that SILK encoded', () => {
    assert.equal(hasFec(withFec), true);
    assert.equal(hasFec(withoutFec), false);
    assert.equal(hasFec(Buffer.from([15 << 3, 0x40])), true, 'hybrid, 20 ms');
    assert.equal(hasFec(Buffer.from([31 << 3, 0x40])), false, 'CELT has none');
    assert.equal(hasFec(Buffer.from([10 << 3, 0x40])), false, '40 ms');
    assert.equal(hasFec(Buffer.alloc(0)), false);
  });
});
