import { expect } from '@open-wc/testing';
import { announced, nextPush, type PushEvent, type PushState } from '../../../src/client/push/push-state.js';

/** What a call does over these events, and where it ends. */
function play(...events: PushEvent[]): [string, string[]] {
  let state: PushState = announced;
  const done: string[] = [];
  for (const event of events) {
    const { state: next, effects } = nextPush(state, event);
    state = next;
    done.push(...effects);
  }
  return [`${state.phase} ${state.wish}`, done];
}

describe('a call that a push notification announced', () => {
  const rows: [string, PushEvent[], string, string[]][] = [
    [
      'rings once it is there',
      ['registered', 'invite'],
      'here none',
      ['attach', 'start-timer', 'stop-timer', 'hand-over'],
    ],
    [
      'answered before the sign-in',
      ['answer', 'registered', 'invite'],
      'here answer',
      ['attach', 'start-timer', 'stop-timer', 'hand-over', 'answer-call'],
    ],
    [
      'answered between sign-in and invitation',
      ['registered', 'answer', 'invite'],
      'here answer',
      ['attach', 'start-timer', 'stop-timer', 'hand-over', 'answer-call'],
    ],
    [
      'answered twice is answered once',
      ['invite', 'answer', 'answer'],
      'here answer',
      ['stop-timer', 'hand-over', 'answer-call'],
    ],
    [
      'answered again after that failed',
      ['invite', 'answer', 'answer-failed', 'answer'],
      'here answer',
      ['stop-timer', 'hand-over', 'answer-call', 'answer-call'],
    ],
    ['the invitation before the registration', ['invite', 'registered'], 'here none', ['stop-timer', 'hand-over']],
    ['a second sign-in asks again', ['registered', 'registered'], 'waiting none', ['attach', 'start-timer', 'attach']],
    [
      'declined before it is there',
      ['decline', 'registered', 'invite'],
      'here decline',
      ['give-up', 'attach', 'start-timer', 'stop-timer', 'hand-over', 'decline-call'],
    ],
    [
      'declined is not answered any more',
      ['decline', 'answer', 'invite'],
      'here decline',
      ['give-up', 'stop-timer', 'hand-over', 'decline-call'],
    ],
    [
      'answered, then declined',
      ['answer', 'decline', 'invite'],
      'here decline',
      ['give-up', 'stop-timer', 'hand-over', 'decline-call'],
    ],
    [
      'the caller gave up',
      ['answer', 'registered', 'gone'],
      'over answer',
      ['attach', 'start-timer', 'stop-timer', 'give-up'],
    ],
    ['it never came', ['registered', 'timeout'], 'over none', ['attach', 'start-timer', 'stop-timer', 'give-up']],
    ['nobody can sign in', ['answer', 'failed'], 'over answer', ['stop-timer', 'give-up']],
    [
      'a late push of one that is here changes nothing',
      ['invite', 'gone', 'timeout'],
      'here none',
      ['stop-timer', 'hand-over'],
    ],
    ['nothing begins again', ['gone', 'invite', 'answer', 'registered'], 'over none', ['stop-timer', 'give-up']],
    ['ends', ['invite', 'ended'], 'over none', ['stop-timer', 'hand-over']],
  ];
  for (const [name, events, state, effects] of rows)
    it(name, () => expect(play(...events)).to.deep.equal([state, effects]));
});
