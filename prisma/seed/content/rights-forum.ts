import type { Bilingual, ContentProcess } from "./content-types";

/** A second forum on one subject, invented: its session falls on the day of a hearing of the first. */
export const rightsForum: ContentProcess = {
  slug: "rights-forum",
  code: "RIGHTS",
  name: {
    en: "Forum on rights in the digital age (demonstration)",
    ar: "المنتدى المعني بالحقوق في العصر الرقمي (عرض توضيحي)",
  },
  mandate: {
    en: "A demonstration of a second forum that looks at the same harms from the side of those who suffer them. It is invented, and nobody has set it up.",
    ar: "عرض توضيحي لمنتدى ثان ينظر إلى الأضرار نفسها من جهة من يعانونها. وهو من نسج الخيال ولم ينشئه أحد.",
  },
  isDemonstration: true,
  areas: [
    {
      slug: "remedy",
      names: {
        en: "Remedy for those harmed",
        ar: "سبل انتصاف المتضررين",
        fr: "Réparation pour les victimes",
        es: "Reparación para los perjudicados",
        ru: "Возмещение пострадавшим",
        zh: "受害者的补救",
      },
    },
  ],
  stages: [
    {
      name: { en: "Hearing of those harmed", ar: "جلسة استماع للمتضررين" },
      startsOn: { daysFromNow: 23 },
      endsOn: { daysFromNow: 25 },
    },
    {
      name: { en: "Session on remedies", ar: "دورة سبل الانتصاف" },
      startsOn: { daysFromNow: 58 },
      endsOn: { daysFromNow: 60 },
    },
  ],
  predecessor: null,
  successor: null,
};

type Related = { from: string; to: string; kind: "parallel" | "contributes_to" | "part_of"; words: Bilingual };

/** How the demonstrations stand to each other and to what took place. */
export const relations: Related[] = [
  {
    ...{ from: "rights-forum", to: "oewg", kind: "parallel" },
    words: {
      en: "Both look at harm done through ICTs: one at the duties of States, the other at the rights of people.",
      ar: "ينظر كلاهما إلى الضرر الواقع بتكنولوجيات المعلومات والاتصالات: أحدهما إلى واجبات الدول والآخر إلى حقوق الناس.",
    },
  },
  {
    ...{ from: "gge-2004-2021", to: "oewg-2019-2021", kind: "contributes_to" },
    words: {
      en: "The working group took up the norms in the reports of the experts; the last experts met while it did.",
      ar: "تناول الفريق العامل المعايير الواردة في تقارير الخبراء؛ واجتمع آخر فريق للخبراء خلال فترة عمله.",
    },
  },
  {
    ...{ from: "gge-2004-2021", to: "oewg-2021-2025", kind: "contributes_to" },
    words: {
      en: "The second working group went on from the reports of the experts and of the first.",
      ar: "انطلق الفريق العامل الثاني من تقارير الخبراء وتقرير الفريق الأول.",
    },
  },
  {
    ...{ from: "field-events", to: "gge-2004-2021", kind: "parallel" },
    words: {
      en: "The event of 2017 was held in the year in which the fifth group of experts ended.",
      ar: "عقدت فعالية عام 2017 في السنة التي انتهى فيها عمل فريق الخبراء الخامس.",
    },
  },
  {
    ...{ from: "field-events", to: "oewg-2019-2021", kind: "parallel" },
    words: {
      en: "The events lie before and after the years of the first working group, on the same subjects.",
      ar: "تقع الفعاليات قبل سنوات الفريق العامل الأول وبعدها، في الموضوعات نفسها.",
    },
  },
  {
    ...{ from: "field-events", to: "oewg", kind: "contributes_to" },
    words: {
      en: "What is said at these events is no part of the record, and reaches it where somebody sends it in.",
      ar: "لا يدخل ما يقال في هذه الفعاليات في المحضر، ويصل إليه حين يرسله أحد.",
    },
  },
  {
    ...{ from: "field-events", to: "oewg-2021-2025", kind: "contributes_to" },
    words: {
      en: "Those who met there spoke to the group later, or wrote to it.",
      ar: "تكلم من التقوا فيها أمام الفريق لاحقا أو كتبوا إليه.",
    },
  },
  {
    ...{ from: "oewg", to: "oewg-2021-2025", kind: "parallel" },
    words: {
      en: "The demonstration is shaped like this group, and is no part of its work.",
      ar: "أعد العرض التوضيحي على غرار هذا الفريق، وليس جزءا من عمله.",
    },
  },
];
