// @ts-check
/** One end of the audio of a call: a werift peer connection that answers or makes an offer, and carries RTP packets. */
import { MediaStreamTrack, RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket } from 'werift';
import { clocks } from './sound.mjs';
import { certificate } from './certificate.mjs';
import { keepEarlyHello } from './early-hello.mjs';
import { Line } from './line.mjs';
import { Network } from './network.mjs';
import { Recovery } from './recovery.mjs';
import { outages } from './outages.mjs';
import {
  direction,
  forWerift,
  isUsable,
  isUsableCandidate,
  negotiated,
  receives,
  refusingTheRest,
  sends,
} from './sdp.mjs';
import { secondSsrc } from './sdp-edits.mjs';
import { servers } from './servers.mjs';

/** @typedef {import('./sound.mjs').Codec} Codec */
/** @typedef {{ candidate?: string | null, sdpMid?: string | null, sdpMLineIndex?: number | null }} Candidate */
/** @typedef {keyof typeof codecs} Offered */
/** @typedef {import('./outages.mjs').Outage} Outage */
/** @typedef {import('./sdp.mjs').Direction} Direction */
/** @typedef {{ payload: Buffer, timestamp: number, sequenceNumber: number, ssrc: number, marker: boolean }} Packet */
/**
 * @typedef {object} MediaOptions
 * @property {Offered} [offered]
 * @property {import('./line.mjs').Carrier} [network]
 * @property {import('./servers.mjs').Server} [server] whose habits it has
 * @property {Outage} [outage] from the beginning
 * @property {Recovery} [recovery] counts what got lost
 */
/**
 * @typedef {object} MediaEvents
 * @property {(packet: Packet, codec: Codec) => void} audio a packet with sound came in
 * @property {(digit: string) => void} digit a key was pressed (RFC 4733)
 * @property {() => void} connected sound can be sent now
 */

const EVENT_DIGITS = '0123456789*#ABCD';

/** @param {string} mimeType @param {number} payloadType @param {number} clockRate @param {number} [channels] @param {string} [parameters] */
const codec = (mimeType, payloadType, clockRate, channels = 1, parameters) =>
  new RTCRtpCodecParameters({ mimeType: `audio/${mimeType}`, clockRate, channels, payloadType, parameters });

/** What an offer of ours can offer: `plain` is FreeSWITCH's to those who are called, without a way to press keys. */
const codecs = {
  everything: () => [
    codec('opus', 111, 48_000, 2),
    codec('red', 63, 48_000, 2, '111/111'),
    codec('PCMU', 0, 8_000),
    codec('telephone-event', 110, 48_000),
    codec('telephone-event', 126, 8_000),
  ],
  plain: () => [codec('opus', 102, 48_000, 2), codec('PCMU', 0, 8_000)],
};

export class BrokenSdp extends Error {}

export class MediaEndpoint {
  #peer;
  #events;
  #network;
  #server;
  #recovery;
  #track = new MediaStreamTrack({ kind: 'audio' });
  /** @type {Set<unknown>} */
  #heardTracks = new Set();
  #lastEvent = -1;
  /** What we said of the sound, and what the client did. @type {Record<'ours' | 'theirs', Direction>} */
  #directions = { ours: 'sendrecv', theirs: 'sendrecv' };
  /** @type {Line | undefined} */
  #line;
  /** @type {Outage | undefined} */
  #outage;
  /** @type {ReturnType<typeof negotiated>} */
  #formats = { codec: 'opus', audio: new Map(), events: new Set() };
  #out = { ssrc: -1, sequence: 0, timestamp: 0, sequenceShift: 0, timestampShift: 0, sentAt: 0, again: false };
  /** @type {Promise<unknown>} */
  #work = Promise.resolve();
  closed = false;
  /** An offer of ours waits for its answer. */
  offered = false;

