import type { EventContent } from "./event-types";

/**
 * Events as facts: titles, hours, those who held or led them. The words about them are our own. Where a source states
 * no end, there is none here.
 */

const session = (
  slug: string,
  startsAt: string,
  content: Pick<EventContent, "title" | "hosts" | "areas"> & Partial<EventContent>,
): EventContent => ({ slug, kind: "dialogue", mode: "online", zone: "UTC", startsAt, ...content });

const chair = (country: string) => ({ role: "co_chair" as const, country });
const chairedBy = (name: string) => ({ role: "co_chair" as const, name });
const chairFromDirectory = (organisation: string) => ({ role: "co_chair" as const, organisation });

/** Seven sessions within a week, one of them at an hour that is the day before in the Americas. */
const dialogueSeries: EventContent = {
  slug: "dialogue-series-2020",
  kind: "series",
  mode: "online",
  zone: "UTC",
  title: {
    en: "Informal multi-stakeholder cyber dialogue series",
    ar: "سلسلة الحوارات السيبرانية غير الرسمية بين أصحاب المصلحة المتعددين",
  },
  summary: {
    en: "Seven online sessions in which States and other stakeholders talked about the subjects of the working group.",
    ar: "سبع جلسات عبر الإنترنت تحاورت فيها الدول وسائر أصحاب المصلحة في موضوعات الفريق العامل.",
  },
  description: {
    en: "The series gathered views on the pre-draft of the report. It stood beside the working group and was no part of it: nothing said here was on its record. Each subject had a session of its own, led by States together with other stakeholders, at hours spread so that each part of the world could follow some of them by day.",
    ar: "جمعت السلسلة آراء بشأن المسودة التمهيدية للتقرير. وعقدت إلى جانب الفريق العامل ولم تكن جزءا منه: فلم يدرج في محضره شيء مما قيل فيها. وخصصت لكل موضوع جلسة قادتها دول بالاشتراك مع أصحاب مصلحة آخرين، ووزعت الساعات بحيث يتسنى لكل منطقة من العالم أن تتابع بعضها نهارا.",
  },
  hosts: [
    { role: "organiser", organisation: "apc" },
    { role: "organiser", organisation: "gpd" },
    { role: "organiser", name: "Microsoft" },
    { role: "organiser", name: "Women’s International League for Peace and Freedom" },
  ],
  areas: [],
  sessions: [
    session("dialogue-series-2020-international-law", "2020-12-04T13:00:00Z", {
      title: { en: "International law", ar: "القانون الدولي" },
      hosts: [chair("JP"), chairedBy("Oxford University")],
      areas: ["international-law"],
    }),
    session("dialogue-series-2020-norms", "2020-12-07T15:00:00Z", {
      title: { en: "Rules, norms and principles", ar: "القواعد والمعايير والمبادئ" },
      hosts: [chair("CA"), chairFromDirectory("gpd"), chairedBy("Microsoft"), chairFromDirectory("apc")],
      areas: ["norms"],
    }),
    session("dialogue-series-2020-threats", "2020-12-08T01:00:00Z", {
      title: { en: "Existing and emerging threats", ar: "التهديدات القائمة والناشئة" },
      hosts: [chair("AU"), chair("ID")],
      areas: ["threats"],
    }),
    session("dialogue-series-2020-capacity-building", "2020-12-08T12:00:00Z", {
      title: { en: "Cyber policy capacity-building agenda", ar: "خطة بناء القدرات في مجال السياسات السيبرانية" },
      hosts: [chair("ZA"), chairedBy("EU Institute for Security Studies"), chairedBy("Research ICT Africa")],
      areas: ["capacity-building"],
    }),
    session("dialogue-series-2020-gender", "2020-12-09T13:00:00Z", {
      kind: "side_event",
      title: { en: "Gender approaches to cyber security", ar: "النهج الجنسانية للأمن السيبراني" },
      hosts: [chairedBy("Women’s International League for Peace and Freedom"), chair("CA"), chair("CL")],
      areas: [],
    }),
    session("dialogue-series-2020-institutional-dialogue", "2020-12-09T15:00:00Z", {
      title: { en: "Regular institutional dialogue", ar: "الحوار المؤسسي المنتظم" },
      hosts: [
        chair("FR"),
        chair("EG"),
        chairedBy("Women’s International League for Peace and Freedom"),
        chairedBy("Kaspersky"),
      ],
      areas: ["institutional-dialogue"],
    }),
    session("dialogue-series-2020-cbm", "2020-12-10T13:00:00Z", {
      title: { en: "Confidence-building measures", ar: "تدابير بناء الثقة" },
      hosts: [chair("HU"), chair("CL"), chairedBy("Derechos Digitales")],
      areas: ["cbm"],
    }),
  ],
};

