<?php
/**
 * A token server for `token-url`: php -S 127.0.0.1:3000 token.php, or this file on a PHP site. Environment: TELNYX_API_KEY,
 * TELNYX_CREDENTIAL_ID, DEMO_PASSWORD; TELNYX_API (https://api.telnyx.com). The API key never leaves this file.
 */
declare(strict_types=1);

const MAX_TOKENS_PER_MINUTE = 10;

function answer(int $status, array $body): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    header('Cache-Control: no-store');
    echo json_encode($body);
    exit;
}

/** Stands in for the login of your site: accepts any user with DEMO_PASSWORD, and none if that is not set. */
function log_in(): never
{
    $wanted = getenv('DEMO_PASSWORD') ?: '';
    $user = (string) ($_POST['user'] ?? '');
    if ($wanted === '' || $user === '' || !hash_equals($wanted, (string) ($_POST['password'] ?? ''))) {
        answer(401, ['error' => 'wrong user or password']);
    }
    session_regenerate_id(true);
    $_SESSION['user'] = $user;
    answer(200, ['user' => $user]);
}

/** CSRF: only our own pages may ask. Browsers say which page asks, and no page can change that. */
function is_own_page(): bool
{
    $site = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? '';
    if ($site !== '') {
        return $site === 'same-origin';
    }
    $origin = parse_url($_SERVER['HTTP_ORIGIN'] ?? '');
    if (!isset($origin['host'])) {
        return false;
    }
    $host = $origin['host'] . (isset($origin['port']) ? ':' . $origin['port'] : '');
    return $host === ($_SERVER['HTTP_HOST'] ?? '');
}

/** Counts a request of this user, unless there were too many: in a file, as PHP keeps nothing between requests. */
function is_within_limit(string $user): bool
{
    $key = hash_hmac('sha256', $user, (string) getenv('TELNYX_API_KEY'));
    $file = fopen(sys_get_temp_dir() . "/telnyx-token-$key", 'c+');
    flock($file, LOCK_EX);
    $times = array_filter(explode(' ', (string) stream_get_contents($file)), fn ($time) => (int) $time > time() - 60);
    $is_within = count($times) < MAX_TOKENS_PER_MINUTE;
    if ($is_within) {
        $times[] = time();
    }
    ftruncate($file, 0);
    rewind($file);
    fwrite($file, implode(' ', $times));
    fclose($file);
    return $is_within;
}

/** The telephony credential of a user. With one for all, a call rings for every user: keep an id for each user. */
function credential_of(string $user): string
{
    return (string) getenv('TELNYX_CREDENTIAL_ID');
}

function fetch_token(string $user): string
{
    $api = getenv('TELNYX_API') ?: 'https://api.telnyx.com';
    $url = "$api/v2/telephony_credentials/" . rawurlencode(credential_of($user)) . '/token';
    $headers = ['Authorization: Bearer ' . getenv('TELNYX_API_KEY'), 'Content-Length: 0'];
    $options = ['method' => 'POST', 'header' => $headers, 'timeout' => 10, 'ignore_errors' => true];
    $text = @file_get_contents($url, false, stream_context_create(['http' => $options])); // the JWT itself, not JSON
    $status = $http_response_header[0] ?? 'no answer';
    if ($text !== false && preg_match('#^HTTP/\S+ 201#', $status) && preg_match('/^[\w-]+(\.[\w-]+){2}$/', trim($text))) {
        return trim($text);
    }
    error_log("Telnyx: $status"); // its text stays here
    answer(502, ['error' => 'no token']);
}

session_set_cookie_params(['httponly' => true, 'secure' => true, 'samesite' => 'Strict']);
session_start();
if (!in_array($path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), ['/login', '/api/telnyx-token', '/token.php'], true)) {
    answer(404, ['error' => 'not found']);
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST');
    answer(405, ['error' => 'POST only']);
}
if ($path === '/login') {
    log_in();
}
$user = $_SESSION['user'] ?? null; // of your own login
session_write_close();
if ($user === null) {
    answer(401, ['error' => 'log in first']);
}
if (!is_own_page()) {
    answer(403, ['error' => 'not from this page']);
}
if (!is_within_limit($user)) {
    header('Retry-After: 60');
    answer(429, ['error' => 'too many requests']);
}
answer(200, ['token' => fetch_token($user)]);
