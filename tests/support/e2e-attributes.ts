import { ariaAttributes } from "aria-attributes";
import { htmlElementAttributes } from "html-element-attributes";
import { svgElementAttributes } from "svg-element-attributes";

/** Evaluated in the page: every kind of element with the name of each attribute that one of its kind carries. */
export function attributesOf(): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll("*")) {
    const language = element instanceof SVGElement ? "svg" : "html";
    for (const { name } of element.attributes) found.add(`${language} ${element.localName} ${name}`);
  }
  return [...found];
}

/** Attributes of one's own, roles, and names of namespaces (HTML, section 3.2.6.6; WAI-ARIA 1.2, section 9.1; XML names). */
const everywhere = /^(?:data-[\w.-]+|role|xmlns(?::\w+)?)$/;

/** What pages say to programs that make cards of them (Open Graph protocol, which is RDFa). */
const elsewhere = new Set(["html meta property"]);

/** Of what `attributesOf` found, what stands neither in HTML nor in SVG nor in WAI-ARIA: a slip of the pen, most likely. */
export function unknownAttributes(found: readonly string[]): string[] {
  return found.filter((line) => {
    const [language, element = "", name = ""] = line.split(" ");
    const known = language === "svg" ? svgElementAttributes : htmlElementAttributes;
    const named = [...(known["*"] ?? []), ...(known[element] ?? []), ...ariaAttributes];
    return !everywhere.test(name) && !elsewhere.has(line) && !named.includes(name);
  });
}
