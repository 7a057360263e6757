/** What Chromium has; the newer name first. */
interface PolicyDocument {
  readonly permissionsPolicy?: { allowsFeature(name: string): boolean };
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/**
 * Whether the page around this one, or a header, lets it have a microphone at all, whatever the user says. `unknown` in a frame
 * of a browser that does not report it.
 */
export function microphonePolicy(): 'allowed' | 'forbidden' | 'unknown' {
  const { permissionsPolicy, featurePolicy } = document as PolicyDocument;
  const policy = permissionsPolicy ?? featurePolicy;
  if (policy) return policy.allowsFeature('microphone') ? 'allowed' : 'forbidden';
  return window === window.parent ? 'allowed' : 'unknown';
}
