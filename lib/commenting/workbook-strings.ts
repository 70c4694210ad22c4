import type { XmlElement } from "@/lib/text/document-xml";

/** Writers put line ends and the like as _x000D_; everything else of that form is meant as it stands. */
const escapedCharacters = new Map([
  ["_x000D_", "\r"],
  ["_x000A_", "\n"],
  ["_x0009_", "\t"],
  ["_x005F_", "_"],
]);

/** The text of a shared or inline string: all its runs, without the reading aids that Japanese writers add. */
export function textOfRuns(element: XmlElement | undefined): string {
  return rawText(element).replace(/_x[0-9A-F]{4}_/g, (written) => escapedCharacters.get(written) ?? written);
}

function rawText(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return element.children
    .filter(({ name }) => name === "t" || name === "r")
    .map((part) => (part.name === "r" ? rawText(part) : part.children.map(({ text }) => text).join("")))
    .join("");
}