const multistakeholderSession: EventContent = {
  slug: "multistakeholder-session-2019",
  kind: "multistakeholder_session",
  mode: "on_site",
  zone: "America/New_York",
  days: { first: "2019-12-02", last: "2019-12-04" },
  city: { en: "New York", ar: "نيويورك" },
  title: {
    en: "Informal intersessional consultative meeting with stakeholders",
    ar: "اجتماع تشاوري غير رسمي بين الدورتين مع أصحاب المصلحة",
  },
  summary: {
    en: "Three days on what non-governmental stakeholders can do for a secure and stable cyberspace.",
    ar: "ثلاثة أيام عما يمكن لأصحاب المصلحة غير الحكوميين القيام به من أجل فضاء سيبراني آمن ومستقر.",
  },
  hosts: [{ role: "organiser", name: "Open-ended Working Group" }],
  areas: [],
  groups: ["civil_society", "academia", "technical_community", "private_sector", "media"],
};

const talk: EventContent = {
  slug: "cyber-operations-talk-2022",
  kind: "talk",
  mode: "hybrid",
  zone: "Europe/Zurich",
  startsAt: "2022-06-23T15:30:00Z",
  endsAt: "2022-06-23T16:30:00Z",
  city: { en: "Geneva", ar: "جنيف" },
  title: {
    en: "Cyber operations, armed conflicts, and international law",
    ar: "العمليات السيبرانية والنزاعات المسلحة والقانون الدولي",
  },
  summary: {
    en: "Researchers on operations attributed to States and the questions they put to international law.",
    ar: "باحثون يتحدثون عن عمليات منسوبة إلى دول وعن الأسئلة التي تطرحها على القانون الدولي.",
  },
  hosts: [{ role: "organiser", organisation: "geneva-academy" }],
  areas: ["international-law"],
};

const workshop: EventContent = {
  slug: "cyber-skills-workshop-2022",
  kind: "workshop",
  mode: "on_site",
  zone: "Europe/Zurich",
  startsAt: "2022-06-22T07:30:00Z",
  endsAt: "2022-06-22T13:00:00Z",
  city: { en: "Geneva", ar: "جنيف" },
  title: {
    en: "Boost your cyber skills: a cybersecurity event for Nonprofit Organizations",
    ar: "عززوا مهاراتكم السيبرانية: فعالية عن الأمن السيبراني للمنظمات غير الربحية",
  },
  summary: {
    en: "A day for non-governmental organisations on protecting their own work, with accounts of practice and round tables.",
    ar: "يوم للمنظمات غير الحكومية عن حماية عملها، يتضمن عروضا لتجارب عملية وموائد مستديرة.",
  },
  hosts: [
    { role: "organiser", organisation: "cagi" },
    { role: "organiser", organisation: "cyberpeace-institute" },
  ],
  areas: ["capacity-building"],
};