  /** @param {MediaEvents} events @param {MediaOptions} [options] */
  constructor(events, options = {}) {
    const { offered = 'everything', network = new Network(), server = servers.telnyx, outage } = options;
    this.#events = events;
    this.#recovery = options.recovery ?? new Recovery();
    this.#recovery.restart();
    this.#network = network;
    this.#server = server;
    this.#outage = outage;
    this.#peer = new RTCPeerConnection({
      codecs: { audio: codecs[offered](), video: [] },
      iceServers: [],
      bundlePolicy: 'max-bundle',
      iceUseIpv6: false,
      iceAdditionalHostAddresses: ['127.0.0.1'],
      dtls: { keys: certificate() },
    });
    this.#peer.onTrack.subscribe(track => this.#listen(track));
    this.#peer.connectionStateChange.subscribe(state => {
      if (state === 'connected' && !this.closed) events.connected();
    });
  }

  get #maySpeak() {
    if (this.closed || !this.connected || (this.#outage && !outages[this.#outage].speaks)) return false;
    return sends(this.#directions.ours) && receives(this.#directions.theirs);
  }

  get codec() {
    return this.#formats.codec;
  }

  get connected() {
    return this.#peer.connectionState === 'connected';
  }

  /** Takes the other side's offer and gives the answer with our candidates. @param {string} sdp */
  answer(sdp) {
    return this.#during(this.#answer(sdp));
  }

  /** Makes an offer with our candidates. */
  offer() {
    return this.#during(this.#offer());
  }

  /** Takes the answer to our offer. @param {string} sdp */
  accept(sdp) {
    return this.#during(this.#accept(sdp));
  }

  /** @param {Candidate} candidate */
  async addCandidate({ candidate, sdpMid, sdpMLineIndex }) {
    if (this.closed || !candidate || !isUsableCandidate(candidate)) return;
    await this.#peer.addIceCandidate({ candidate, sdpMid: sdpMid ?? '0', sdpMLineIndex: sdpMLineIndex ?? 0 });
  }

  /** What our last description says of the sound: it holds from now on. @param {Direction} ours */
  direct(ours) {
    this.#directions.ours = ours;
  }

  /** Sends a packet of some source, renumbered so that the receiver sees one unbroken stream. @param {Packet} packet */
  send(packet) {
    if (!this.#maySpeak) return false;
    const out = this.#out;
    if (out.ssrc !== packet.ssrc || out.again) this.#splice(packet);
    out.sequence = (packet.sequenceNumber + out.sequenceShift) & 0xffff;
    out.timestamp = (packet.timestamp + out.timestampShift) >>> 0;
    out.sentAt = Date.now();
    const header = new RtpHeader({
      version: 2,
      marker: packet.marker,
      sequenceNumber: out.sequence,
      timestamp: out.timestamp,
      ssrc: 1,
    });
    this.#wrapOnlyIfAgreed();
    this.#track.writeRtp(new RtpPacket(header, packet.payload));
    return true;
  }

  /** The next packet follows a pause: it must not look like lost packets. */
  pause() {
    this.#out.again = true;
  }

  /** Sends a packet on the second line of audio, which werift knows nothing of. @param {Packet} packet */
  sendSecond({ payload, timestamp, sequenceNumber }) {
    const [transceiver] = this.#peer.getTransceivers();
    const payloadType = transceiver?.codecs.find(({ name }) => !isRed(name))?.payloadType;
    if (!this.#maySpeak || !transceiver || payloadType === undefined) return;
    const ssrc = secondSsrc(transceiver.sender.ssrc);
    const header = new RtpHeader({ version: 2, payloadType, sequenceNumber, timestamp, ssrc });
    void transceiver.dtlsTransport.sendRtp(payload, header);
  }

  /** Lets packets get lost, or no longer; nobody is told. @param {Outage | undefined} outage */
  suffer(outage) {
    if (this.#outage && outages[this.#outage].lasts) this.pause(); // after a silence nothing is missed
    this.#outage = outage;
    this.#line?.lose(outage && outages[outage]);
  }

  close() {
    this.closed = true;
    this.#track.stop();
    // Closed while it gathers candidates, werift comes back to life and checks them for ever.
    this.#work.then(() => this.#peer.close()).catch(() => {}); // closing twice is no matter
  }

  /** @param {string} sdp */
  async #answer(sdp) {
    if (!isUsable(sdp)) throw new BrokenSdp('not an audio offer');
    const wanted = direction(sdp);
    const restarts = this.#line?.isRestart(sdp) ?? false;
    const credentials = this.#line?.credentials;
    if (this.#outage === 'dead' && restarts) this.#escape();
    await this.#peer.setRemoteDescription({ type: 'offer', sdp: forWerift(sdp) });
    if (restarts && credentials && this.#server.keepsIceCredentials) this.#keep(credentials);
    if (restarts) this.#line?.expectChecks();
    await this.#join(sdp);
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    this.#line?.connect();
    const answer = refusingTheRest(this.#localSdp(), sdp);
    this.#agree(answer);
    this.#directions.theirs = wanted;
    this.pause();
    // werift was shown sendonly instead of inactive, see forWerift.
    return wanted === 'inactive' ? answer.replace(/^a=recvonly/m, 'a=inactive') : answer;
  }

  /**
   * Restarts ICE on the old credentials. The client begins no new handshake then: as the DTLS server we wait for one in vain.
   * @param {import('./line.mjs').Credentials} credentials
   */
  #keep(credentials) {
    if (this.#line) this.#line.credentials = credentials;
    if (this.#peer.dtlsTransports[0]?.role === 'server' && this.#outage !== 'dead-until-attach') this.suffer('unkeyed');
  }

  async #offer() {
    const transceiver = this.#peer.addTransceiver(this.#track, { direction: 'sendrecv' });
    this.#connectLine(transceiver);
    this.offered = true;
    await this.#peer.setLocalDescription(await this.#peer.createOffer());
    this.#line?.connect();
    return this.#localSdp();
  }

  /** @param {string} sdp */
  async #accept(sdp) {
    this.offered = false;
    if (!isUsable(sdp)) throw new BrokenSdp('not an audio answer');
    this.#agree(sdp);
    this.#directions.theirs = direction(sdp);
    await this.#peer.setRemoteDescription({ type: 'answer', sdp: forWerift(sdp) });
  }

  /** @template T @param {Promise<T>} work */
  #during(work) {
    this.#work = work.catch(() => {}); // whoever asked for it hears of it
    return work;
  }

  /** @param {Packet} packet */
  #splice(packet) {
    const out = this.#out;
    const { clockRate, frameTicks } = clocks[this.codec];
    const silentMs = out.sentAt ? Date.now() - out.sentAt : 0;
    const ticks = Math.max(frameTicks, Math.round((silentMs * clockRate) / 1000));
    out.sequenceShift = out.sequence + 1 - packet.sequenceNumber;
    out.timestampShift = out.timestamp + ticks - packet.timestamp;
    out.ssrc = packet.ssrc;
    out.again = false;
    packet.marker = true;
  }

  /** @param {string} sdp */
  async #join(sdp) {
    const [transceiver] = this.#peer.getTransceivers();
    if (!transceiver) throw new BrokenSdp('no audio in the offer');
    // As the DTLS server werift begins at once, as the client it waits 100 ms: let the browser be that where it may.
    if (transceiver.dtlsTransport.role === 'auto' && !/^a=setup:passive/m.test(sdp)) {
      transceiver.dtlsTransport.role = /^a=setup:active/m.test(sdp) ? 'server' : this.#server.dtlsRole;
    }
    this.#connectLine(transceiver);
    if (transceiver.sender.track === this.#track) return;
    await transceiver.sender.replaceTrack(this.#track);
    transceiver.setDirection('sendrecv');
  }

  /** @param {import('werift').RTCRtpTransceiver} transceiver */
  #connectLine({ dtlsTransport, receiver }) {
    // Without this werift asks a public STUN server on every call, and waits for it.
    dtlsTransport.iceTransport.connection.stunServer = undefined;
    keepEarlyHello(dtlsTransport);
    if (this.#line) return;
    this.#countCopies(receiver);
    this.#line = new Line(dtlsTransport.iceTransport.connection, this.#network);
    this.suffer(this.#outage);
  }

  /** @param {import('werift').RTCRtpReceiver} receiver */
  #countCopies(receiver) {
    const audioRedHandler = receiver['audioRedHandler']; // private, and there is no other way
    const push = audioRedHandler.push.bind(audioRedHandler);
    const counting = (/** @type {import('werift').Red} */ red, /** @type {RtpPacket} */ base) => {
      /** @type {RtpPacket[]} */
      const packets = push(red, base);
      this.#recovery.copies(
        packets.filter(({ header }) => header.sequenceNumber !== base.header.sequenceNumber).length,
      );
      return packets;
    };
    audioRedHandler.push = counting;
  }

  /** The line is as dead as it was, but another one is found. */
  #escape() {
    this.#outage = undefined;
    this.#line?.renew();
  }

  /** werift wraps every packet where RED is known; it is sent only where it stands first. */
  #wrapOnlyIfAgreed() {
    const [transceiver] = this.#peer.getTransceivers();
    if (transceiver && !isRed(transceiver.sender.codec?.name)) transceiver.sender.redRedundantPayloadType = undefined;
  }

  /** @param {string} sdp */
  #agree(sdp) {
    this.#formats = negotiated(sdp);
  }

  #localSdp() {
    return this.#peer.localDescription?.sdp ?? '';
  }

  /** werift announces the same track again on every new offer: listen once. @param {MediaStreamTrack} track */
  #listen(track) {
    if (this.#heardTracks.has(track)) return;
    this.#heardTracks.add(track);
    track.onReceiveRtp.subscribe(rtp => {
      if (!this.closed) this.#receive(rtp);
    });
  }

  /** @param {RtpPacket} rtp */
  #receive({ header, payload }) {
    if (!receives(this.#directions.ours)) return;
    if (this.#formats.events.has(header.payloadType)) return this.#receiveEvent(header.timestamp, payload);
    const codec = this.#formats.audio.get(header.payloadType);
    if (!codec) return;
    const { timestamp, sequenceNumber, ssrc, marker } = header;
    this.#recovery.take(sequenceNumber, payload, codec === 'opus');
    this.#events.audio({ payload, timestamp, sequenceNumber, ssrc, marker }, codec);
  }

  /** The end of a key press is sent three times, with the timestamp of its beginning. @param {number} timestamp @param {Buffer} payload */
  #receiveEvent(timestamp, payload) {
    const ended = ((payload[1] ?? 0) & 0x80) !== 0;
    const digit = EVENT_DIGITS[payload[0] ?? 99];
    if (!ended || !digit || timestamp === this.#lastEvent) return;
    this.#lastEvent = timestamp;
    this.#events.digit(digit);
  }
}

/** @param {string} [name] */
const isRed = name => name?.toLowerCase() === 'red';

/** A call between two of our own ends, so that the code is warm and the first real caller waits no longer than the next. */
export async function rehearse() {
  /** @type {MediaEndpoint[]} */
  const ends = [];
  await new Promise((resolve, reject) => {
    let missing = 2;
    // Closed before both are connected, werift would repeat its half of the handshake for half a minute.
    const connected = () => --missing === 0 && resolve(undefined);
    const events = { audio: () => {}, digit: () => {}, connected };
    const caller = new MediaEndpoint(events);
    const callee = new MediaEndpoint(events);
    ends.push(caller, callee);
    const exchange = async () => caller.accept(await callee.answer(await caller.offer()));
    exchange().catch(reject);
    setTimeout(() => resolve(undefined), 2_000).unref();
  }).finally(() => ends.forEach(end => end.close()));
}
