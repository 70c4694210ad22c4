import type { DirectoryEntry } from "./content-types";

const body = {
  stakeholderGroup: "international_organisation",
  country: null,
  address: null,
  website: null,
  topics: [],
  ecosocStatus: null,
  asOf: "2026-11",
} satisfies Partial<DirectoryEntry>;

/** Bodies of organisations in the directory: facts about how they are built. Joint ones are a part of several. */
export const bodyEntries: DirectoryEntry[] = [
  {
    ...body,
    slug: "human-rights-council",
    name: "Human Rights Council",
    acronym: "HRC",
    names: [
      { language: "fr", name: "Conseil des droits de l’homme" },
      { language: "ar", name: "مجلس حقوق الإنسان" },
    ],
    aliases: ["UNHRC"],
    description: "Forty-seven States elected by the General Assembly. The Office is its secretariat.",
    partOf: ["ohchr"],
  },
  {
    ...body,
    slug: "special-procedures",
    name: "Special Procedures",
    acronym: null,
    names: [
      { language: "fr", name: "Procédures spéciales" },
      { language: "ar", name: "الإجراءات الخاصة" },
    ],
    description: "Independent experts with mandates of the Council, each on one country or one theme.",
    partOf: ["ohchr"],
  },
  {
    ...body,
    slug: "treaty-bodies",
    name: "Treaty Bodies",
    acronym: null,
    names: [
      { language: "fr", name: "Organes conventionnels" },
      { language: "ar", name: "هيئات المعاهدات" },
    ],
    description:
      "Committees of experts that follow how each human rights treaty is carried out. They call for written inputs when they draft general comments.",
    partOf: ["ohchr"],
  },
  {
    ...body,
    slug: "upr",
    name: "Universal Periodic Review",
    acronym: "UPR",
    names: [
      { language: "fr", name: "Examen périodique universel" },
      { language: "ar", name: "الاستعراض الدوري الشامل" },
    ],
    aliases: ["EPU"],
    description: "Every State is reviewed by the others in turn; stakeholders send written inputs beforehand.",
    partOf: ["ohchr"],
  },
  {
    ...body,
    slug: "iso",
    name: "International Organization for Standardization",
    acronym: "ISO",
    names: [{ language: "fr", name: "Organisation internationale de normalisation" }],
    website: "https://www.iso.org",
    topics: ["digital-standards"],
    description: "Worldwide federation of national standards bodies.",
  },
  {
    ...body,
    slug: "iso-iec-jtc-1",
    name: "ISO/IEC JTC 1",
    acronym: "JTC 1",
    aliases: ["Joint Technical Committee 1"],
    topics: ["digital-standards"],
    description: "The joint committee of ISO and IEC for standards of information technology.",
    partOf: ["iec", "iso"],
  },
  {
    ...body,
    slug: "iso-iec-jtc-1-sc-38",
    name: "ISO/IEC JTC 1/SC 38",
    acronym: "SC 38",
    topics: ["cloud-computing"],
    description: "Cloud computing and distributed platforms.",
    partOf: ["iso-iec-jtc-1"],
  },
  {
    ...body,
    slug: "iso-iec-jtc-1-sc-42",
    name: "ISO/IEC JTC 1/SC 42",
    acronym: "SC 42",
    topics: [],
    description: "Artificial intelligence.",
    partOf: ["iso-iec-jtc-1"],
  },
];
