/** The listeners of a client and its calls: 0 once all are removed. */
import type { Call, TelnyxClient } from '../../src/client/index.js';

type Listen = (...args: never[]) => () => void;

/** Counts from now on, until the client is gone. Calls are counted once they were asked for. */
export function countListeners(client: TelnyxClient): () => number {
  let count = 0;
  const calls = new WeakSet<Call>();
  const counted = (owner: object, method: 'subscribe' | 'on') => {
    const listen = (Reflect.get(owner, method) as Listen).bind(owner);
    const replacement: Listen = (...args) => {
      count++;
      let isOver = false;
      const stop = listen(...args);
      return () => {
        if (!isOver) count--;
        isOver = true;
        stop();
      };
    };
    Object.assign(owner, { [method]: replacement });
  };
  counted(client, 'subscribe');
  counted(client, 'on');
  const getCall = client.getCall.bind(client);
  client.getCall = id => {
    const call = getCall(id);
    if (call && !calls.has(call)) counted(call, 'on');
    if (call) calls.add(call);
    return call;
  };
  return () => count;
}
