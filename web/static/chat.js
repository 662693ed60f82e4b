// The visitor's chat: shows the transcript the server streams, and keeps what is written until the server has it.

import { keep, recall } from "./chat-kept.js";
import { append, bubble, choose, element, forgetChoices, icon, remark, setState } from "./chat-lines.js";

const byId = (id) => document.getElementById(id);
const thread = byId("thread"), outbox = byId("outbox"), dots = byId("dots");
const composer = byId("composer"), input = byId("message"), human = byId("human"), trouble = byId("trouble");
const language = document.documentElement.lang;
const QUEUE = "frontdesk-queue";
const PAUSE = 3000; // ms between tries
const QUIET = 45000; // ms: the server says something every 20 s, so after this the connection is dead

// Sending: everything goes through the queue, one at a time; the server takes each id once, so trying again is safe.

const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");

function enqueue(body) {
  const item = { id: newId(), language, ...body };
  keep(QUEUE, [...recall(QUEUE, []), item]);
  return item;
}

function post(body) {
  const item = enqueue(body);
  drawWaiting(item);
  expectAnswer(true, 300); // faster answers need no dots
  toEnd();
  send();
  return item.id;
}

function drawWaiting(item) {
  if (item.action || outbox.querySelector(`[data-post="${item.id}"]`)) return;
  const isCommand = item.text.startsWith("/");
  const box = bubble(isCommand ? "own command" : "own", item.label || item.text);
  box.dataset.post = item.id;
  setState(box, connected ? "sending" : "waiting");
  outbox.append(box);
}

// Also what another tab wrote, and sent: its commands are gone then, its messages come with the stream.
function drawQueue() {
  const queue = recall(QUEUE, []);
  queue.forEach(drawWaiting);
  for (const box of outbox.querySelectorAll(".command")) if (!queue.some(({ id }) => id === box.dataset.post)) box.remove();
}

let sending = false, renewed = false;

async function send() {
  if (sending) return;
  sending = true;
  while (recall(QUEUE, []).length && (await sendFirst(recall(QUEUE, [])[0])));
  sending = false;
}

async function sendFirst(item) {
  const answer = await fetch("/api/v1/chat/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(item),
    signal: AbortSignal.timeout(15000),
  }).catch(() => null);
  if (answer?.ok) return settle(item, "sent");
  if (answer?.status === 403 && !renewed) {
    renewed = true; // the session ran out: the page gives a new one, and the stream is to be that one's
    return fetch("/chat").then(listen, listen).then(() => true);
  }
  if (answer && answer.status < 500 && answer.status !== 429) return settle(item, "refused");
  const slow = answer?.status === 429;
  if (slow) say("slow");
  setTimeout(send, slow ? 1000 * (answer.headers.get("Retry-After") || 60) : PAUSE);
  return false;
}

function settle(item, state) {
  keep(QUEUE, recall(QUEUE, []).filter(({ id }) => id !== item.id));
  const box = outbox.querySelector(`[data-post="${item.id}"]`);
  if (state === "refused") refuse(item, box);
  else if (box?.classList.contains("command")) box.remove(); // commands are not part of the transcript
  else if (box) setState(box, "sent");
  expectAnswer(false, 1500);
  if (connected) say("");
  return true;
}

function refuse(item, box) {
  if (!box) return choose(item.target, null); // a button: to be pressed again
  setState(box, "refused");
  const again = element("button", "", thread.dataset.retry);
  again.onclick = () => (box.remove(), post(item));
  box.lastChild.append(again);
}

let typing = 0;

function expectAnswer(expected, after) {
  clearTimeout(typing);
  typing = setTimeout(() => {
    dots.hidden = !expected || human.hidden || !connected; // with a person there, nobody knows whether they type
    if (!dots.hidden) toEnd();
  }, after);
}

// Reading: the stream goes on where it was; after an answer that is no stream the browser gives up, so we begin again.

let cursor = 0, source, connected = true, heard = Date.now();

function listen() {
  source?.close();
  heard = Date.now();
  source = new EventSource(`/api/v1/chat/events?after=${cursor}`);
  source.onopen = () => setConnected(true);
  source.onmessage = (event) => show(JSON.parse(event.data));
  source.addEventListener("alert", (event) => notice(JSON.parse(event.data)));
  source.addEventListener("caught-up", caughtUp);
  source.onerror = () => {
    setTimeout(() => source.readyState === EventSource.OPEN || setConnected(false), 1000); // a restart takes less
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, PAUSE);
  };
}

function show(line) {
  if (line.id <= cursor) return;
  cursor = line.id;
  const own = line.author === "customer";
  if (own) outbox.querySelector(`[data-post="${line.post}"]`)?.remove();
  else expectAnswer(false, 0);
  if (!own) human.hidden = line.author === "agent";
  append(line);
  if (own || following) toEnd();
}

// A press was answered with a word instead of an effect: nothing was chosen.
function notice({ press, text }) {
  if (pressed[press]) choose(pressed[press], null);
  remark(text);
  toEnd();
}

function caughtUp() {
  heard = Date.now();
  if (thread.ariaBusy === "false") return;
  thread.ariaBusy = "false";
  toEnd();
  if (cursor || recall(QUEUE, []).length) return;
  forgetChoices();
  post({ id: "greeting", text: "/start" }); // one id for all tabs: the visitor is greeted once
}

function setConnected(now) {
  connected = now;
  say(now ? "" : "offline");
  for (const box of outbox.querySelectorAll(now ? ".waiting" : ".sending")) setState(box, now ? "sending" : "waiting");
  if (now) send();
  else expectAnswer(false, 0);
}

function say(what) {
  trouble.replaceChildren(...(what ? [icon(what === "offline" ? "cut" : "clock"), trouble.dataset[what]] : []));
}

// The end stays in view, also when a keyboard or the amber line takes room, until the reader scrolls up.

let following = true;
const toEnd = () => thread.scrollTo(0, thread.scrollHeight);
thread.onscroll = () => (following = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80);
new ResizeObserver(() => following && toEnd()).observe(thread);

// Buttons under a message

const pressed = {}; // which line a press belongs to, by the id of its post

thread.onclick = (event) => {
  const chip = event.target.closest(".chip");
  if (!chip) return;
  const { action } = chip.dataset, { line } = chip.closest(".chips").dataset;
  pressed[post({ action, label: chip.textContent, target: line })] = line;
  choose(line, action);
  if (event.detail === 0) input.focus(); // by keyboard: a disabled button would lose the focus
};

// The composer

function fit() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight + 2}px`; // and its two borders
}

composer.onsubmit = (event) => {
  event.preventDefault();
  const text = input.value.trim();
  input.focus();
  if (!text) return;
  input.value = "";
  fit();
  post({ text });
};

input.oninput = fit;
input.onkeydown = (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
};

human.onclick = () => post({ text: "/human", label: human.textContent.trim() });

// The assistant follows the page's language: the press waits in the queue and goes when the page is back.
document.querySelector("nav").onclick = ({ target }) => {
  const to = target.closest("a:not([aria-current])");
  if (to && cursor) enqueue({ action: `lang:${to.lang}`, label: to.textContent, language: to.lang });
};

addEventListener("offline", () => setConnected(false));
addEventListener("online", listen);
addEventListener("storage", drawQueue); // another tab
setInterval(() => Date.now() - heard > QUIET && listen(), 5000);

drawQueue();
if (matchMedia("(pointer: fine)").matches) input.focus(); // on phones the keyboard would cover the greeting
listen();
