"""A peer of aiortc for tests: answers or makes offers, says 440 Hz, and reports which frequency it hears.

One JSON object a line: {"id", "do", "call", …} on standard input, {"id", …} or {"id", "error"} on standard output, in order.
  answer    sdp        -> sdp        to an offer: the first of a call makes its peer
  offer                -> sdp        from a new peer in place of the call's old one
  accept    sdp        ->            the answer to that
  candidate candidate, sdpMid ->     of the other side
  talk      talks      ->            says its tone, or nothing
  lose                 ->            packets from and to all addresses known so far get lost from now on
  heard                -> hz         over the last 200 ms, 0 is silence
  close                ->
"""
import asyncio
import fractions
import json
import sys

import numpy
from aiortc import MediaStreamTrack, RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamError
from aiortc.sdp import candidate_from_sdp
from av import AudioFrame

HZ, RATE, SIZE = 440, 48000, 960
KEPT_FRAMES = 10
STALE_SECONDS = 0.4
QUIET = 60


class Tone(MediaStreamTrack):
    kind = "audio"

    def __init__(self, call):
        super().__init__()
        self.call, self.at, self.start = call, 0, None

    async def recv(self):
        loop = asyncio.get_running_loop()
        self.start = self.start or loop.time()
        await asyncio.sleep(max(0, self.start + self.at / RATE - loop.time()))
        loudness = 8000 if self.call.talks else 0
        samples = loudness * numpy.sin(2 * numpy.pi * HZ * (self.at + numpy.arange(SIZE)) / RATE)
        frame = AudioFrame.from_ndarray(samples.astype(numpy.int16).reshape(1, -1), layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, self.at, fractions.Fraction(1, RATE)
        self.at += SIZE
        return frame


class Call:
    def __init__(self):
        self.talks, self.frames, self.heard_at = True, [], 0
        self.peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.peer.on("track", lambda track: asyncio.ensure_future(self.listen(track)))

    async def listen(self, track):
        while True:
            try:
                frame = await track.recv()
            except MediaStreamError:
                return
            samples = frame.to_ndarray().reshape(-1)[:: len(frame.layout.channels)].astype(float)
            self.frames = (self.frames + [samples])[-KEPT_FRAMES:]
            self.heard_at = asyncio.get_running_loop().time()

    def frequency(self):
        if len(self.frames) < KEPT_FRAMES or asyncio.get_running_loop().time() - self.heard_at > STALE_SECONDS:
            return 0
        samples = numpy.concatenate(self.frames)
        if numpy.sqrt(numpy.mean(samples**2)) < QUIET:
            return 0
        spectrum = numpy.abs(numpy.fft.rfft(samples * numpy.hanning(len(samples))))
        return float(numpy.argmax(spectrum) * RATE / len(samples))

    async def answer(self, sdp):
        first = self.peer.remoteDescription is None
        await self.peer.setRemoteDescription(RTCSessionDescription(sdp, "offer"))
        if first:
            self.peer.addTrack(Tone(self))
        await self.peer.setLocalDescription(await self.peer.createAnswer())
        return self.peer.localDescription.sdp

    async def offer(self):
        self.peer.addTrack(Tone(self))
        await self.peer.setLocalDescription(await self.peer.createOffer())
        return self.peer.localDescription.sdp

    def lose(self):
        connection = self.peer.getTransceivers()[0].sender.transport.transport._connection
        lost = {pair.remote_addr for pair in connection._check_list}
        for protocol in connection._protocols:
            cut(protocol, lost)


def cut(protocol, lost):
    """Drops what a socket receives from these addresses and sends to them."""
    receive, send_data, send_stun = protocol.datagram_received, protocol.send_data, protocol.send_stun

    async def send_data_elsewhere(data, address):
        if tuple(address[:2]) not in lost:
            await send_data(data, address)

    protocol.datagram_received = lambda data, address: tuple(address[:2]) in lost or receive(data, address)
    protocol.send_data = send_data_elsewhere
    protocol.send_stun = lambda message, address: tuple(address[:2]) in lost or send_stun(message, address)


calls = {}


async def perform(do, call, sdp=None, candidate=None, sdpMid=None, talks=None, **_):
    if do == "answer":
        calls[call] = calls.get(call) or Call()
        return {"sdp": await calls[call].answer(sdp)}
    if do == "offer":
        if call in calls:
            await calls[call].peer.close()
        calls[call] = Call()
        return {"sdp": await calls[call].offer()}
    if do == "accept":
        await calls[call].peer.setRemoteDescription(RTCSessionDescription(sdp, "answer"))
    elif do == "candidate":
        parsed = candidate_from_sdp(candidate.split(":", 1)[1])
        parsed.sdpMid, parsed.sdpMLineIndex = sdpMid, 0
        await calls[call].peer.addIceCandidate(parsed)
    elif do == "talk":
        calls[call].talks, calls[call].frames = talks, []
    elif do == "lose":
        calls[call].lose()
    elif do == "heard":
        return {"hz": calls[call].frequency()}
    elif do == "close":
        await calls.pop(call).peer.close()
    return {}


async def main():
    lines = asyncio.StreamReader(limit=1 << 20)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := await lines.readline():
        request = json.loads(line)
        try:
            reply = await perform(**request)
        except Exception as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps({"id": request["id"], **reply}), flush=True)


asyncio.run(main())
