"""
A token server for `token-url`: python3 server.py, standard library only. Environment: TELNYX_API_KEY, TELNYX_CREDENTIAL_ID,
DEMO_PASSWORD; PORT (3000), TELNYX_API (https://api.telnyx.com). The API key never leaves this process.
"""

import hmac
import json
import os
import re
import secrets
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

API = os.environ.get("TELNYX_API", "https://api.telnyx.com")
PORT = int(os.environ.get("PORT", "3000"))
MAX_TOKENS_PER_MINUTE = 10

sessions = {}  # user by session id: replace this and log_in with the sessions of your site
request_times = {}  # when each user asked for tokens in the last minute
lock = threading.Lock()


def is_within_limit(user):
    """Counts a request of this user, unless there were too many."""
    with lock:
        now = time.monotonic()
        times = request_times[user] = [at for at in request_times.get(user, []) if at > now - 60]
        if len(times) >= MAX_TOKENS_PER_MINUTE:
            return False
        times.append(now)
        return True


def credential_of(user):
    """The telephony credential of a user. With one for all, a call rings for every user: keep an id for each user."""
    return os.environ.get("TELNYX_CREDENTIAL_ID", "")


def fetch_token(user):
    """The JWT of Telnyx's API, which answers with the token itself, not JSON. None if there is none."""
    url = f"{API}/v2/telephony_credentials/{urllib.parse.quote(credential_of(user), safe='')}/token"
    headers = {"Authorization": f"Bearer {os.environ.get('TELNYX_API_KEY', '')}"}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method="POST", headers=headers), timeout=10) as response:
            text = response.read().decode("utf-8", "replace").strip()
            if response.status == 201 and re.fullmatch(r"[\w-]+(\.[\w-]+){2}", text):
                return text
            print("Telnyx answered with", response.status, file=sys.stderr)
    except OSError as error:  # URLError, too; what the API says stays here
        print("Telnyx:", error, file=sys.stderr)
    return None


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        path = urllib.parse.urlsplit(self.path).path
        if path == "/login":
            self.log_in()
        elif path == "/api/telnyx-token":
            self.token()
        else:
            self.answer(404, {"error": "not found"})

    def do_GET(self):
        """Tokens are asked for with POST alone, so that no link and no image can."""
        self.answer(405, {"error": "POST only"}, {"Allow": "POST"})

    def log_in(self):
        """Stands in for the login of your site: accepts any user with DEMO_PASSWORD, and none if that is not set."""
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > 1000:
            return self.answer(413, {"error": "too long"})
        form = urllib.parse.parse_qs(self.rfile.read(int(length)).decode("utf-8", "replace"))
        user, password = form.get("user", [""])[0], form.get("password", [""])[0]
        wanted = os.environ.get("DEMO_PASSWORD", "")
        if not user or not wanted or not hmac.compare_digest(password.encode(), wanted.encode()):
            return self.answer(401, {"error": "wrong user or password"})
        session = secrets.token_hex(32)
        sessions[session] = user
        self.answer(200, {"user": user}, {"Set-Cookie": f"session={session}; Path=/; HttpOnly; Secure; SameSite=Strict"})

    def token(self):
        cookie = SimpleCookie(self.headers.get("Cookie", "")).get("session")
        user = sessions.get(cookie.value) if cookie else None
        if not user:
            return self.answer(401, {"error": "log in first"})
        if not self.is_own_page():
            return self.answer(403, {"error": "not from this page"})
        if not is_within_limit(user):
            return self.answer(429, {"error": "too many requests"}, {"Retry-After": "60"})
        token = fetch_token(user)
        return self.answer(200, {"token": token}) if token else self.answer(502, {"error": "no token"})

    def is_own_page(self):
        """CSRF: only our own pages may ask. Browsers say which page asks, and no page can change that."""
        site = self.headers.get("Sec-Fetch-Site")
        if site:
            return site == "same-origin"
        host = urllib.parse.urlsplit(self.headers.get("Origin", "")).netloc
        return host != "" and host == self.headers.get("Host")

    def answer(self, status, body, headers={}):
        text = json.dumps(body).encode()
        self.send_response(status)
        standard = {"Content-Type": "application/json", "Cache-Control": "no-store", "Content-Length": str(len(text))}
        for name, value in {**standard, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        """No line for each request."""


server = ThreadingHTTPServer(("127.0.0.1", PORT), Handler)
print(f"token server at http://127.0.0.1:{PORT}", flush=True)
server.serve_forever()
