import htm from "htm";
import { createElement, Fragment, type ReactNode } from "react";
import { addNamesIn } from "./names-on-page";

/** What stands in a place: words, elements and other parts among words, text alone in an attribute. */
type Value = ReactNode;

/** HTML with places, read once for each place in the code where one is written. */
interface Pattern {
  /** What stands before, between and after the places; one more than there are places. */
  readonly pieces: readonly string[];
  /** The attribute that a place fills; null for a place among words. */
  readonly attributes: readonly (string | null)[];
  /** Its elements in small letters, its classes with a dot before them. */
  readonly names: ReadonlySet<string>;
  /** The same HTML with its attributes whole, as `htm` reads it. */
  readonly strings: TemplateStringsArray;
}

/**
 * HTML with places that is a part of a page: what stands often on long pages. Its writer puts the pieces and the values
 * one after the other, where it would make and take apart an element for each tag; React gets the same as elements.
 */
export class HtmlPart implements Iterable<ReactNode> {
  constructor(
    readonly pattern: Pattern,
    readonly values: readonly Value[],
  ) {}

  *[Symbol.iterator](): Iterator<ReactNode> {
    const roots = [asElements(this.pattern.strings, ...this.values)].flat();
    yield createElement(Fragment, { key: "part" }, ...roots);
  }
}

/**
 * A part of a page in HTML, the same on a document and on a page of the app. Blanks with a line break in them are for
 * the reader of the code. A value stands among words, or for the whole of an attribute, which is left out for null.
 *
 * @throws Error for HTML that could not be filled safely by its values, the first time that it is met.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): HtmlPart {
  const known = patterns.get(strings);
  if (known !== undefined) return new HtmlPart(known, values);
  const read = readPattern(strings);
  patterns.set(strings, read);
  return new HtmlPart(read, values);
}

const patterns = new WeakMap<TemplateStringsArray, Pattern>();

/** Names that React knows by others. */
const reactNames: Readonly<Record<string, string>> = { class: "className", for: "htmlFor", tabindex: "tabIndex" };

const asElements = htm.bind((type, props: Record<string, unknown> | null, ...children: ReactNode[]) => {
  const named = Object.entries(props ?? {}).map(([name, value]) => [reactNames[name] ?? name, value]);
  return createElement(type, Object.fromEntries(named), ...children);
});

/** What holds no words that are only words, what `htm` would show as it is, and what runs. */
const unfit = /&|<!|<(?:script|style|textarea|title|template|iframe)\b/i;

/** The last that stands before a place in a tag. */
const beforeValue = / ([\w-]+)="$/;

/** Scripts in attributes, and styles, which the policy of a page forbids. */
const unfitAttribute = /^(?:on.*|style|srcdoc)$/i;

function readPattern(strings: TemplateStringsArray): Pattern {
  const whole = strings.join("");
  if (unfit.test(whole)) throw new Error(`This cannot be a part of a page: ${whole}`);
  const tidied = tidy(strings);
  const pieces = tidied.map(({ text }) => text);
  const attributes = tidied.slice(0, -1).map(({ text, endsInTag }, at): string | null => {
    if (!endsInTag) return null;
    const [start = "", name = ""] = beforeValue.exec(text) ?? [];
    const next = pieces[at + 1] ?? "";
    if (start === "" || unfitAttribute.test(name) || !next.startsWith('"')) {
      throw new Error(`A value can only stand for the whole of an attribute: ${whole}`);
    }
    pieces[at] = (pieces[at] ?? "").slice(0, -start.length);
    pieces[at + 1] = next.slice(1);
    return name;
  });
  const names = new Set<string>();
  addNamesIn(pieces.join(""), names);
  const texts = tidied.map(({ text }) => text);
  return { pieces, attributes, names, strings: Object.assign(texts, { raw: texts }) };
}

/** Without the blanks that are for the reader of the code: gone between tags, one blank within them and among words. */
function tidy(strings: readonly string[]): { text: string; endsInTag: boolean }[] {
  let inTag = false;
  return strings.map((string) => {
    const text = string.replace(/[<>]|\s*\n\s*/g, (found, at: number) => {
      if (found === "<" || found === ">") {
        inTag = found === "<";
        return found;
      }
      const before = string[at - 1] ?? ">";
      const after = string[at + found.length] ?? "<";
      return (inTag ? after === ">" : before === ">" || after === "<") ? "" : " ";
    });
    return { text, endsInTag: inTag };
  });
}
