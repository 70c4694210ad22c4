import { child, children, settingOf, type XmlElement } from "@/lib/text/document-xml";

type Style = { name: string; basedOn: string | null; properties: XmlElement | undefined };

/** Names of styles in files that this program wrote: of paragraphs by their depth, and of a number before its text. */
export const ownLevelStyle = (depth: number) => `Openfloor level ${depth}`;
export const ownNumberStyle = "Openfloor number";
const ownLevel = /^openfloor level ([0-8])$/;

/** What the paragraph styles of a Word document say about structure, through their inheritance. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();

  constructor(styles: XmlElement | null) {
    for (const element of children(styles ?? undefined, "style")) {
      this.styles.set(element.attributes.get("styleId") ?? "", {
        name: (settingOf(element, "name") ?? "").toLowerCase(),
        basedOn: settingOf(element, "basedOn") ?? null,
        properties: child(element, "pPr"),
      });
    }
  }

  isTitle(style: string): boolean {
    return (this.styles.get(style)?.name ?? style.toLowerCase()) === "title";
  }

  isTableOfContents(style: string): boolean {
    return /^toc ?(\d|heading)/.test(this.styles.get(style)?.name ?? style.toLowerCase());
  }

  /** The depth that our own files say by style, so that it need not be guessed; null in files of others. */
  declaredDepth(style: string): number | null {
    const depth = this.styles.get(style)?.name.match(ownLevel)?.[1];
    return depth === undefined ? null : Number(depth);
  }

  isNumber(style: string): boolean {
    return this.styles.get(style)?.name === ownNumberStyle.toLowerCase();
  }

  /** 1 to 6 for headings, null for other paragraphs. */
  headingDepth(style: string, properties: XmlElement | undefined): number | null {
    const own = outlineOf(properties);
    if (own !== undefined) return own < 9 ? Math.min(own + 1, 6) : null;
    for (const { name, properties: inherited } of this.chain(style)) {
      const outline = outlineOf(inherited);
      if (outline !== undefined) return outline < 9 ? Math.min(outline + 1, 6) : null;
      const named = name.match(/^heading ?([1-9])$/)?.[1];
      if (named !== undefined) return Math.min(Number(named), 6);
    }
    const known = this.styles.has(style) ? undefined : style.match(/^Heading([1-9])$/)?.[1];
    return known === undefined ? null : Math.min(Number(known), 6);
  }

  /** The list that a style puts its paragraphs in, and the style that says so. */
  numbering(style: string): { numId: string; level: number | null; style: string } | null {
    for (const { id, properties } of this.chain(style)) {
      const settings = child(properties, "numPr");
      const numId = settingOf(settings, "numId");
      if (numId !== undefined) {
        const level = settingOf(settings, "ilvl");
        return { numId, level: level === undefined ? null : Number(level), style: id };
      }
    }
    return null;
  }

  private chain(style: string): (Style & { id: string })[] {
    const chain: (Style & { id: string })[] = [];
    const seen = new Set<string>();
    for (let id: string | null = style; id !== null && !seen.has(id); ) {
      seen.add(id);
      const found: Style | undefined = this.styles.get(id);
      if (!found) break;
      chain.push({ id, ...found });
      id = found.basedOn;
    }
    return chain;
  }
}

function outlineOf(properties: XmlElement | undefined): number | undefined {
  const value = settingOf(properties, "outlineLvl");
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined;
}
