import { strToU8, zipSync } from "fflate";

const namespaces = ["office", "style", "text", "table", "draw", "fo", "xlink", "dc", "svg"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");
const header = '<?xml version="1.0" encoding="UTF-8"?>';

export type OdtGiven = {
  /** Inside of office:text. */
  body: string;
  /** Inside of the automatic styles of content.xml. */
  automatic?: string;
  /** Inside of office:styles of styles.xml. */
  styles?: string;
  mediaType?: string;
  manifest?: string;
  entries?: Record<string, Uint8Array>;
};

/** An OpenDocument text as LibreOffice would pack it, from the insides of its parts. */
export function anOdt(given: OdtGiven): Uint8Array {
  const content = `${header}<office:document-content ${namespaces}><office:automatic-styles>${given.automatic ?? ""}</office:automatic-styles><office:body><office:text>${given.body}</office:text></office:body></office:document-content>`;
  const styles = `${header}<office:document-styles ${namespaces}><office:styles>${given.styles ?? ""}</office:styles></office:document-styles>`;
  return zipSync({
    mimetype: [strToU8(given.mediaType ?? "application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(content),
    "styles.xml": strToU8(styles),
    "META-INF/manifest.xml": strToU8(given.manifest ?? "<manifest:manifest/>"),
    ...given.entries,
  });
}

export const p = (content: string, style = "Standard") => `<text:p text:style-name="${style}">${content}</text:p>`;

export const h = (level: number, content: string) => `<text:h text:outline-level="${level}">${content}</text:h>`;

export const item = (content: string, more = "") => `<text:list-item ${more}>${content}</text:list-item>`;

export const list = (style: string, items: string, more = "") =>
  `<text:list ${style === "" ? "" : `text:style-name="${style}"`} ${more}>${items}</text:list>`;

/** A list style of levels, each [format, prefix, suffix]. */
export const listStyle = (name: string, levels: [string, string, string][]) =>
  `<text:list-style style:name="${name}">${levels
    .map(
      ([format, prefix, suffix], index) =>
        `<text:list-level-style-number text:level="${index + 1}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`,
    )
    .join("")}</text:list-style>`;

export const note = (id: string, mark: string, content: string) =>
  `<text:note text:id="${id}" text:note-class="footnote"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(content)}</text:note-body></text:note>`;

/** Tracked insertions, by their ids, and deletions with what was deleted. */
export const trackedRegions = (insertions: string[], deletions: Record<string, string>) =>
  `<text:tracked-changes>${insertions
    .map(
      (id) =>
        `<text:changed-region xml:id="${id}"><text:insertion><office:change-info/></text:insertion></text:changed-region>`,
    )
    .join("")}${Object.entries(deletions)
    .map(
      ([id, content]) =>
        `<text:changed-region xml:id="${id}"><text:deletion><office:change-info><text:p>a remark</text:p></office:change-info>${content}</text:deletion></text:changed-region>`,
    )
    .join("")}</text:tracked-changes>`;
