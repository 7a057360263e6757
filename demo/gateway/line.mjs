// @ts-check
/** What lies between an endpoint and the network: its sockets, which can be cut without a word, as when a phone leaves its Wi-Fi. */

/** @typedef {import('werift').RTCIceTransport['connection']} IceConnection */
/** @typedef {import('werift').UdpTransport} Socket */
/** @typedef {Pick<import('./network.mjs').Network, 'carry'>} Carrier */

export class Line {
  #connection;
  #network;
  /** Sockets that send and receive through the network, each with whether it is cut. @type {Map<Socket, { cut: boolean }>} */
  #wires = new Map();
  #isCut = false;

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

  /** @param {boolean} isCut */
  cut(isCut) {
    this.#isCut = isCut;
    for (const wire of this.#wires.values()) wire.cut = isCut;
  }

  /** Leaves the sockets behind, as cut as they are: the next candidates are those of new ones. */
  renew() {
    this.#isCut = false;
    this.#wires.clear();
    for (const protocol of this.#protocols().splice(0)) void protocol.close();
  }

  /** Whether an offer or answer begins ICE anew, and so looks for a new path. @param {string} sdp */
  isRestart(sdp) {
    const { remoteUsername } = this.#connection;
    return remoteUsername !== '' && /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] !== remoteUsername;
  }

  /** @param {Socket} socket */
  #wire(socket) {
    const { send, onData } = socket;
    const wire = { cut: this.#isCut };
    this.#wires.set(socket, wire);
    /** @template T @param {() => T} deliver */
    const carry = deliver =>
      wire.cut ? undefined : this.#network.carry(() => (socket.closed ? undefined : deliver()));
    Object.assign(socket, {
      /** @type {Socket['send']} */
      send: async (data, address) => carry(() => send(data, address)),
      /** @type {Socket['onData']} */
      onData: (data, address) => carry(() => onData(data, address)),
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
