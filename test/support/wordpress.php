<?php
/**
 * WordPress's own filters without a database: php wordpress.php FOLDER COMMAND, the content on standard input. COMMAND is
 * `autop`, `kses` (what authors may save), `shortcode` (as a page shows it) or `token`. What needs a database is a stub.
 */
error_reporting(E_ERROR);
ini_set('display_errors', 'stderr');
define('ABSPATH', $argv[1] . '/');
define('WPINC', 'wp-includes');
define('WP_CONTENT_DIR', sys_get_temp_dir());
define('WP_DEBUG', false);
foreach (['compat', 'class-wp-object-cache', 'cache', 'plugin', 'functions', 'load', 'formatting', 'kses', 'l10n', 'shortcodes', 'blocks', 'class-wp-block-parser', 'class-wp-error', 'http', 'class-wp-http'] as $name) {
    $path = ABSPATH . WPINC . "/$name.php";
    if (is_file($path)) {
        require_once $path;
    }
}

wp_cache_init();
wp_using_ext_object_cache(true); // transients stay in memory
wp_cache_set('alloptions', ['blog_charset' => 'UTF-8'], 'options');
$user = (int) getenv('WP_USER');
$routes = [];
function is_user_logged_in() { return $GLOBALS['user'] > 0; }
function get_current_user_id() { return $GLOBALS['user']; }
function get_user_meta($id, $name, $single) { return ''; }
function wp_create_nonce($action) { return "nonce-of-$action"; }
function rest_url($path) { return "https://site.example/wp-json/$path"; }
function register_rest_route($space, $path, $options) { $GLOBALS['routes']["$space$path"] = $options; }
function get_bloginfo($name) { return ''; }
if (getenv('TELNYX_LAUNCHER')) {
    define('TELNYX_LAUNCHER', ['corner' => getenv('TELNYX_LAUNCHER')]);
}
define('TELNYX_API', (string) getenv('TELNYX_API'));
define('TELNYX_API_KEY', (string) getenv('TELNYX_API_KEY'));
define('TELNYX_CREDENTIAL_ID', (string) getenv('TELNYX_CREDENTIAL_ID'));

/** WordPress's HTTP needs more of WordPress than is here. */
add_filter('pre_http_request', function ($before, $options, $url) {
    $headers = ["Authorization: {$options['headers']['Authorization']}", 'Content-Length: 0'];
    $context = stream_context_create(['http' => ['method' => $options['method'], 'header' => $headers, 'ignore_errors' => true]]);
    $body = file_get_contents($url, false, $context);
    preg_match('# (\d+)#', $http_response_header[0], $status);
    return ['body' => $body, 'response' => ['code' => (int) $status[1]]];
}, 10, 3);

$content = stream_get_contents(STDIN);
switch ($argv[2]) {
    case 'autop':
        echo wpautop($content);
        break;
    case 'kses':
        echo wp_kses_post($content);
        break;
    case 'shortcode':
        require __DIR__ . '/../../demo/cms/wordpress/telnyx-phone.php';
        do_action('wp_head');
        echo do_shortcode(shortcode_unautop(wpautop($content)));
        do_action('wp_footer');
        break;
    case 'token': // as often as the content says; each answer is a line of JSON
        require __DIR__ . '/../../demo/cms/wordpress/telnyx-phone.php';
        do_action('rest_api_init');
        ['permission_callback' => $is_allowed, 'callback' => $token, 'methods' => $methods] = $routes['telnyx/v1/token'];
        for ($time = 0; $time < (int) $content; $time++) {
            $answer = $is_allowed() && $methods === 'POST' ? $token() : ['refused' => true];
            echo json_encode($answer instanceof WP_Error ? $answer->get_error_data() : $answer), "\n";
        }
}
