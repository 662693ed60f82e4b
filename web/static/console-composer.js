// Writing: a reply or a note, a draft for each ticket, and a look before sending when something new has come.

import { element, keep, recall } from "./console-parts.js";
import { act, newId, present } from "./console-server.js";

const byId = (id) => document.getElementById(id);
const composer = byId("composer"), input = byId("reply"), send = byId("send"), stale = byId("stale"), notice = byId("notice");
const head = byId("head"), thread = byId("thread"), lines = byId("lines"), pending = byId("pending"), hint = byId("hint");
const staff = document.body.dataset.staff;
const words = composer.dataset;
const RESTS = 6000; // ms without a key after which nobody is writing
const nothing = { text: "", note: false, since: 0 };
const underWay = new Map(); // id -> what was sent, until it is in the thread or comes back

let ticket = "", draft = nothing, changed = async () => {};

const key = () => `frontdesk-draft-${staff}-${ticket}`;

// `refresh` fetches the thread again.
export function open(number, refresh) {
  ticket = number;
  changed = refresh;
  draft = recall(key(), nothing);
  input.value = draft.text;
  notice.hidden = true;
  pending.replaceChildren();
  show();
}

export function write(note) {
  setNote(note);
  input.focus();
}

// After the thread was fetched: whether it has something the writer has not seen.
export function threadChanged() {
  lines.querySelector(".since")?.remove();
  const news = draft.text && !draft.note ? [...lines.querySelectorAll(".customer, .agent:not(.mine)")].find(({ dataset }) => dataset.id > draft.since * 1) : null;
  stale.hidden = !news;
  if (news) {
    news.before(since());
    const isCustomer = news.classList.contains("customer");
    stale.querySelector("strong").textContent = (isCustomer ? words.wrote : words.replied).replace("%s", isCustomer ? head.dataset.customer : news.dataset.by);
  }
  show();
}

function since() {
  const rule = element("p", "rule since");
  rule.append(element("span", "", thread.dataset.new));
  return rule;
}

function show() {
  const isClosed = head.dataset.state === "closed";
  composer.classList.toggle("is-note", draft.note);
  composer.classList.toggle("is-stale", !stale.hidden);
  composer.classList.toggle("is-empty", !input.value.trim());
  composer.classList.toggle("is-closed", isClosed && !draft.note);
  byId("mode-reply").ariaPressed = !draft.note;
  byId("mode-note").ariaPressed = draft.note;
  send.textContent = draft.note ? words.add : stale.hidden ? words.send : words.anyway;
  input.placeholder = draft.note ? words.secret : isClosed ? words.closed : head.dataset.placeholder || "";
  hint.textContent = draft.note ? words.secret : [head.dataset.hint, draft.text && words.kept].filter(Boolean).join(", ");
}

function setNote(note) {
  draft = { ...draft, note };
  if (draft.text) keep(key(), draft);
  threadChanged();
}

input.oninput = () => {
  const begins = !draft.text;
  draft = { ...draft, text: input.value, since: begins ? Number(lines.dataset.last) : draft.since };
  keep(key(), draft.text ? draft : null);
  notice.hidden = true;
  writing(Boolean(draft.text));
  draft.text ? show() : threadChanged();
};

input.onkeydown = (event) => {
  if (event.key === "Escape") input.blur();
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (stale.hidden) submit();
  else byId("show-new").focus();
};

composer.onsubmit = (event) => {
  event.preventDefault();
  submit();
};

byId("mode-reply").onclick = () => write(false);
byId("mode-note").onclick = () => (draft.note && input.value.trim() ? submit() : write(true));

byId("show-new").onclick = () => {
  lines.querySelector(".since")?.scrollIntoView({ block: "center" });
  draft = { ...draft, since: Number(lines.dataset.last) };
  keep(key(), draft);
  stale.hidden = true;
  show();
  input.focus();
};

let rests = 0;

function writing(isWriting) {
  clearTimeout(rests);
  present(ticket, isWriting);
  if (isWriting) rests = setTimeout(writing, RESTS, false);
}

async function submit() {
  const text = input.value.trim();
  if (!text || (head.dataset.state === "closed" && !draft.note)) return input.focus();
  const item = { id: newId(), verb: draft.note ? "note" : "reply", text, seen: draft.note || !stale.hidden ? "" : String(draft.since) };
  const mine = ticket;
  underWay.set(item.id, { text, note: draft.note, since: draft.since, ticket });
  keep(key(), null);
  draft = nothing;
  input.value = "";
  stale.hidden = true;
  notice.hidden = true;
  lines.querySelector(".since")?.remove();
  writing(false);
  show();
  const bubble = waitingBubble(item);
  if (!(await act(mine, item))) giveBack(item.id);
  await changed();
  bubble.remove();
  setTimeout(() => underWay.delete(item.id), 60000);
}

function waitingBubble(item) {
  const box = element("article", item.verb === "note" ? "note" : "line agent mine");
  const said = element("div", item.verb === "note" ? "text" : "bubble text", item.text);
  box.append(said);
  pending.append(box);
  thread.scrollTop = thread.scrollHeight;
  return box;
}

// It was not sent: the words are the writer's again.
function giveBack(id) {
  const item = underWay.get(id);
  underWay.delete(id);
  if (!item || item.ticket !== ticket || input.value) return;
  input.value = item.text;
  draft = { text: item.text, note: item.note, since: item.since };
  keep(key(), draft);
  threadChanged();
  input.focus();
}

// The server refused an act; `html` says why.
export function refused({ id, key: why, html }) {
  if (underWay.has(id)) giveBack(id);
  else if (!pressed.delete(id)) return;
  if (why === "console-stale") return changed();
  notice.innerHTML = html;
  notice.hidden = false;
}

const pressed = new Set();

export async function press(verb, more = {}) {
  const id = newId();
  pressed.add(id);
  notice.hidden = true;
  await act(ticket, { id, verb, ...more });
  await changed();
}