/** The source of 2017 gives the year, and that of 2022 an hour without a zone: both stand here as they were printed. */
const yearlyForum: EventContent = {
  slug: "internet-governance-forum",
  kind: "series",
  mode: "hybrid",
  zone: null,
  title: { en: "Internet Governance Forum", ar: "منتدى إدارة الإنترنت" },
  summary: {
    en: "A yearly forum; here with the sessions that took up the subject of the working groups.",
    ar: "منتدى سنوي؛ وترد هنا جلساته التي تناولت موضوع الفريقين العاملين.",
  },
  hosts: [{ role: "organiser", name: "Internet Governance Forum" }],
  areas: [],
  sessions: [
    {
      slug: "internet-governance-forum-2017",
      kind: "series",
      mode: "on_site",
      zone: null,
      edition: "2017",
      printed: { start: "2017" },
      city: { en: "Geneva", ar: "جنيف" },
      title: { en: "Internet Governance Forum 2017", ar: "منتدى إدارة الإنترنت 2017" },
      hosts: [],
      areas: [],
      sessions: [
        {
          slug: "human-rights-pre-event-2017",
          kind: "pre_event",
          mode: "on_site",
          zone: null,
          printed: { start: "2017" },
          city: { en: "Geneva", ar: "جنيف" },
          title: {
            en: "A human rights-based approach to cybersecurity",
            ar: "نهج للأمن السيبراني قائم على حقوق الإنسان",
          },
          hosts: [],
          areas: [],
        },
      ],
    },
    {
      slug: "internet-governance-forum-2022",
      kind: "series",
      mode: "hybrid",
      zone: null,
      edition: "2022",
      printed: { start: "2022" },
      title: { en: "Internet Governance Forum 2022", ar: "منتدى إدارة الإنترنت 2022" },
      hosts: [],
      areas: [],
      sessions: [
        {
          slug: "safety-main-session-2022",
          kind: "main_session",
          mode: "hybrid",
          zone: null,
          printed: { start: "2022-12-01T08:15", end: "2022-12-01T09:45" },
          title: {
            en: "Enabling safety, security and accountability",
            ar: "إتاحة السلامة والأمن والمساءلة",
          },
          hosts: [],
          areas: ["capacity-building"],
        },
      ],
    },
  ],
};

/** Invented: a session to come for accredited organisations only. */
const accreditedSession: EventContent = {
  slug: "stakeholder-session",
  kind: "dedicated_stakeholder_session",
  mode: "hybrid",
  zone: "America/New_York",
  moments: { starts: { daysFromNow: 24, hour: 15 }, ends: { daysFromNow: 24, hour: 18 } },
  city: { en: "New York", ar: "نيويورك" },
  title: {
    en: "Dedicated stakeholder session (demonstration)",
    ar: "جلسة مخصصة لأصحاب المصلحة (عرض توضيحي)",
  },
  summary: {
    en: "Accredited organisations speak to the States on the written inputs that they sent.",
    ar: "تتكلم المنظمات المعتمدة أمام الدول عن الإسهامات المكتوبة التي أرسلتها.",
  },
  description: {
    en: "The part of the formal session that is set aside for stakeholders. Only organisations accredited to the process may come; everybody else can send a written input, which is read and published in the same way.",
    ar: "الجزء المخصص لأصحاب المصلحة من الجلسة الرسمية. ولا يحضره سوى المنظمات المعتمدة لدى العملية؛ ولسائر الجهات أن ترسل إسهاما مكتوبا يقرأ وينشر بالطريقة نفسها.",
  },
  hosts: [{ role: "organiser", name: "Demo secretariat" }],
  areas: ["norms", "institutional-dialogue"],
  access: "accredited_organisations",
  consultation: "session-inputs",
  registration: "platform",
  capacity: { onSite: 40, online: 200 },
};

/** Events by the process that they belong to, or stand beside. */
export const events: Record<string, EventContent[]> = {
  "oewg-2019-2021": [multistakeholderSession, dialogueSeries],
  "field-events": [talk, workshop, yearlyForum],
  oewg: [accreditedSession],
};
