/** Starts the relay and a token server on one port, because both know the user by the same session: `node main.mjs`. */
import { createServer } from 'node:http';
import { answerOf, send, Sessions, tokenRoutes } from '../token-server/server.mjs';
import { Relay } from './relay.mjs';
import { readSettings } from './settings.mjs';

const { DEMO_PASSWORD = '', PORT = '3000' } = process.env;

const sessions = new Sessions(DEMO_PASSWORD);

function startRelay() {
  try {
    return new Relay(readSettings(process.env), sessions);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

const relay = startRelay();
const routes = tokenRoutes(sessions, process.env);
const server = createServer(async (request, response) => {
  if (relay.handles(request)) return relay.handle(request, response);
  const answer = await answerOf(routes, request).catch(
    () => /** @type {import('../token-server/server.mjs').Answer} */ ([400, { error: 'bad request' }]),
  );
  send(response, answer);
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`push relay and token server at http://127.0.0.1:${PORT}`));

function end() {
  relay.close();
  server.close();
  server.closeAllConnections();
}
process.once('SIGINT', end);
process.once('SIGTERM', end);
