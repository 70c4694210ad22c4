import { child, children, type XmlElement } from "@/lib/text/document-xml";
import { paragraphsIn } from "@/lib/text/odt-parts";
import type { TrackedChanges } from "@/lib/text/tracked-changes";

/**
 * The tracked changes of an OpenDocument text (ODF 1.3 part 3, 5.5): insertions stand in the text between two marks,
 * which may lie in different paragraphs; deleted words are kept apart, with a mark where they stood.
 */
export class OdtChanges {
  private readonly insertions = new Set<string>();
  private readonly deletions = new Map<string, XmlElement>();
  private readonly skipping = new Set<string>();

  constructor(
    body: XmlElement,
    private readonly tracked: TrackedChanges,
  ) {
    for (const region of children(child(body, "tracked-changes"), "changed-region")) {
      const id = region.attributes.get("id") ?? "";
      const deletion = child(region, "deletion");
      if (child(region, "insertion")) this.insertions.add(id);
      if (deletion) this.deletions.set(id, deletion);
    }
  }

  start(id: string): void {
    if (this.insertions.has(id) && !this.tracked.insertion()) this.skipping.add(id);
  }

  end(id: string): void {
    this.skipping.delete(id);
  }

  /** Whether the words that come now are a refused insertion. */
  isSkipping(): boolean {
    return this.skipping.size > 0;
  }

  /** The paragraphs that a mark stands for, as far as they are read; the first and the last are parts of others. */
  deleted(id: string): XmlElement[] {
    const deletion = this.deletions.get(id);
    if (deletion === undefined || !this.tracked.deletion()) return [];
    return paragraphsIn(deletion);
  }
}
