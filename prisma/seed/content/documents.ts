import type { Bilingual } from "./content-types";

/** The consultation whose texts compete. */
export const competed = "capacity-building-principles";

/** The second and third draft of that consultation, which compete with the first. */
export const alternatives = [
  {
    slug: "alternative",
    symbol: "OEWG/DEMO/CRP.3/Alt.1",
    title: { en: "Capacity-building: an alternative text", ar: "بناء القدرات: نص بديل" },
    versionSlug: "alternative-draft",
    versionLabel: { en: "Alternative draft", ar: "مسودة بديلة" },
    file: "capacity-building-alternative.en.md",
  },
  {
    slug: "charter",
    symbol: "OEWG/DEMO/CRP.3/Alt.2",
    title: { en: "A short charter for partners", ar: "ميثاق موجز للشركاء" },
    versionSlug: "first-draft",
    versionLabel: { en: "First draft", ar: "المشروع الأول" },
    file: "capacity-building-charter.en.md",
  },
] as const;

type Sponsor = { draft: string; organisation?: string; name?: string; joinedDaysAgo: number; leftDaysAgo?: number };

/** Who puts their name to the drafts, from when to when. All of them are invented. */
export const sponsors: Sponsor[] = [
  { draft: "principles", organisation: "Demo State E", joinedDaysAgo: 95 },
  { draft: "principles", organisation: "Demo Regional Organisation F", joinedDaysAgo: 92, leftDaysAgo: 40 },
  { draft: "principles", name: "Demo State L", joinedDaysAgo: 90 },
  { draft: "alternative", organisation: "Demo NGO A", joinedDaysAgo: 60 },
  { draft: "alternative", organisation: "Demo University B", joinedDaysAgo: 58 },
  { draft: "alternative", organisation: "Demo Regional Organisation F", joinedDaysAgo: 39 },
  { draft: "charter", organisation: "Demo NGO A", joinedDaysAgo: 30 },
];

/** What the drafts say under each theme, by the numbers of their paragraphs; an empty one says nothing on it. */
export const themes: { title: Bilingual; principles: string; alternative: string; charter: string }[] = [
  { title: { en: "Need", ar: "الحاجة" }, principles: "1, 2", alternative: "1, 2", charter: "" },
  { title: { en: "Ownership", ar: "الملكية" }, principles: "3, 4, 5", alternative: "3, 4, 5", charter: "1, 2" },
  { title: { en: "Women in programmes", ar: "النساء في البرامج" }, principles: "6", alternative: "6", charter: "3" },
  {
    title: { en: "Rights and civil society", ar: "الحقوق والمجتمع المدني" },
    principles: "7",
    alternative: "7",
    charter: "",
  },
  { title: { en: "Lasting effect", ar: "الأثر الدائم" }, principles: "8, 9, 10", alternative: "8, 9", charter: "4" },
];

/** What paragraphs of the guidance are about, by their numbers. */
export const topics: { topic: string; paragraphs: string }[] = [
  { topic: "privacy-and-data-protection", paragraphs: "27, 30" },
  { topic: "human-rights", paragraphs: "7, 27–31" },
  { topic: "gender-rights-online", paragraphs: "31" },
  { topic: "critical-infrastructure", paragraphs: "32–40" },
];

/** A correction that stands beside the published text, which itself stays as it is. */
export const correction = {
  draft: "guidance",
  version: "zero-draft",
  paragraph: "59",
  words: {
    en: "The number of measures recommended in 2015 that are summarised here is eight, counting each item of (d) on its own; an announcement of this draft spoke of four.",
    ar: "عدد التدابير الموصى بها في عام 2015 والملخصة هنا ثمانية، إذا عد كل بند من بنود الفقرة الفرعية (د) على حدة؛ وكان إعلان عن هذه المسودة قد ذكر أربعة.",
  },
} as const;

/** Documents elsewhere that the guidance goes back to. */
export const origins = [
  { kind: "derived_from", title: "Report of the Group of Governmental Experts of 2015, A/70/174", address: "" },
  { kind: "responds_to", title: "General Assembly resolution 73/27", address: "" },
] as const;
