import type { DecisionName } from "./schema";

/** The published list of reasons. Codes stay for ever; a reason that is no longer given becomes inactive. */
export type ListedReason = {
  code: string;
  appliesTo: Exclude<DecisionName, "publish">[];
  /** The rule in a sentence, by language. */
  words: { en: string; ar: string };
};

/** Seeded into every database, in this order. */
export const moderationReasons: ListedReason[] = [
  {
    code: "other-paragraph",
    appliesTo: ["return"],
    words: {
      en: "The comment is about another paragraph than the one it was sent on.",
      ar: "يتعلق التعليق بفقرة غير الفقرة التي أُرسل عليها.",
    },
  },
  {
    code: "wording-unclear",
    appliesTo: ["return"],
    words: {
      en: "The proposed wording and the reasons do not say the same, or cannot be understood.",
      ar: "لا تتفق الصياغة المقترحة مع الأسباب، أو يتعذر فهمها.",
    },
  },
  {
    code: "personal-data",
    appliesTo: ["return", "refuse"],
    words: {
      en: "It holds personal data of somebody, such as an address or a telephone number.",
      ar: "يتضمن بيانات شخصية لأحد الأشخاص، مثل عنوان أو رقم هاتف.",
    },
  },
  {
    code: "confidential",
    appliesTo: ["return", "refuse"],
    words: {
      en: "It holds what others gave in confidence, or details with which a system could be attacked.",
      ar: "يتضمن ما أُفضي به على أساس السرية، أو تفاصيل يمكن استخدامها لمهاجمة نظام ما.",
    },
  },
  {
    code: "insult",
    appliesTo: ["return", "refuse"],
    words: {
      en: "It insults or threatens people instead of speaking of the text.",
      ar: "يسيء إلى أشخاص أو يهددهم بدلاً من تناول النص.",
    },
  },
  {
    code: "out-of-scope",
    appliesTo: ["return", "refuse"],
    words: {
      en: "It is not about what this consultation asks.",
      ar: "لا يتعلق بما تسأل عنه هذه المشاورة.",
    },
  },
  {
    code: "duplicate",
    appliesTo: ["return", "refuse"],
    words: {
      en: "The same organisation has sent the same comment before.",
      ar: "سبق أن أرسلت المنظمة نفسها التعليق نفسه.",
    },
  },
  {
    code: "advertising",
    appliesTo: ["refuse"],
    words: {
      en: "It advertises a product, a service or an event.",
      ar: "يروّج لمنتج أو خدمة أو فعالية.",
    },
  },
  {
    code: "incitement",
    appliesTo: ["refuse"],
    words: {
      en: "It calls for violence, hatred or discrimination.",
      ar: "يدعو إلى العنف أو الكراهية أو التمييز.",
    },
  },
  {
    code: "unlawful",
    appliesTo: ["refuse"],
    words: {
      en: "Publishing it would break the law or the rights of somebody.",
      ar: "من شأن نشره أن يخالف القانون أو يمس حقوق أحد.",
    },
  },
];
