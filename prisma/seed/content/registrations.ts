/** A workshop to come, with fewer places than people who want them. Invented, as are all who register. */
export const workshop = {
  slug: "paragraph-workshop",
  title: {
    en: "Workshop: writing a comment that can be used",
    ar: "حلقة عمل: كتابة تعليق يمكن الاستفادة منه",
    fr: "Atelier : rédiger un commentaire utilisable",
  },
  summary: {
    en: "Half a day on how to propose wording for a paragraph so that a rapporteur can take it up. Eight places in the room.",
    ar: "نصف يوم عن كيفية اقتراح صياغة لفقرة بحيث يتمكن المقرر من الأخذ بها. ثمانية أماكن في القاعة.",
    fr: "Une demi-journée pour apprendre à proposer la rédaction d’un paragraphe qu’un rapporteur puisse reprendre. Huit places dans la salle.",
  },
  city: { en: "Geneva", ar: "جنيف", fr: "Genève" },
  zone: "Europe/Zurich",
  room: {
    place: "Room R3, second floor. The lift is left of the entrance.",
    joinLink: "https://meet.demo.example/paragraph-workshop",
    joinWords: "Pass code 2718",
  },
} as const;

/** Questions of its form, besides those that the program has words for. */
export const workshopQuestions = [
  {
    title: { en: "Have you commented on a draft before?", ar: "هل سبق لك التعليق على مسودة؟" },
    choices: [
      { key: "", label: { en: "Often", ar: "كثيرا" } },
      { key: "", label: { en: "Once or twice", ar: "مرة أو مرتين" } },
      { key: "", label: { en: "Never", ar: "أبدا" } },
    ],
  },
] as const;

/** Colleagues without an account whom a focal point registers, by organisation. */
export const colleagues = {
  "demo-ngo-a": ["Demo person Fatou", "Demo person Ibrahima"],
  "demo-university-b": ["Demo person Marek", "Demo person Ewa"],
} as const;

export const rejection = "The workshop is for organisations that take part in the process.";
