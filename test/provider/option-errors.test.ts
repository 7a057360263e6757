/** What stands on a tag and is no value: said in words that name the attribute, and usable again once it is corrected. */
import { expect } from '@open-wc/testing';
import { OptionsElement } from '../../src/provider/options-element.js';
import { Stage, baseOf } from './attribute-stage.js';

const base = { ...baseOf('telnyx'), 'auto-connect': 'off' };

const refused: [attribute: string, text: string, says?: string][] = [
  ['max-calls', 'none'],
  ['max-calls', '-1'],
  ['max-calls', '1.5'],
  ['max-calls', '3 calls'],
  ['max-calls', 'NaN'],
  ['reconnect-timeout', 'soon'],
  ['reconnect-timeout', '60s'],
  ['reconnect-timeout', '0'],
  ['reconnect-timeout', '-5'],
  ['reconnect-timeout', 'Infinity'],
  ['force-relay', 'maybe'],
  ['trickle', 'candidates'],
  ['debug', 'verbose'],
  ['call-reports', 'all'],
  ['auto-connect', 'later'],
  ['auto-reconnect', 'sometimes'],
  ['page-exit', 'ask'],
  ['tabs', 'all'],
  ['region', 'mars'],
  ['environment', 'staging'],
  ['dialect', 'sip'],
  ['log-level', 'loud'],
  ['end-tone', 'on'],
  ['host', 'not a host'],
  ['host', 'ws://phone.example'],
  ['ice-servers', '{', 'JSON array'],
  ['ice-servers', '{"urls":"stun:stun.example"}', 'JSON array'],
  ['ice-servers', '[{"urls":"stun:stun.example"},{"urls":"turn:turn.example"}]', 'entry 2'],
  ['ice-servers', '[{"urls":"http://turn.example"}]', 'entry 1'],
];

describe('an option that is not valid', () => {
  let stage: Stage;
  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.end());

  for (const [attribute, text, says = text] of refused) {
    it(`${attribute}="${text}" is told by its name`, async () => {
      await stage.play('before insertion', base, { [attribute]: text });
      expect(stage.phone.optionError).to.include({ code: 49002 });
      expect(stage.phone.optionError?.message).to.contain(` ${attribute}: `).and.to.contain(says);
      expect(stage.errors, 'the page hears it once').to.deep.equal([49002]);
      stage.set({ [attribute]: attribute in base ? ((base as Record<string, string>)[attribute] ?? null) : null });
      await stage.phone.updateComplete;
      expect(stage.phone.optionError).to.equal(undefined);
    });
  }

  it('is told when it is set as a property, too', async () => {
    await stage.play('before insertion', base, {});
    Object.assign(stage.phone, { maxCalls: 'many' });
    await stage.phone.updateComplete;
    expect(stage.phone.optionError?.message).to.contain('max-calls: "many"');
  });

  it('leaves a phone that is connected as it is', async () => {
    await stage.play('during a connection', baseOf('telnyx'), { 'max-calls': 'none' });
    expect(stage.phone.optionError?.message).to.contain('max-calls: ');
    expect(stage.phone.client?.state.ready).to.equal(true);
  });

  it('is none where nothing is written: an empty attribute is not set', async () => {
    const names = [...OptionsElement.elementProperties].flatMap(([name, { attribute = String(name), type }]) =>
      typeof attribute === 'string' && type !== Boolean && attribute !== 'for' ? [attribute] : [],
    );
    expect(names).to.include.members(['max-calls', 'region', 'ice-servers', 'log-level']);
    await stage.play('before insertion', base, Object.fromEntries(names.map(name => [name, ''])));
    expect(stage.phone.optionError).to.equal(undefined);
  });
});
