/** A hearing that is under way in the demonstration; every organisation that speaks is invented. */
export const hearing = {
  slug: "demo-hearing-on-the-norms",
  zone: "Europe/Zurich",
  title: {
    en: "Demo hearing on guidance for the norms",
    ar: "جلسة استماع تجريبية بشأن إرشادات المعايير",
    fr: "Audition de démonstration sur les orientations relatives aux normes",
    es: "Audiencia de demostración sobre la guía de las normas",
    ru: "Демонстрационные слушания по руководству к нормам",
    zh: "关于规范指南的演示听证会",
  },
  summary: {
    en: "Invented for the demonstration: organisations ask for the floor, speak alone or together, and hand in their words.",
  },
} as const;

type Ending = "published" | "pending" | "refused" | "silent" | "not_heard";

type Spoken = {
  organisation: string;
  speaker: string;
  title?: string;
  minutes: number;
  becomes: Ending;
  language?: string;
  text?: string;
  /** Organisations that confirmed. */
  partners?: string[];
};

/** The item that is over, in the order in which they spoke. */
export const over: { title: Record<string, string>; spoken: Spoken[] } = {
  title: { en: "General exchange on the zero draft", ar: "تبادل عام للآراء بشأن المسودة صفر" },
  spoken: [
    {
      organisation: "demo-state-e",
      speaker: "Demo person Robin",
      title: "Head of delegation",
      minutes: 3,
      becomes: "published",
      text: "Madam Chair, my delegation thanks the organisers for the zero draft.\n\nThe draft is at its best where it says who does what. A norm that names nobody binds nobody. We would keep the sentences on national points of contact as they are.",
    },
    {
      organisation: "demo-rights-network-h",
      speaker: "Demo person Amal",
      minutes: 3,
      becomes: "published",
      language: "ar",
      text: "سيدتي الرئيسة، نرحب بالمسودة ونشكر من أعدوها.\n\nنطلب أن تذكر الإرشادات بشأن المعيار (هـ) قطع الشبكات صراحة، لأن الناس يفقدون عندئذ الخدمات التي يعتمدون عليها في حياتهم اليومية.",
    },
    {
      organisation: "demo-technical-association-d",
      speaker: "Demo person Inés",
      minutes: 5,
      becomes: "published",
      partners: ["demo-university-b"],
      text: "Response teams and those who study incidents speak here with one voice.\n\nTeams must be reachable, and nobody may use them to do harm. Both halves of norm (k) belong in the guidance, side by side.",
    },
    {
      organisation: "demo-company-c",
      speaker: "Demo person Haru",
      minutes: 2,
      becomes: "pending",
      text: "Our factories depend on parts from many hands. The guidance on the integrity of the supply chain should say how a small supplier can follow it.",
    },
    {
      organisation: "demo-news-network-g",
      speaker: "Demo person Liv",
      minutes: 3,
      becomes: "refused",
      text: "This text was not on the item that the chair had opened.",
    },
    { organisation: "demo-regional-organisation-f", speaker: "Demo person Noor", minutes: 0, becomes: "not_heard" },
  ],
};

/** The item whose list is open. */
export const open = {
  title: { en: "Norm (f): critical infrastructure", ar: "المعيار (و): البنية التحتية الحيوية" },
  asked: [
    { organisation: "demo-rights-network-h", speaker: "Demo person Karim", partners: [], invited: [] },
    {
      organisation: "demo-technical-association-d",
      speaker: "Demo person Mateo",
      partners: ["demo-university-b", "demo-company-c"],
      invited: ["demo-news-network-g"],
    },
    { organisation: "demo-state-e", speaker: "Demo person Sasha", partners: [], invited: [] },
    { organisation: "demo-regional-organisation-f", speaker: "Demo person Noor", partners: [], invited: [] },
  ],
} as const;

export const announced = {
  title: { en: "Norm (g): protecting what is one’s own", ar: "المعيار (ز): حماية ما يخص الدولة" },
};
