/** In a call the phone signs in with the next token: what is lost of the sound, each way. */
import { below } from '../targets.mjs';

/** A token of that user, as the gateway takes it. @param {string} user @param {string} id */
function tokenFor(user, id) {
  const encode = (/** @type {object} */ part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const expires = Math.floor(Date.now() / 1_000) + 3_600;
  return [encode({ alg: 'none' }), encode({ sub: user, exp: expires, jti: id }), 'signature'].join('.');
}

/** @type {import('../run.mjs').Scenario} */
export const renewal = {
  networks: ['loopback'],
  contenders: ['ours'], // the peer has no such thing, and bare code neither
  rounds: asked => Math.min(asked, 3),
  begin: () => Promise.resolve(),
  rows: [
    {
      key: 'lost',
      name: 'token renewal in a call: packets lost',
      unit: 'packets',
      targets: { loopback: [below(1, 'packet')] },
    },
  ],
  sample: async actor => {
    const { login } = actor.account;
    await actor.connect({ token: tokenFor(login, 'first') });
    const lost = await actor.play('renewal', tokenFor(login, 'next'));
    await actor.play('leave');
    return { lost };
  },
};
