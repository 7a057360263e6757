/** What the local gateway does on request, see `gateway/README.md`. */
const query = new URLSearchParams(location.search);

/** The gateway that this page calls. */
export const host = query.get('host') ?? 'ws://localhost:8080';

/** @param name Of a control. */
export async function control(name: string, body: object = {}): Promise<void> {
  const url = new URL(`/control/${name}`, host.replace(/^ws/, 'http'));
  await fetch(url, { method: 'POST', body: JSON.stringify(body) });
}
