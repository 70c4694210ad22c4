/** Events of the desk: one in preparation, one with papers, one cancelled, and a row of a list that told no zone. All invented. */

const zone = "Europe/Zurich";

/** Not finished yet; only its team sees it. `inDays` from the day of the demonstration. */
export const inPreparation = {
  inDays: 40,
  slug: "points-of-contact-workshop",
  kind: "workshop",
  mode: "hybrid",
  title: {
    en: "Workshop on the directory of points of contact",
    ar: "حلقة عمل بشأن دليل جهات الاتصال",
  },
  city: { en: "Geneva", ar: "جنيف" },
  place: "Room VII, second floor, by the river entrance",
  joinLink: "https://meet.demo.example/points-of-contact",
  ...{ zone, startHour: "14:30", endHour: "17:30" },
  host: "Demo NGO A",
  agenda: [
    { number: "1", title: { en: "What the directory is used for", ar: "أوجه استخدام الدليل" }, minutes: "60" },
    {
      number: "2",
      title: { en: "How small teams keep it current", ar: "كيف تبقيه الفرق الصغيرة محدثا" },
      minutes: "90",
    },
  ],
} as const;

/** Public, with a programme that was replaced by a second version, and a paper on which comments are asked for. */
export const withPapers = {
  inDays: 25,
  slug: "norms-informal-consultation",
  kind: "informal_consultation",
  mode: "online",
  title: {
    en: "Informal consultation on the guidance to the norms",
    ar: "مشاورة غير رسمية بشأن توجيهات المعايير",
  },
  joinLink: "https://meet.demo.example/informal-norms",
  ...{ zone, startHour: "15:00", endHour: "17:00" },
  /** It was moved by an hour once everybody knew of it. */
  movedTo: { startHour: "16:00", endHour: "18:00" },
  programme: {
    title: { en: "Programme of the consultation", ar: "برنامج المشاورة" },
    number: "1",
    first: "item,minutes\nOpening,10\nNorms (a) to (f),60\nNorms (g) to (k),50\n",
    second: "item,minutes\nOpening,10\nNorms (a) to (d),50\nNorms (e) to (k),60\n",
  },
  paper: {
    title: { en: "Questions to the participants", ar: "أسئلة إلى المشاركين" },
    number: "2",
    link: "https://www.demo.example/questions-to-participants",
  },
} as const;

/** Cancelled, with its reason. */
export const cancelled = {
  inDays: 32,
  slug: "capacity-building-hearing",
  kind: "hearing",
  mode: "on_site",
  title: { en: "Hearing on capacity-building", ar: "جلسة استماع بشأن بناء القدرات" },
  city: { en: "Vienna", ar: "فيينا" },
  ...{ zone: "Europe/Vienna", startHour: "10:00", endHour: "13:00" },
  reason: "The hall is under repair until spring. Written inputs on capacity-building are taken as before.",
} as const;

/** As a page printed it: an hour, and no zone. */
export const printedWithoutZone =
  "title,start,kind\nOpen forum on norms and human rights,1 Dec 2022 08:15h - 09:45h,side event\n";
