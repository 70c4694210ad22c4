import { citeBibtex } from "./bibtex";
import type { CitedWork } from "./cited-work";
import { citeApa, citeChicago, citeUnitedNations } from "./prose";
import { citeRis } from "./ris";

/** How a work can be cited: three styles of prose, two formats for reference managers. */
export const citationStyles = [
  { name: "un", isFile: false, cite: citeUnitedNations },
  { name: "apa", isFile: false, cite: citeApa },
  { name: "chicago", isFile: false, cite: citeChicago },
  { name: "bibtex", isFile: true, cite: citeBibtex },
  { name: "ris", isFile: true, cite: citeRis },
] as const;

export type ShownCitation = { name: (typeof citationStyles)[number]["name"]; isFile: boolean; text: string };

/** A work in every style. */
export function citationsOf(work: CitedWork): ShownCitation[] {
  return citationStyles.map(({ name, isFile, cite }) => ({ name, isFile, text: cite(work) }));
}
