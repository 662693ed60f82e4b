// How one line of the talk looks: bubble, who said it, its buttons, its state.
// Only the server's own rendering of articles is set as HTML; what people wrote is always set as text.

import { keep, recall } from "./chat-kept.js";

const lines = document.getElementById("lines");
const words = document.getElementById("thread").dataset;
const language = document.documentElement.lang;
const GAP = 3600000; // ms without a word after which the time is shown
const CHOICES = "frontdesk-choices";

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(svg.namespaceURI, "use"));
  svg.firstChild.setAttribute("href", `#${name}`);
  return svg;
}

export function bubble(kind, text, html) {
  const said = element("div", "bubble");
  if (html) said.innerHTML = html;
  else said.textContent = text;
  for (const link of said.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  return element("div", `line ${kind}`, said);
}

function speaker(line) {
  if (line.author === "customer") return element("div", "who", words.you);
  if (line.author === "bot") return element("div", "who", icon("spark"), words.bot);
  const name = line.name || words.agent;
  const initials = name.split(/\s+/).map((part) => [...part][0]).slice(0, 2).join("").toUpperCase();
  const face = element("span", "face", initials);
  face.ariaHidden = "true";
  return element("div", "who", face, name);
}

function draw(line) {
  const kind = { customer: "own", agent: "agent" }[line.author] || "bot";
  const box = bubble(kind, line.text || words.file, line.html);
  box.firstChild.title = new Date(line.at).toLocaleString(language, { timeStyle: "short", hourCycle: "h23" });
  box.prepend(speaker(line));
  if (line.rows.length) box.append(chips(line));
  if (kind === "own") setState(box, "sent");
  return box;
}

let latest = 0; // when the newest line was written, UTC ms

export function append(line) {
  remark("");
  lines.append(...timeGap(line.at), draw(line));
  latest = line.at;
}

// A passing word at the end, gone with the next line.
export function remark(text) {
  lines.querySelector(".notice")?.remove();
  if (text) lines.append(element("p", "notice", text));
}

function timeGap(at) {
  if (at - latest < GAP) return [];
  const format = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return [element("div", "day", new Date(at).toLocaleString(language === "en" ? "en-GB" : language, format))];
}

const STATE_ICONS = { sending: "clock", waiting: "clock", sent: "check", refused: "alert" };

export function setState(box, state) {
  box.querySelector(".state")?.remove();
  box.classList.remove(...Object.keys(STATE_ICONS));
  box.classList.add(state);
  const quiet = state === "sent" || state === "sending"; // words only when something is wrong
  const said = element("span", quiet ? "aside" : "", words[state]);
  box.append(element("div", `state ${state}`, icon(STATE_ICONS[state]), said));
}

// Buttons under a message: pressed once, then greyed with a check on the choice, in every tab and after a reload.

function chips(line) {
  const group = element("div", "chips");
  group.dataset.line = line.id;
  for (const row of line.rows) {
    const made = row.map(([label, action]) => {
      const chip = element("button", "chip", label);
      chip.type = "button";
      chip.dataset.action = action;
      return chip;
    });
    group.append(element("div", "", ...made));
  }
  drawChoice(group);
  return group;
}

// Without an action the buttons of `line` are free again.
export function choose(line, action) {
  const choices = recall(CHOICES, []).filter(([at]) => at !== line);
  if (action) choices.push([line, action]);
  keep(CHOICES, choices.slice(-200)); // as many lines as the server shows
  drawChoices();
}

export function forgetChoices() {
  keep(CHOICES, []);
}

const drawChoices = () => lines.querySelectorAll(".chips").forEach(drawChoice);
addEventListener("storage", drawChoices); // another tab

function drawChoice(group) {
  const choice = recall(CHOICES, []).find(([line]) => line === group.dataset.line)?.[1];
  for (const chip of group.querySelectorAll(".chip")) {
    const chosen = choice === chip.dataset.action;
    chip.disabled = choice !== undefined;
    chip.querySelector(".icon")?.remove();
    chip.toggleAttribute("aria-pressed", false);
    if (!chosen) continue;
    chip.setAttribute("aria-pressed", "true");
    chip.prepend(icon("check"));
  }
}
