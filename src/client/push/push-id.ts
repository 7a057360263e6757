/** The header in which a relay of the site's own says which push notification an invitation belongs to. */
export const pushIdHeader = 'X-Push-Id';

/** What stands in it; '' for none. Names of headers come in either case. */
export function pushIdOf(headers: Readonly<Record<string, string>>): string {
  const name = Object.keys(headers).find(each => each.toLowerCase() === pushIdHeader.toLowerCase());
  return (name && headers[name]) || '';
}
