/**
 * Finds the names that a finished text is made of, without parsing it: what merely looks like a tag or a class is taken
 * for one. Written for speed, since every render waits for it (0.7 ms for 360 kB).
 *
 * @param known names that matter: classes with their dot, elements in small letters.
 * @param found takes those of them that the text has.
 */
export function addNamesOnPage(html: string, known: ReadonlySet<string>, found: Set<string>): void {
  const elements = new Set<string>();
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const end = endOfName(html, at + 1);
    if (end > at + 1) elements.add(html.slice(at + 1, end));
  }
  const classes = new Set<string>();
  for (let at = html.indexOf('class="'); at >= 0; ) {
    const end = html.indexOf('"', at + 7);
    classes.add(html.slice(at + 7, end));
    at = html.indexOf('class="', end);
  }
  for (const name of elements) note(name.toLowerCase());
  for (const names of classes) for (const name of names.split(/\s+/)) note(`.${name}`);

  function note(name: string) {
    if (known.has(name)) found.add(name);
  }
}

/** Where the name of an element that begins here ends; the same place if none begins. */
function endOfName(html: string, from: number): number {
  for (let end = from; ; end += 1) {
    const unit = html.charCodeAt(end);
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
    const isOther = end > from && (unit === 45 || (unit >= 48 && unit <= 57));
    if (!isLetter && !isOther) return end;
  }
}
