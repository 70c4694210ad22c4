import type { Bilingual } from "./content-types";
import type { EventContent } from "./event-types";

/**
 * Invented meetings that are over, held by organisations of the demonstration: one with a published report, one with a
 * report in correction, one whose report is due. Their people are invented as well.
 */

const base = {
  mode: "online",
  zone: "Europe/Zurich",
  hosts: [{ role: "organiser", organisation: "demo-ngo-a" }],
} as const;

const over = (daysAgo: number, hour: number) => ({
  starts: { daysFromNow: -daysAgo, hour },
  ends: { daysFromNow: -daysAgo, hour: hour + 2 },
});

const talk = (slug: string, title: Bilingual, daysAgo: number, areas: string[]): EventContent => ({
  ...{ ...base, hosts: [...base.hosts], slug, title, areas },
  ...{ kind: "talk", moments: over(daysAgo, 16) },
});

export const meetings = {
  published: "hospitals-on-paper",
  inCorrection: "exercise-debrief",
  due: "directory-clinic",
} as const;

export const heldEvents: EventContent[] = [
  {
    ...{ ...base, hosts: [...base.hosts], slug: meetings.published, kind: "multistakeholder_session" },
    title: { en: "When hospitals work on paper", ar: "عندما تعمل المستشفيات بالورق" },
    summary: {
      en: "A session on what an attack on networks does to the care of patients, and on what was asked of States.",
      ar: "جلسة عما يفعله الهجوم على الشبكات برعاية المرضى، وعما طُلب من الدول.",
    },
    areas: ["norms", "capacity-building"],
    consultation: "session-inputs",
    moments: over(21, 14),
  },
  {
    ...{ ...base, hosts: [...base.hosts], slug: meetings.inCorrection, kind: "workshop" },
    title: { en: "Debrief of the spring exercise", ar: "استخلاص دروس تمرين الربيع" },
    areas: ["cbm"],
    moments: over(5, 10),
  },
  {
    ...{ ...base, hosts: [...base.hosts], slug: meetings.due, kind: "workshop" },
    title: { en: "Clinic on the directory of contacts", ar: "ورشة عن دليل جهات الاتصال" },
    areas: ["cbm"],
    moments: over(13, 10),
  },
  talk("talk-who-answers", { en: "Who answers the telephone", ar: "من يرد على الهاتف" }, 60, ["cbm"]),
  talk("talk-two-keys", { en: "Two keys to one network", ar: "مفتاحان لشبكة واحدة" }, 40, ["norms"]),
];

export type ReportContent = {
  language: "en" | "ar";
  authorName: string;
  issues: string;
  discussion: string;
  nextSteps: string;
  points: { text: string; support: string; speaker: string }[];
};

export const publishedReport: ReportContent = {
  language: "en",
  authorName: "Nadia Ferrant (invented)",
  issues:
    "How does a hospital go on when its networks fail? Which norms protect hospitals today, and who notices when a norm is broken? What can States and stakeholders do before the next attack on a hospital?",
  discussion:
    "The session began with the account of a hospital that worked on paper for eleven days. Patients were sent to other hospitals, and nurses copied records by hand. The networks came back, but trust in the networks came back more slowly.\n\nSpeakers then compared the norms with what hospitals need. A norm that names critical infrastructure helps only where a State has said which hospitals belong to it. Small hospitals often do not know whether they are on such a list.\n\nExercises were the second subject. An exercise shows in a day what a report shows in a year, speakers held, and small hospitals need help to take part in exercises.",
  nextSteps:
    "The organisers collect examples of exercises in which hospitals took part, and bring them to the next session on norms.",
  points: [
    {
      text: "States should name the hospitals that count as critical infrastructure.",
      support: "many_speakers",
      speaker: "",
    },
    { text: "A moratorium on attacks on the networks of hospitals.", support: "panel_called_for", speaker: "" },
    { text: "Exercises should include small hospitals.", support: "general_agreement", speaker: "" },
    {
      text: "Records on paper should be kept ready for a fortnight.",
      support: "one_speaker",
      speaker: "Speaker of Demo Clinic E",
    },
    { text: "Insurance was mentioned and left for another session.", support: "noted", speaker: "" },
  ],
};

