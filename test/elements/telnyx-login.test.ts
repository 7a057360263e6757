import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElement } from '../../src/elements/telnyx-client/telnyx-client.js';
import { TelnyxLogin } from '../../src/elements/telnyx-login/telnyx-login.js';
import { historyOf } from '../../src/page/history/client-history.js';
import { databaseName } from '../../src/page/history/limits.js';
import { sessionKey } from '../../src/page/is-stored.js';
import { elementContract } from '../contracts/element-contract.js';
import { deepActiveElement, settled, stage, type Act } from '../contracts/stage.js';
import { jwt } from '../support/jwt.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { until } from '../support/until.js';

const off: Act = ({ phone }) => phone.client.disconnect();
const byToken: Act = async at => {
  await off(at);
  (at.element as TelnyxLogin).way = 'token';
};
const underWay: Act = async at => {
  await off(at);
  at.phone.server.onConnect = () => {};
  at.phone.client.connect().catch(() => {});
};
/** The server refuses whoever signs in. */
const refuse = ({ server }: ScriptedPhone) =>
  server.on('login', () => {
    throw new Error('no');
  });
const refused: Act = ({ phone }) => phone.refuseSignIn();

async function login(act: Act): Promise<{ element: TelnyxLogin; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-login', act);
  if (!(element instanceof TelnyxLogin)) throw new TypeError('not a login');
  return { element, phone };
}

const find = <E extends HTMLElement = HTMLInputElement>(element: TelnyxLogin, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: TelnyxLogin, selector = '.base') =>
  find(element, selector).textContent.replace(/\s+/g, ' ').trim();

async function enter(element: TelnyxLogin, user: string, password: string): Promise<void> {
  find(element, '[name=username]').value = user;
  find(element, '[name=password]').value = password;
  find(element, '[name=password]').focus();
  await sendKeys({ press: 'Enter' });
}

