import { child, type XmlElement } from "@/lib/text/document-xml";

type Style = { parent: string | null; outline: number | null; text: XmlElement | undefined; listStyle: string | null };

/** What the styles of an OpenDocument text say about structure and emphasis, through their inheritance. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();

  constructor(elements: XmlElement[]) {
    for (const element of elements) {
      if (element.name !== "style") continue;
      const { attributes } = element;
      const outline = attributes.get("default-outline-level") ?? "";
      this.styles.set(`${attributes.get("family")} ${attributes.get("name")}`, {
        parent: attributes.get("parent-style-name") ?? null,
        outline: /^\d{1,2}$/.test(outline) ? Number(outline) : null,
        text: child(element, "text-properties"),
        listStyle: attributes.get("list-style-name") ?? null,
      });
    }
  }

  isTitle(style: string): boolean {
    return this.chain("paragraph", style).some(({ name }) => name === "Title");
  }

  isContents(style: string): boolean {
    return this.chain("paragraph", style).some(({ name }) => /^Contents_20_(\d|Heading)/.test(name));
  }

  /** 1 to 6 for a paragraph in the style of a heading, else null. */
  headingDepth(style: string): number | null {
    const level = this.chain("paragraph", style).find(({ outline }) => outline !== null)?.outline ?? null;
    return level === null || level < 1 ? null : Math.min(level, 6);
  }

  /** The list style that a paragraph style brings along, for lists that name none. */
  listStyle(style: string): string | null {
    return this.chain("paragraph", style).find(({ listStyle }) => listStyle !== null)?.listStyle ?? null;
  }

  /** A setting of characters, such as font-weight, in a style of text; undefined when it says nothing. */
  character(style: string, setting: string): string | undefined {
    return this.chain("text", style)
      .find(({ text }) => text?.attributes.has(setting))
      ?.text?.attributes.get(setting);
  }

  private chain(family: string, style: string): (Style & { name: string })[] {
    const chain: (Style & { name: string })[] = [];
    const seen = new Set<string>();
    for (let name: string | null = style; name !== null && !seen.has(name); ) {
      seen.add(name);
      const found: Style | undefined = this.styles.get(`${family} ${name}`);
      if (!found) {
        chain.push({ name, parent: null, outline: null, text: undefined, listStyle: null });
        break;
      }
      chain.push({ name, ...found });
      name = found.parent;
    }
    return chain;
  }
}
