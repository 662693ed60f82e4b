// The console: opens tickets beside their list, keeps both true to what the server tells, and knows its keys.

import * as composer from "./console-composer.js";
import { element, keep, keepOrder, parse, patch, recall } from "./console-parts.js";
import { listen, part, present } from "./console-server.js";

const byId = (id) => document.getElementById(id);
const body = document.body, rows = byId("rows"), head = byId("head"), thread = byId("thread"), fresh = byId("fresh");
const PARTS = ["head", "lines", "choice", "team", "about"];
const SEEN = `frontdesk-seen-${body.dataset.staff}`;
const OFTEN = 30000; // ms: ages are brought up to date

// The thread

const atEnd = () => thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80;

function place(content) {
  const follow = atEnd();
  for (const id of PARTS) {
    const coming = content.getElementById(id);
    patch(byId(id), coming);
    Object.assign(byId(id).dataset, coming.dataset);
  }
  composer.threadChanged();
  if (follow) thread.scrollTop = thread.scrollHeight;
  markRead();
}

let asked = 0;

async function refreshTicket() {
  const number = body.dataset.ticket, mine = ++asked;
  if (!number) return;
  const html = await part(`tickets/${number}`);
  if (html && mine === asked && number === body.dataset.ticket) place(parse(html));
}

async function openTicket(number, push = true) {
  const html = await part(`tickets/${number}`);
  if (html === null) return location.assign(`/console/${number}?view=${rows.dataset.view}`);
  asked++;
  showTicket(number, parse(html));
  if (push) history.pushState(null, "", `/console/${number}?view=${rows.dataset.view}`);
}

function showTicket(number, content) {
  body.dataset.ticket = number;
  body.classList.remove("with-about");
  byId("lines").replaceChildren();
  composer.open(number, refreshTicket);
  place(content);
  document.title = `#${number} ${head.dataset.customer}`;
  thread.scrollTop = thread.scrollHeight;
  markRows();
  present(number, false);
  showPeople();
}

function closeTicket() {
  body.dataset.ticket = "";
  present(0, false);
  markRows();
}

let people = [];

function showPeople(now = people) {
  people = now;
  const here = people.filter(([ticket]) => String(ticket) === body.dataset.ticket);
  const box = byId("people");
  const words = ([, name, writing]) => (writing ? box.dataset.writing : box.dataset.viewing).replace("%s", () => name);
  box.replaceChildren(...here.map((each) => element("span", each[2] ? "writing" : "", words(each))));
}

// The list

let listAsked = 0;

async function refreshList(view = rows.dataset.view) {
  const mine = ++listAsked, html = await part(`list?view=${view}`);
  if (html === null || mine !== listAsked) return;
  const content = parse(html), coming = content.getElementById("rows");
  const isSame = view === rows.dataset.view, added = isSame ? keepOrder(rows, coming) : 0;
  rows.dataset.view = view;
  patch(rows, coming);
  for (const id of ["tabs", "order", "empty", "summary"]) byId(id).replaceWith(content.getElementById(id));
  if (added || !isSame) tellFresh(added);
  markRows();
}

const plural = new Intl.PluralRules(document.documentElement.lang);
let unseen = 0;

function tellFresh(added) {
  unseen = added ? unseen + added : 0;
  fresh.hidden = !unseen || rows.scrollHeight <= rows.clientHeight; // what is in sight needs no telling
  const form = plural.select(unseen) === "one" ? "one" : "other";
  fresh.textContent = fresh.dataset[form].replace(/\d+/, unseen);
}

fresh.onclick = () => {
  rows.scrollTop = rows.scrollHeight;
  tellFresh(0);
};

function markRows() {
  const seen = recall(SEEN, {});
  for (const row of rows.children) {
    const link = row.firstElementChild, isOpen = link.dataset.ticket === body.dataset.ticket;
    if (isOpen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    row.classList.toggle("unread", !isOpen && Number(row.dataset.said) > (seen[link.dataset.ticket] ?? 0));
  }
  const view = rows.dataset.view;
  byId("back").href = `/console?view=${view}`;
}

function markRead() {
  if (document.hidden) return;
  keep(SEEN, { ...recall(SEEN, {}), [body.dataset.ticket]: Number(byId("lines").dataset.last) });
}

// What is pressed

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-act], [data-open], a[data-ticket], a[data-view], #back, #show-about");
  if (!event.target.closest(".menu")) for (const menu of document.querySelectorAll(".menu[open]")) menu.open = false;
  if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (target.dataset.act) return composer.press(target.dataset.act, { to: target.dataset.to ?? "" });
  if (target.dataset.open) return byId(target.dataset.open).showModal();
  if (target.id === "show-about") return toggleAbout();
  event.preventDefault();
  if (target.dataset.ticket) openTicket(target.dataset.ticket);
  else if (target.dataset.view) openView(target.dataset.view);
  else closeTicket(), history.pushState(null, "", target.href);
});

function toggleAbout() {
  byId("show-about").ariaExpanded = body.classList.toggle("with-about");
}

async function openView(view) {
  const number = body.dataset.ticket;
  history.pushState(null, "", number ? `/console/${number}?view=${view}` : `/console?view=${view}`);
  await refreshList(view);
  rows.scrollTop = 0;
}

byId("transfer").addEventListener("close", ({ target }) => {
  const form = target.querySelector("form"), to = new FormData(form).get("to");
  if (target.returnValue === "do" && to) composer.press("transfer", { to, text: form.elements.note.value });
  form.reset();
});

window.addEventListener("popstate", () => {
  const number = location.pathname.split("/")[2] ?? "";
  const view = new URLSearchParams(location.search).get("view") ?? "all";
  if (view !== rows.dataset.view) refreshList(view);
  if (number) openTicket(number, false);
  else closeTicket();
});

// Keys, by their place on the keyboard: the same in every layout

function step(by) {
  const links = [...rows.querySelectorAll("a")];
  const at = links.findIndex((link) => link.dataset.ticket === body.dataset.ticket);
  const next = links[at < 0 ? 0 : at + by];
  if (!next) return;
  next.scrollIntoView({ block: "nearest" });
  openTicket(next.dataset.ticket);
}

const KEYS = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyR: () => body.dataset.ticket && composer.write(false),
  KeyN: () => body.dataset.ticket && composer.write(true),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, dialog[open]")) return;
  const help = event.key === "?" || (event.code === "Slash" && event.shiftKey);
  const run = help ? () => byId("keys").showModal() : event.shiftKey ? null : KEYS[event.code];
  if (!run) return;
  event.preventDefault();
  run();
});

// Live

// A burst of changes is fetched once; a steady stream of them every so often.
function soon(refresh, after) {
  let timer = 0;
  return () => {
    timer ||= setTimeout(() => ((timer = 0), refresh()), after);
  };
}

const listSoon = soon(refreshList, 200), ticketSoon = soon(refreshTicket, 30);

listen(
  (conversations) => {
    listSoon();
    if (!conversations || conversations.includes(Number(head.dataset.conversation))) ticketSoon();
  },
  (answer) => composer.refused(answer),
  showPeople,
);
setInterval(() => document.hidden || refreshList(), OFTEN);
document.addEventListener("visibilitychange", () => document.hidden || (markRead(), refreshList()));

patch(rows, rows.cloneNode(true)); // remembers the rows as the server sent them
if (body.dataset.ticket) showTicket(body.dataset.ticket, byId("first").content);
else markRows();
