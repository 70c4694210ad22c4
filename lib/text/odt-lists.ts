import type { XmlElement } from "@/lib/text/document-xml";
import type { DeclaredPlace } from "@/lib/text/draft-builder";
import { type ListCount, type OdtNumbering, placeOf, wholeNumber } from "@/lib/text/odt-numbering";

type OpenList = { style: string; count: ListCount; level: number };

/** Which list an OpenDocument importer is in, and how far each list has counted. */
export class OdtLists {
  private readonly open: OpenList[] = [];
  private readonly byId = new Map<string, ListCount>();
  private readonly byStyle = new Map<string, ListCount>();
  private readonly headings: ListCount = { id: 0, counts: [] };
  private made = 0;

  constructor(private readonly numbering: OdtNumbering) {}

  /**
   * Begins a list. One inside another is its next level; one that says so goes on from another list, all others
   * begin anew.
   * @param brought the list style that its first paragraph brings along; null when none
   */
  enter(list: XmlElement, brought: string | null): void {
    const { attributes } = list;
    const outer = this.open.at(-1);
    const style = attributes.get("style-name") ?? outer?.style ?? brought ?? "";
    const goesOn = attributes.get("continue-numbering") === "true";
    if (outer) {
      const level = outer.level + 1;
      if (!goesOn) outer.count.counts.length = Math.min(outer.count.counts.length, level);
      this.open.push({ style, count: outer.count, level });
      return;
    }
    const continued = this.byId.get(attributes.get("continue-list") ?? "");
    const count = continued ?? (goesOn ? this.byStyle.get(style) : undefined) ?? this.begin();
    this.byStyle.set(style, count);
    const id = attributes.get("id");
    if (id !== undefined) this.byId.set(id, count);
    this.open.push({ style, count, level: 0 });
  }

  leave(): void {
    this.open.pop();
  }

  startItem(item: XmlElement): void {
    const here = this.open.at(-1);
    const start = item.attributes.get("start-value");
    if (here && start !== undefined) this.numbering.startAt(here.count, here.level, wholeNumber(start, 1));
  }

  /** Where paragraphs of the open item stand: with the number that is counted when asked for, or under it without. */
  places(): { place: () => DeclaredPlace & { list: number }; under: DeclaredPlace } {
    const here = this.open.at(-1) ?? { style: "", count: this.begin(), level: 0 };
    const { list } = placeOf(here.count, here.level);
    const place = () => {
      const { text, readings, ...where } = this.numbering.next(here.style, here.count, here.level);
      return text === "" ? where : { ...where, marker: { text, readings } };
    };
    return { place, under: { parent: list } };
  }

  headingNumber(level: number): string {
    return this.numbering.nextHeading(this.headings, level);
  }

  private begin(): ListCount {
    this.made += 1;
    return { id: this.made, counts: [] };
  }
}