describe('telnyx-login', () => {
  elementContract('telnyx-login', {
    states: {
      'signed out': off,
      'with a token': byToken,
      'under way': underWay,
      refused,
      'signed in': () => {},
    },
    properties: { way: 'token' },
  });

  for (const way of [null, '', 'fax']) {
    it(`asks for user and password where the way is ${JSON.stringify(way)}`, async () => {
      const { element } = await login(off);
      if (way === null) element.removeAttribute('way');
      else element.setAttribute('way', way);
      await settled(element);
      expect(find(element, '[name=password]').type).to.equal('password');
      find<HTMLButtonElement>(element, '.way').click();
      await settled(element);
      expect(element.way).to.equal('token');
    });
  }

  it('is a form that password managers know', async () => {
    const { element } = await login(off);
    const inputs = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('form input') ?? [])];
    const attributes = inputs.map(({ type, name, autocomplete }) => [type, name, autocomplete]);
    expect(attributes).to.deep.equal([
      ['text', 'username', 'username'],
      ['password', 'password', 'current-password'],
    ]);
    expect(find<HTMLButtonElement>(element, '[part=submit-button]').type).to.equal('submit');
  });

  it('signs in, and forgets the password', async () => {
    const { element, phone } = await login(off);
    await enter(element, ' 1000 ', 'secret');
    await soon(() => phone.client.state.ready);
    expect(phone.sent('login').at(-1)).to.include({ login: '1000', passwd: 'secret' });
    await settled(element);
    expect(text(element)).to.equal('Signed in as 1000 Sign out');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.contain('secret');
    find(element, '[part=out-button]').click();
    await settled(element);
    expect(find(element, '[name=password]').value).to.equal('');
  });

  it('signs in with a token', async () => {
    const token = jwt({ sub: 'ada' });
    const { element, phone } = await login(byToken);
    find(element, '[name=token]').value = token;
    find(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await soon(() => phone.sent('login').length === 2);
    expect(phone.sent('login')[1]).to.include({ login_token: token });
  });

  it('has a browser that can ask whether to keep the password that worked, and no other', async () => {
    const expected = 'PasswordCredential' in window ? ['1000'] : [];
    const kept: unknown[] = [];
    const { credentials = {} as CredentialsContainer } = navigator as Partial<Navigator>; // not every browser has them
    const { store } = credentials;
    credentials.store = credential => {
      kept.push(credential.id);
      return Promise.resolve();
    };
    const { element, phone } = await login(off);
    refuse(phone);
    await enter(element, '1000', 'wrong');
    await until(() => element.shadowRoot?.querySelector('.error'));
    expect(kept).to.deep.equal([]);
    phone.server.on('login', () => ({ sessid: 'session' }));
    await enter(element, '1000', 'secret');
    await soon(() => phone.client.state.ready);
    await settled(element);
    credentials.store = store;
    expect(kept).to.deep.equal(expected);
  });

  it('says what is missing, at the field', async () => {
    const { element, phone } = await login(off);
    await enter(element, '1000', '');
    await settled(element);
    expect(phone.client.state.connection).to.equal('disconnected');
    expect(text(element, '#password-missing')).to.equal('Enter your password.');
    expect(find(element, '[name=password]').getAttribute('aria-invalid')).to.equal('true');
    expect(deepActiveElement()).to.equal(find(element, '[name=password]'));
  });

  it('says why it was refused, keeps the user and goes to the password', async () => {
    const { element, phone } = await login(off);
    refuse(phone);
    await enter(element, '1000', 'wrong');
    await until(() => element.shadowRoot?.querySelector('.error'));
    await settled(element);
    expect(text(element, '.error')).to.equal(
      'The sign-in was refused. Check the user name and the password, or sign in again.',
    );
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('The sign-in was refused.');
    expect(find(element, '[name=username]').value).to.equal('1000');
    expect(deepActiveElement()).to.equal(find(element, '[name=password]'));
  });

  it('shows that it is under way', async () => {
    const { element } = await login(underWay);
    expect(text(element, '[part=submit-button]')).to.equal('Signing in …');
    expect(find(element, '[name=username]').readOnly).to.equal(true);
    expect(element.matches(':state(busy)')).to.equal(true);
  });

  it('hands what was entered to a page that takes it over', async () => {
    const { element, phone } = await login(off);
    let credentials: unknown;
    element.addEventListener('telnyx-login-request', event => {
      ({ credentials } = event);
      event.preventDefault();
    });
    await enter(element, '1000', 'secret');
    await settled(element);
    expect(credentials).to.deep.equal({ login: '1000', password: 'secret' });
    expect(find(element, '[name=password]').value).to.equal('');
    expect(phone.client.state.connection).to.equal('disconnected');
  });

  it('deletes the history of the user who signs out, wherever it is kept', async () => {
    const { element, phone } = await login(() => {});
    const history = historyOf(phone.client);
    history.use(element);
    phone.end(phone.ring(), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    await until(() => history.entries.length === 1);
    const key = sessionKey(databaseName, phone.client.owner?.session ?? '');
    await until(() => sessionStorage.getItem(key));
    find(element, '[part=out-button]').click();
    await until(() => sessionStorage.getItem(key) === null);
    expect(history.entries).to.be.empty;
  });

  it('keeps the history if the page takes the sign-out over', async () => {
    const { element, phone } = await login(() => {});
    const history = historyOf(phone.client);
    history.use(element);
    phone.end(phone.ring(), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    await until(() => history.entries.length === 1);
    element.addEventListener('telnyx-disconnect-request', event => event.preventDefault());
    find(element, '[part=out-button]').click();
    await settled(element);
    expect(history.entries).to.have.length(1);
  });

  it('signs out', async () => {
    const { element, phone } = await login(() => {});
    expect(text(element)).to.equal('Signed in Sign out');
    find(element, '[part=out-button]').click();
    expect(phone.client.state.connection).to.equal('disconnected');
  });

  describe('in a telnyx-client without credentials', () => {
    afterEach(() => control('reset', {}));

    it('signs in for real, and another option later does not sign out', async () => {
      const provider = await fixture<TelnyxClientElement>(
        html`<telnyx-client host=${gatewayUrl} ice-servers="[]"><telnyx-login></telnyx-login></telnyx-client>`,
      );
      const element = provider.querySelector('telnyx-login');
      if (!element) throw new Error('no login');
      await settled(element);
      await enter(element, '1000', 'wrong');
      await until(() => element.shadowRoot?.querySelector('.error'));
      await enter(element, '1000', '1234');
      await until(() => provider.client?.registered);
      provider.callerName = 'Ada';
      await provider.updateComplete;
      await provider.disconnect();
      await provider.client?.connect();
      expect(provider.client?.registered).to.equal(true);
      provider.remove();
    });
  });
});
