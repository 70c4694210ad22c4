import { child, isOn, settingOf, type XmlElement } from "@/lib/text/document-xml";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import type { TableCell, TableRow } from "@/lib/text/table-rows";
import type { TrackedChanges } from "@/lib/text/tracked-changes";

const holders = new Set(["tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "moveTo"]);

/**
 * The rows of a Word table, tables in its cells included as lines of theirs.
 * @param readLine the words of one paragraph with the number that Word shows before it
 */
export function readDocxTable(
  table: XmlElement,
  tracked: TrackedChanges,
  readLine: (paragraph: XmlElement) => InlineNode[],
): TableRow[] {
  return withinControls(table, "tr").flatMap((row): TableRow[] => {
    const properties = child(row, "trPr");
    if (child(properties, "ins") && !tracked.insertion()) return [];
    if (child(properties, "del") && !tracked.deletion()) return [];
    const cells = withinControls(row, "tc").map((cell): TableCell => {
      const settings = child(cell, "tcPr");
      const merge = child(settings, "vMerge");
      return {
        content: readCell(cell, readLine),
        columns: Number(settingOf(settings, "gridSpan")) || 1,
        continues: merge !== undefined && merge.attributes.get("val") !== "restart",
      };
    });
    return [{ cells, isHeader: isOn(properties, "tblHeader") }];
  });
}

/** Rows and cells may stand in content controls of their own. */
function withinControls(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((part): XmlElement[] => {
    if (part.name === name) return [part];
    return ["sdt", "sdtContent", "customXml"].includes(part.name) ? withinControls(part, name) : [];
  });
}

function readCell(cell: XmlElement, readLine: (paragraph: XmlElement) => InlineNode[]): InlineNode[] {
  return cell.children.flatMap((part): InlineNode[] => {
    if (part.name === "p") return [...readLine(part), { type: "hardBreak" }];
    return holders.has(part.name) ? readCell(part, readLine) : [];
  });
}
