/** Candidates arrive late from now on, as where servers are asked for them: then they do not go with the description. */
export function slowCandidates(ms = 100): () => void {
  const prototype = RTCPeerConnection.prototype;
  const listen = EventTarget.prototype.addEventListener;
  prototype.addEventListener = function (type: string, listener: unknown, options?: unknown) {
    const late = (event: Event) => setTimeout(() => (listener as (event: Event) => void).call(this, event), ms);
    listen.call(this, type, (type === 'icecandidate' ? late : listener) as EventListener, options as never);
  };
  return () => Reflect.deleteProperty(prototype, 'addEventListener');
}
