/**
 * Evaluated in the page: every kind of element that stands in it, by all that rules of accessibility look at but ink
 * (see `inksOf`): tag, attributes, roles and states, whether it has words, whether what it refers to is there, and what
 * it stands in. Words, numbers and addresses make no difference, nor how many there are of a kind. What only the whole
 * page shows (the steps of its headings, ids that stand twice) is told in lines of its own.
 */
export function skeletonOf(): string[] {
  const told = /^(?:role|type|lang|dir|scope|autocomplete|tabindex|class|open|aria-(?!label$|description$).*)$/;
  const pointing = /^(?:for|headers|list|form|aria-(?:labelledby|describedby|controls|owns|details|activedescendant))$/;
  const width = `${innerWidth}`;
  const stands = (ids: string) => ids.split(/\s+/).every((id) => document.getElementById(id) !== null);
  const isNamed = (element: Element) =>
    (element.textContent ?? "").trim() !== "" ||
    element.querySelector("img[alt]:not([alt='']), svg[aria-label]") !== null;
  const ownOf = (element: Element): string => {
    const attributes = [...element.attributes].map(({ name, value }) => {
      if (pointing.test(name)) return `${name}:${stands(value)}`;
      return told.test(name) ? `${name}=${value}` : `${name}${value.trim() === "" ? "=" : ""}`;
    });
    return `${element.localName}[${attributes.sort().join(" ")}]${isNamed(element) ? "" : " empty"}`;
  };
  const own = new Map<Element, string>();
  const found = new Set<string>();
  for (const element of document.querySelectorAll("*")) {
    own.set(element, ownOf(element));
    const parent = element.parentElement;
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    const labelled = isField ? ` labelled:${(element.labels?.length ?? 0) > 0}` : "";
    found.add(`${width} ${own.get(element)}${labelled} < ${parent === null ? "" : own.get(parent)}`);
  }
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) => localName);
  for (const [index, level] of levels.entries()) found.add(`heading ${levels[index - 1] ?? "first"} ${level}`);
  for (const mark of ["main", "h1", "title"]) found.add(`${document.querySelectorAll(mark).length} ${mark}`);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) found.add(`twice ${id} ${location.href}`);
  return [...found];
}
