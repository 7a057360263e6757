/** What the relay remembers over a restart, in one file of SQLite. */
import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';

/** @typedef {import('libsql').Database} Database */

const schema = `
  CREATE TABLE IF NOT EXISTS subscriptions (
    endpoint TEXT PRIMARY KEY, user TEXT NOT NULL, session TEXT NOT NULL,
    p256dh TEXT NOT NULL, auth TEXT NOT NULL, seen_at INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS subscriptions_of_user ON subscriptions (user, seen_at);
  CREATE TABLE IF NOT EXISTS webhooks (digest TEXT PRIMARY KEY, seen_at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS vapid_keys (public_key TEXT NOT NULL, private_key TEXT NOT NULL);`;

/** Opens the file, or makes one that only its owner may read: it holds keys. @param {string} path or `:memory:` */
export function openDatabase(path) {
  if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
  const database = new Database(path);
  database.pragma('busy_timeout = 1000');
  database.pragma('journal_mode = WAL');
  database.exec(schema);
  return database;
}