export const draftReport: ReportContent = {
  language: "ar",
  authorName: "سامر الأيوبي (اسم مبتكر)",
  issues: "ما الذي أظهره تمرين الربيع؟ وهل وصلت الرسائل إلى جهات الاتصال في الوقت المناسب؟",
  discussion:
    "استغرق وصول أول رسالة ست ساعات. وكانت جهات الاتصال تعرف بعضها بعضا، لكن أرقام الهواتف في الدليل قديمة.\n\nرأى المتكلمون أن التمرين القصير المتكرر أنفع من تمرين طويل كل سنتين.",
  nextSteps: "تحديث الدليل قبل تمرين الخريف.",
  points: [
    { text: "تحديث أرقام الهواتف في الدليل كل ثلاثة أشهر.", support: "several_speakers", speaker: "" },
    { text: "تمارين قصيرة ومتكررة.", support: "general_agreement", speaker: "" },
  ],
};

export const askedCorrection = {
  quote: "استغرق وصول أول رسالة ست ساعات.",
  words: "بحسب سجلاتنا استغرق الأمر أربع ساعات، لا ستا.",
};

type RecordingContent = {
  event: string;
  episode: number;
  title: Bilingual;
  language: "en";
  minutes: number;
  link?: string;
  transcript: string;
  appearances: { name: string; affiliation: string; title: string }[];
};

/** One is kept here with captions; the others lie on an address that leads nowhere by rule (RFC 2606). */
export const recordings: RecordingContent[] = [
  {
    event: meetings.published,
    episode: 12,
    title: {
      en: "When hospitals work on paper: a film of six seconds",
      ar: "عندما تعمل المستشفيات بالورق: فيلم من ست ثوان",
    },
    ...{ language: "en", minutes: 1 },
    transcript: "When networks fail, hospitals go on on paper. That is the whole of this film.",
    appearances: [
      { name: "Lena Hartwig", affiliation: "Demo University B", title: "Professor of health systems" },
      { name: "Tomás Vidal", affiliation: "Demo Clinic E", title: "Head of nursing" },
    ],
  },
  {
    event: "talk-two-keys",
    episode: 9,
    title: { en: "Two keys to one network", ar: "مفتاحان لشبكة واحدة" },
    ...{ language: "en", minutes: 34, link: "https://recordings.example.org/two-keys" },
    transcript: "Host: Why two keys? Guest: Because one person can be wrong on a Friday evening.",
    appearances: [{ name: "Lena Hartwig", affiliation: "Demo NGO A", title: "Senior researcher" }],
  },
  {
    event: "talk-who-answers",
    episode: 7,
    title: { en: "Who answers the telephone", ar: "من يرد على الهاتف" },
    ...{ language: "en", minutes: 41, link: "https://recordings.example.org/who-answers" },
    transcript: "Host: Who answers at three in the morning? Guest: Whoever was asked to, and was told so.",
    appearances: [{ name: "Samer Ayoubi", affiliation: "Demo Tech C", title: "Duty officer" }],
  },
];

/** Titles of the inputs that were filed at the first meeting. */
export const filedInputs = [
  "What eleven norms look like from a control room",
  "Help that arrives: a joint input on threats, confidence and capacity",
];

/** What the first meeting yielded, by area of its process. */
export const outcomes: { area: string; text: Bilingual }[] = [
  {
    area: "norms",
    text: {
      en: "Publish which hospitals count as critical infrastructure, and tell them so.",
      ar: "نشر أسماء المستشفيات التي تعد من البنية التحتية الحيوية، وإبلاغها بذلك.",
    },
  },
  {
    area: "capacity-building",
    text: {
      en: "Practice: an afternoon on paper once a year, with the network switched off on purpose.",
      ar: "ممارسة: قضاء فترة بعد ظهر واحدة في السنة بالورق، مع إيقاف الشبكة عمدا.",
    },
  },
];
