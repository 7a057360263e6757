<?php
/**
 * Plugin Name: Telnyx phone
 * Description: The shortcodes [telnyx_phone] and [telnyx_launcher], and an address that gives logged-in users a token.
 *              Set TELNYX_API_KEY and TELNYX_CREDENTIAL_ID in wp-config.php; neither ever stands in a page.
 * License: MIT
 */
declare(strict_types=1);

const TELNYX_SCRIPT = 'https://cdn.jsdelivr.net/npm/telnyx-elements@0.1.0/dist/telnyx-elements.js';
const TELNYX_TOKENS_PER_MINUTE = 10;

/** Attributes that an author may set, as shortcodes spell them. */
const TELNYX_ATTRIBUTES = ['theme', 'density', 'region', 'country', 'lang', 'page_exit', 'max_calls', 'ringtone', 'ringback'];
const TELNYX_LAUNCHER_ATTRIBUTES = [...TELNYX_ATTRIBUTES, 'corner', 'label'];

add_action('wp_head', function (): void {
    echo '<script type="module" src="' . esc_url(TELNYX_SCRIPT) . "\"></script>\n";
});

/** @param string[] $names Attributes that an author may set. */
function telnyx_tag(string $tag, array $names, array|string $given): string
{
    if (!is_user_logged_in()) {
        return ''; // who cannot get a token sees no phone
    }
    $url = add_query_arg('_wpnonce', wp_create_nonce('wp_rest'), rest_url('telnyx/v1/token')); // CSRF: WordPress checks it
    $html = "<$tag token-url=\"" . esc_url($url) . '"';
    foreach (shortcode_atts(array_fill_keys($names, null), $given) as $name => $value) {
        if ($value !== null) {
            $html .= ' ' . str_replace('_', '-', $name) . '="' . esc_attr($value) . '"';
        }
    }
    return "$html></$tag>";
}

function telnyx_launcher(array|string $given): string
{
    return telnyx_tag('telnyx-launcher', TELNYX_LAUNCHER_ATTRIBUTES, $given);
}

add_shortcode('telnyx_phone', fn (array|string $given): string => telnyx_tag('telnyx-phone', TELNYX_ATTRIBUTES, $given));
add_shortcode('telnyx_launcher', 'telnyx_launcher');

/** With define('TELNYX_LAUNCHER', ['corner' => 'bottom-start']) in wp-config.php: on every page, for logged-in users. */
add_action('wp_footer', function (): void {
    if (defined('TELNYX_LAUNCHER') && TELNYX_LAUNCHER) {
        echo telnyx_launcher(is_array(TELNYX_LAUNCHER) ? TELNYX_LAUNCHER : []);
    }
});

add_action('rest_api_init', function (): void {
    register_rest_route('telnyx/v1', '/token', [
        'methods' => 'POST',
        'permission_callback' => 'is_user_logged_in',
        'callback' => 'telnyx_token',
    ]);
});

/** The credential of a user. With one for all, a call rings for every user: keep an id for each user. */
function telnyx_credential_of(int $user): string
{
    return (string) (get_user_meta($user, 'telnyx_credential_id', true) ?: TELNYX_CREDENTIAL_ID);
}

function telnyx_token(): array|WP_Error
{
    $user = get_current_user_id();
    $count = (int) get_transient("telnyx_tokens_$user");
    if ($count >= TELNYX_TOKENS_PER_MINUTE) {
        return new WP_Error('too_many_requests', 'Too many requests.', ['status' => 429]);
    }
    set_transient("telnyx_tokens_$user", $count + 1, 60);
    $api = defined('TELNYX_API') ? TELNYX_API : 'https://api.telnyx.com';
    $url = "$api/v2/telephony_credentials/" . rawurlencode(telnyx_credential_of($user)) . '/token';
    $response = wp_remote_post($url, ['headers' => ['Authorization' => 'Bearer ' . TELNYX_API_KEY], 'timeout' => 10]);
    $token = trim((string) wp_remote_retrieve_body($response)); // the JWT itself, not JSON
    if (wp_remote_retrieve_response_code($response) !== 201 || !preg_match('/^[\w-]+(\.[\w-]+){2}$/', $token)) {
        return new WP_Error('no_token', 'No token.', ['status' => 502]); // what Telnyx said stays here
    }
    return ['token' => $token];
}
