// @ts-check
/** The network under an endpoint. It can be cut without a word: packets vanish both ways, as when a phone leaves its Wi-Fi. */

/** @typedef {import('werift').RTCIceTransport['connection']} IceConnection */
/** @typedef {import('werift').UdpTransport} Socket */

const vanish = async () => {};

export class Line {
  #connection;
  /** Sockets that are cut, and what they did before. @type {Map<Socket, Pick<Socket, 'send' | 'onData'>>} */
  #cut = new Map();

  /** @param {IceConnection} connection */
  constructor(connection) {
    this.#connection = /** @type {import('werift').Connection} */ (connection);
  }

  cut() {
    for (const socket of this.#sockets()) {
      if (this.#cut.has(socket)) continue;
      this.#cut.set(socket, { send: socket.send, onData: socket.onData });
      Object.assign(socket, { send: vanish, onData: vanish });
    }
  }

  mend() {
    for (const [socket, whole] of this.#cut) Object.assign(socket, whole);
    this.#cut.clear();
  }

  /** Leaves the sockets behind, still cut: the next candidates are those of new ones. */
  renew() {
    this.#cut.clear();
    for (const protocol of this.#protocols().splice(0)) void protocol.close();
  }

  /** Whether an offer or answer begins ICE anew, and so looks for a new path. @param {string} sdp */
  isRestart(sdp) {
    const { remoteUsername } = this.#connection;
    return remoteUsername !== '' && /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] !== remoteUsername;
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
