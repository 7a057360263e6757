import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ending, type EndedCall, type Ending } from '../../src/i18n/ending.js';
import { Localize, registerTranslation } from '../../src/i18n/index.js';
import { inCall } from '../../src/i18n/translations/en-call.js';

class Word extends LitElement {
  readonly texts = new Localize(this, inCall);
  protected override render() {
    return html`${this.texts.term('mute')}`;
  }
  get text() {
    return this.shadowRoot?.textContent.trim();
  }
}
customElements.define('test-word', Word);

/** A component of the page with a word in its shadow root. */
class WordBox extends LitElement {
  protected override render() {
    return html`<test-word></test-word>`;
  }
}
customElements.define('word-box', WordBox);

const task = () => new Promise(resolve => setTimeout(resolve));

describe('Localize', () => {
  before(() => {
    registerTranslation(
      {
        lang: 'da',
        words: {
          mute: 'Stumm',
          incomingCallFrom: who => `Anruf von ${who}`,
          endedBusy: 'Besetzt',
          error42002: 'Kein Mikrofon gefunden.',
        },
      },
      { lang: 'sv-SE', words: { mute: 'Mudo' } },
      { lang: 'fa', words: { mute: 'كتم' } },
    );
  });

  const word = async (lang: string) => {
    const page = await fixture(html`<div lang=${lang}><test-word></test-word></div>`);
    return page.firstElementChild as Word;
  };

  it('speaks the language of the page, by its whole tag, then by its first part, else English', async () => {
    expect((await word('da')).text).to.equal('Stumm');
    expect((await word('da-DK')).text).to.equal('Stumm');
    expect((await word('SV-se')).text).to.equal('Mudo');
    expect((await word('sv')).text).to.equal('Mute');
    expect((await word('xx')).text).to.equal('Mute');
    expect((await word('xx')).texts.lang).to.equal('en');
  });

  it('says in English what a language leaves out', async () => {
    const { texts: words } = await word('da');
    expect(words.term('hold')).to.equal('Hold');
    expect(words.term('incomingCallFrom', 'Ada')).to.equal('Anruf von Ada');
  });

  it('takes the nearest language, through shadow roots and its own attribute', async () => {
    const page = await fixture(html`<div lang="da"><word-box lang="en"></word-box><word-box></word-box></div>`);
    const [english, german] = [...page.children].map(box => box.shadowRoot?.querySelector('test-word') as Word);
    expect([english?.text, german?.text]).to.deep.equal(['Mute', 'Stumm']);
    german?.setAttribute('lang', 'sv-SE');
    await task();
    expect(german?.text).to.equal('Mudo');
  });

  it('follows the page when its language changes, or comes later', async () => {
    const page = await fixture(html`<div lang="da"><word-box></word-box></div>`);
    const element = page.firstElementChild?.shadowRoot?.querySelector('test-word') as Word;
    page.setAttribute('lang', 'fi');
    await task();
    expect(element.text).to.equal('Mute');
    registerTranslation({ lang: 'fi', words: { mute: 'Muet' } });
    await element.updateComplete;
    expect(element.text).to.equal('Muet');
  });

  it('lets go when its element leaves, and is current when that comes back', async () => {
    const page = await fixture(html`<div lang="da"><test-word></test-word></div>`);
    const element = page.firstElementChild as Word;
    element.remove();
    page.setAttribute('lang', 'sv-SE');
    await task();
    expect(element.text).to.equal('Stumm');
    page.append(element);
    await element.updateComplete;
    expect(element.text).to.equal('Mudo');
  });

  it('writes times and numbers', async () => {
    const { texts: words } = await word('da');
    const times = [0, 999, 61_000, 161_999, 3_599_000, 3_600_000, 36_061_000, -5].map(ms => words.duration(ms));
    expect(times).to.deep.equal(['00:00', '00:00', '01:01', '02:41', '59:59', '1:00:00', '10:01:01', '00:00']);
    expect(words.number(1234.5)).to.equal('1.234,5');
  });

  it('tells errors in the language, as far as it has words for them', async () => {
    const english = { what: 'No microphone was found.', next: 'Connect one, then call again.' };
    expect((await word('da')).texts.error(42002, english)).to.deep.equal({
      ...english,
      what: 'Kein Mikrofon gefunden.',
    });
    expect((await word('en')).texts.error(42002, english)).to.deep.equal(english);
  });

  describe('the end of a call', () => {
    const dialed = { direction: 'outbound', answered: false } as const;
    const talked = { direction: 'outbound', answered: true } as const;
    const rang = { direction: 'inbound', answered: false } as const;

    const cases: [[Ending | null, EndedCall], string][] = [
      [[{ cause: 'USER_BUSY', causeCode: 17, sipCode: 486 }, dialed], 'The person is busy'],
      [[{ cause: 'CALL_REJECTED', causeCode: 21 }, dialed], 'The call was declined'],
      [[{ cause: 'CALL_REJECTED', causeCode: 21, sipCode: 403 }, dialed], 'This number cannot be called from here'],
      [[{ cause: 'CALL_REJECTED', causeCode: 21, sipCode: 603 }, dialed], 'The call was declined'],
      [[{ cause: 'NO_ANSWER', causeCode: 19 }, dialed], 'No answer'],
      [
        [{ cause: 'USER_NOT_REGISTERED', causeCode: 806, sipCode: 480 }, dialed],
        'The person cannot be reached at the moment',
      ],
      [[{ cause: 'UNALLOCATED_NUMBER', causeCode: 1, sipCode: 404 }, dialed], 'The number does not exist'],
      [[{ cause: 'SOMETHING_NEW', causeCode: 17 }, dialed], 'The person is busy'],
      [[{ sipCode: 404 }, dialed], 'The number does not exist'],
      [[{ sipCode: 503 }, dialed], 'The network could not put the call through'],
      [[{ cause: 'SOMETHING_NEW', causeCode: 999 }, dialed], 'The call did not go through'],
      [[{ cause: 'SOMETHING_NEW', causeCode: 999 }, talked], 'Call ended'],
      [[{ cause: 'NORMAL_CLEARING', causeCode: 16 }, talked], 'Call ended'],
      [[{ cause: 'NORMAL_CLEARING', causeCode: 16 }, dialed], 'Call cancelled'],
      [[{ cause: 'ORIGINATOR_CANCEL', causeCode: 487 }, rang], 'Missed call'],
      [[{ cause: 'NORMAL_CLEARING', causeCode: 16 }, rang], 'Missed call'],
      [[{ cause: 'CALL_REJECTED', causeCode: 21 }, rang], 'The call was declined'],
      [[{ cause: 'CANCELLED', endedBy: 'local' }, dialed], 'Call cancelled'],
      [[{ cause: 'DECLINED', endedBy: 'local' }, rang], 'You declined the call'],
      [[{ cause: 'NO_MICROPHONE', endedBy: 'error' }, dialed], 'The microphone could not be used'],
      [[{ cause: 'NO_MICROPHONE', endedBy: 'error' }, rang], 'The microphone could not be used'],
      [[{ cause: 'NOT_CONNECTED', endedBy: 'error' }, dialed], 'The call did not go through'],
      [[{ cause: 'NOT_CONNECTED', endedBy: 'error' }, rang], 'The call did not go through'],
      [[{ cause: 'NETWORK_LOST', endedBy: 'network' }, talked], 'The connection was lost'],
      [[null, talked], 'Call ended'],
    ];
    for (const [given, words] of cases) {
      it(`is told as "${words}" for ${JSON.stringify(given)}`, async () => {
        expect(ending((await word('en')).texts, ...given)).to.equal(words);
      });
    }

    it('is told in the language of the page', async () => {
      expect(ending((await word('da')).texts, { cause: 'USER_BUSY' }, dialed)).to.equal('Besetzt');
    });
  });
});
