/** Posts one report, more than once if need be. */
import type { Clock } from '../base/clock.js';
import type { ReportTarget } from './report-summary.js';

/** Milliseconds before each further attempt. */
const retryDelays = [500, 1_000, 2_000];

/** Milliseconds for each attempt. */
const timeout = 10_000;

/** A page that goes may leave no more than this behind, in bytes. */
const mostKeptAlive = 60 * 1024;

/** `refused`: the server does not want it, now or later. `failed`: it could not be reached. */
export type PostResult = 'sent' | 'refused' | 'failed';

/** Never rejects. The first attempt is in progress when this returns, and outlives the page if it is small enough. */
export async function postReport(
  target: ReportTarget,
  callId: string,
  body: string,
  clock: Clock,
): Promise<PostResult> {
  const url = new URL('/call_report', target.server.replace(/^ws/, 'http'));
  const bytes = new TextEncoder().encode(body);
  const attempt = () =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-call-report-id': target.id,
        'x-call-id': callId,
        ...(target.voiceSdkId && { 'x-voice-sdk-id': target.voiceSdkId }),
      },
      body: bytes,
      credentials: 'omit',
      keepalive: bytes.length <= mostKeptAlive,
      signal: AbortSignal.timeout(timeout),
    }).catch(() => null);
  for (let retry = 0; ; retry++) {
    const response = await attempt();
    if (response?.ok) return 'sent';
    if (response && response.status < 500) return 'refused';
    const delay = retryDelays[retry];
    if (delay === undefined) return 'failed';
    await new Promise<void>(resolve => void clock.after(delay, resolve));
  }
}
