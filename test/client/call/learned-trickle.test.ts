import { expect } from '@open-wc/testing';
import { LearnedTrickle } from '../../../src/client/call/learned-trickle.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import type { ClientOptions } from '../../../src/client/index.js';

describe('LearnedTrickle', () => {
  let options: ClientOptions;
  const trickle = () => new LearnedTrickle(() => checkOptions(options));
  const first: ClientOptions = { host: 'wss://one.example' };

  beforeEach(() => {
    options = first;
  });

  it('is what the settings of the moment say', () => {
    const { enabled } = trickle();
    const later = trickle();
    options = { ...first, trickle: false };
    expect([enabled, later.enabled]).to.deep.equal([true, false]);
    options = { ...first, dialect: 'verto' };
    expect(later.enabled).to.equal(false);
    options = first;
    expect(later.enabled).to.equal(true);
  });

  it('remembers a server that refused it', () => {
    const learned = trickle();
    learned.enabled = false;
    expect(learned.enabled).to.equal(false);
    options = { ...first, trickle: true, callerName: 'Ada', region: 'eu' };
    expect(learned.enabled, 'the same server').to.equal(false);
  });

  const others: Record<string, ClientOptions> = {
    'another host': { host: 'wss://two.example' },
    "Telnyx's own": {},
    'the other environment': { environment: 'development' },
  };
  for (const [name, other] of Object.entries(others)) {
    it(`forgets it at ${name}`, () => {
      const learned = trickle();
      learned.enabled = false;
      options = other;
      expect(learned.enabled).to.equal(true);
    });
  }

  it('forgets it with the dialect', () => {
    options = { ...first, dialect: 'verto', trickle: false };
    const learned = trickle();
    learned.enabled = false;
    options = first;
    expect(learned.enabled).to.equal(true);
  });
});
