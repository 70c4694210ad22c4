/**
 * Adds the names that finished HTML is made of, without parsing it: what merely looks like a tag or a class is taken for
 * one.
 *
 * @param found takes its elements in small letters, and its classes with a dot before them.
 */
export function addNamesIn(html: string, found: Set<string>): void {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const end = endOfName(html, at + 1);
    if (end > at + 1) found.add(html.slice(at + 1, end).toLowerCase());
  }
  for (let at = html.indexOf('class="'); at >= 0; ) {
    const end = html.indexOf('"', at + 7);
    addClasses(html.slice(at + 7, end), found);
    at = html.indexOf('class="', end);
  }
}

/** Adds each of these classes, which stand as in an attribute. */
export function addClasses(classes: string, found: Set<string>): void {
  for (const name of classes.split(/\s+/)) found.add(`.${name}`);
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
