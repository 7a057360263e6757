// @ts-check
/** What lies between an endpoint and the network: its sockets, where packets get lost without a word, as when a phone leaves its Wi-Fi. */

/** @typedef {import('werift').RTCIceTransport['connection']} IceConnection */
/** @typedef {import('werift').UdpTransport} Socket */
/** @typedef {Pick<import('./network.mjs').Network, 'carry'>} Carrier */
/** @typedef {Pick<import('./outages.mjs').Loss, 'sent' | 'received'>} Loss */
/** @typedef {{ localUsername: string, localPassword: string }} Credentials */

export class Line {
  #connection;
  #network;
  /** Sockets that send and receive through the network, each with what it loses. @type {Map<Socket, { loss: Loss | undefined }>} */
  #wires = new Map();
  /** @type {Loss | undefined} */
  #loss;

  /** @param {IceConnection} connection @param {Carrier} network */
  constructor(connection, network) {
    this.#connection = /** @type {import('werift').Connection} */ (connection);
    this.#network = network;
  }

  /** Takes hold of new sockets: for after each gathering of candidates. */
  connect() {
    for (const socket of this.#sockets()) {
      if (!this.#wires.has(socket)) this.#wire(socket);
    }
  }

  /** @param {Loss | undefined} loss */
  lose(loss) {
    this.#loss = loss;
    for (const wire of this.#wires.values()) wire.loss = loss;
  }

  /** Leaves the sockets behind, with what they lose: the next candidates are those of new ones. */
  renew() {
    this.#loss = undefined;
    this.#wires.clear();
    for (const protocol of this.#protocols().splice(0)) void protocol.close();
  }

  /** Whether an offer or answer begins ICE anew, and so looks for a new path. @param {string} sdp */
  isRestart(sdp) {
    const { remoteUsername } = this.#connection;
    return remoteUsername !== '' && /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] !== remoteUsername;
  }

  /**
   * After a restart werift begins no checks, and puts those of the client by until it does: a client whose candidates are all
   * names would not be heard. Where we made the last offer both may also take the same role: let us win then.
   */
  expectChecks() {
    Object.assign(this.#connection, { earlyChecksDone: true, tieBreaker: 2n ** 64n - 1n }); // private, and there is no other way
  }

  /** Ours, for ICE. @returns {Credentials} */
  get credentials() {
    const { localUsername, localPassword } = this.#connection;
    return { localUsername, localPassword };
  }

  /** Takes back those from before a restart, for which werift makes new ones. */
  set credentials(credentials) {
    Object.assign(this.#connection, credentials);
  }

  /** @param {Socket} socket */
  #wire(socket) {
    const { send, onData } = socket;
    const wire = { loss: this.#loss };
    this.#wires.set(socket, wire);
    /** @template T @param {boolean | undefined} isLost @param {() => T} deliver */
    const carry = (isLost, deliver) =>
      isLost ? undefined : this.#network.carry(() => (socket.closed ? undefined : deliver()));
    Object.assign(socket, {
      /** @type {Socket['send']} */
      send: async (data, address) => carry(wire.loss?.sent(data), () => send(data, address)),
      /** @type {Socket['onData']} */
      onData: (data, address) => carry(wire.loss?.received(data), () => onData(data, address)),
    });
  }

  #protocols() {
    return this.#connection['protocols']; // private, and there is no other way to them
  }

  *#sockets() {
    for (const protocol of this.#protocols()) {
      if ('transport' in protocol) yield /** @type {Socket} */ (protocol.transport);
    }
  }
}
