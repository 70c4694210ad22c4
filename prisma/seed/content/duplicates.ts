import type { DirectoryEntry } from "./content-types";

const entry = (slug: string, name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  ...{ slug, name, acronym: null, stakeholderGroup: "civil_society", country: null, address: null, website: null },
  ...{ topics: [], description: null, ecosocStatus: null, asOf: "2026-11", ...more },
});

/** One organisation that came into the directory twice, under two spellings: the second was merged into the first. */
export const merged = {
  into: entry("demo-union-for-open-cables", "Demo Union for Open Cables", {
    acronym: "DUOC",
    description: "Invented for the demonstration. It stood here twice until the two entries were merged.",
  }),
  from: entry("demo-union-of-open-cables", "Demo Union of Open Cables"),
};

/** Two entries that look like one, for the administrator to decide on. */
export const waiting: DirectoryEntry[] = [
  entry("demo-institute-for-safe-systems", "Demo Institute for Safe Systems", { stakeholderGroup: "academia" }),
  entry("demo-institute-of-safe-systems", "Demo Institute of Safe Systems", { stakeholderGroup: "academia" }),
];
