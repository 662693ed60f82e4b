// Putting fetched parts in place: only what has changed is touched, so nothing moves, blinks or loses the focus.

const known = new WeakMap(); // element -> as the server sent it

const source = (element) => known.get(element) ?? element.outerHTML;

function keyed(box) {
  return new Map([...box.children].filter(({ dataset }) => dataset.key).map((child) => [child.dataset.key, child]));
}

// Children are told apart by data-key; those without one are the page's own and stay where they are.
export function patch(box, fresh) {
  const old = keyed(box), coming = keyed(fresh);
  for (const [key, child] of old) if (!coming.has(key)) child.remove();
  let at = nextKeyed(box.firstElementChild);
  for (const [key, child] of coming) {
    const mine = old.get(key), html = child.outerHTML;
    if (mine && mine === at) at = nextKeyed(at.nextElementSibling);
    else box.insertBefore(mine ?? child, at);
    if (mine && source(mine) !== html) replace(mine, child);
    known.set(child.isConnected ? child : mine, html);
  }
}

const nextKeyed = (element) => {
  while (element && !element.dataset.key) element = element.nextElementSibling;
  return element;
};

function replace(mine, child) {
  const focused = mine.contains(document.activeElement);
  const isOpen = mine.querySelector("details[open]");
  mine.replaceWith(child);
  if (isOpen) child.querySelector("details")?.setAttribute("open", "");
  if (focused) (child.matches("a, button") ? child : child.querySelector("a, button"))?.focus();
}

// The list keeps its order while somebody looks at it: rows stay where they are, new ones come last.
export function keepOrder(box, fresh) {
  const old = keyed(box), coming = keyed(fresh);
  const stay = [...old.keys()].filter((key) => coming.has(key));
  const added = [...coming.keys()].filter((key) => !old.has(key));
  fresh.replaceChildren(...[...stay, ...added].map((key) => coming.get(key)));
  return added.length;
}

export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

export function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

// What the page keeps in the browser; where that is blocked, it lives as long as the page.
const spare = {};

export function recall(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return spare[key] ?? otherwise;
  }
}

export function keep(key, value) {
  spare[key] = value;
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {} // blocked: `spare` has it
}
