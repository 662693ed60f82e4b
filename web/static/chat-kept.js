// What the page keeps: shared by all tabs; where the browser blocks storage it lives as long as the page.

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
    localStorage.setItem(key, JSON.stringify(value));
  } catch {} // blocked: `spare` has it
}
