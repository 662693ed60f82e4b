// The way to the server and back: parts, acts, and the stream that says what has changed.

const language = document.documentElement.lang;
const PAUSE = 3000; // ms between tries
const QUIET = 45000; // ms: the server says something every 20 s, so after this the connection is dead

export const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");

const trouble = document.getElementById("trouble");

export function say(word) {
  trouble.textContent = word ? document.body.dataset[word] : "";
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function signedOut() {
  location.assign("/console/sign-in");
}

// The HTML of a part; null when there is none, or no way to it.
export async function part(path) {
  const answer = await fetch(`/api/v1/console/${path}`, { signal: AbortSignal.timeout(15000) }).catch(() => null);
  if (answer?.status === 401) signedOut();
  return answer?.ok ? answer.text() : null;
}

// Tried until the server has it: under one id it counts once. False when it was refused for good.
export async function act(ticket, body) {
  for (;;) {
    const answer = await fetch(`/api/v1/console/tickets/${ticket}/acts`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Frontdesk": "console" },
      body: JSON.stringify({ language, ...body }),
      signal: AbortSignal.timeout(15000),
    }).catch(() => null);
    if (answer?.ok) return true;
    if (answer?.status === 401) return signedOut(), false;
    const slow = answer?.status === 429;
    if (answer && answer.status < 500 && !slow) return say("notDone"), false;
    say(slow ? "tooMuch" : "offline");
    await wait(slow ? 1000 * (answer.headers.get("Retry-After") || 60) : PAUSE);
  }
}

let told = "";

// Colleagues see who looks at a ticket and who writes; nothing is lost when this does not arrive.
export function present(ticket, writing) {
  const body = JSON.stringify({ ticket: Number(ticket), writing });
  if (body === told) return;
  told = body;
  const headers = { "Content-Type": "application/json", "X-Frontdesk": "console" };
  fetch("/api/v1/console/presence", { method: "POST", headers, body }).catch(() => (told = ""));
}

let source, heard = Date.now();

// `touched` gets the ids of conversations, or null after a gap: anything may have changed.
export function listen(touched, answered, peopled) {
  source?.close();
  heard = Date.now();
  let fresh = true;
  source = new EventSource("/api/v1/console/events");
  source.addEventListener("touched", (event) => {
    heard = Date.now();
    say("");
    const ids = JSON.parse(event.data);
    if (fresh || ids.length) touched(fresh ? null : ids);
    fresh = false;
  });
  source.addEventListener("answer", (event) => answered(JSON.parse(event.data)));
  source.addEventListener("people", (event) => peopled(JSON.parse(event.data)));
  source.addEventListener("signed-out", signedOut);
  source.onerror = () => {
    fresh = true;
    setTimeout(() => source.readyState === EventSource.OPEN || say("offline"), 1000); // a restart takes less
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, PAUSE, touched, answered, peopled);
  };
  watch(source, () => listen(touched, answered, peopled));
}

function watch(mine, again) {
  const timer = setInterval(() => {
    if (mine !== source) clearInterval(timer);
    else if (Date.now() - heard > QUIET) clearInterval(timer), say("offline"), again();
  }, 5000);
}
