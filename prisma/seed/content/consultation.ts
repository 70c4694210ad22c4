import type { ContentConsultation } from "./content-types";

/** The main consultation of the demo: the first reading of the guidance on the norms. */
export const consultation: ContentConsultation = {
  slug: "norms-guidance",
  process: "oewg",
  title: {
    en: "Guidance on implementing the eleven norms",
    ar: "إرشادات بشأن تنفيذ المعايير الأحد عشر",
  },
  summary: {
    en: "Tell the drafters, paragraph by paragraph, what the guidance on responsible State behaviour should keep, change or leave out.",
    ar: "أخبروا القائمين على الصياغة، فقرة فقرة، بما ينبغي للإرشادات بشأن سلوك الدول المسؤول أن تبقيه أو تغيره أو تسقطه.",
  },
  background: {
    en: "The eleven norms have been known since 2015; how to carry them out is described in many places and nowhere in one. The zero draft gathers practical guidance under each norm and adds sections on confidence-building, on capacity-building and on follow-up. It goes on from a pre-draft; what became of each comment on that text is published.\n\nThe paragraph that opens each norm is agreed language. You may comment on it, but other wording for it is not taken up. Every other paragraph is open.\n\nThis is a demonstration. The draft and all comments on it were written for it.",
    ar: "المعايير الأحد عشر معروفة منذ عام 2015؛ أما كيفية تنفيذها فموصوفة في مواضع كثيرة وليست مجموعة في موضع واحد. وتجمع المسودة الصفرية إرشادات عملية تحت كل معيار، وتضيف فروعا عن بناء الثقة وبناء القدرات والمتابعة. وهي تنطلق من مسودة تمهيدية؛ وما آل إليه كل تعليق على ذلك النص منشور.\n\nوالفقرة التي يفتتح بها كل معيار لغة متفق عليها. فيمكنكم التعليق عليها، لكن لا ينظر في صياغة أخرى لها. وسائر الفقرات مفتوحة للتعديل.\n\nوهذا عرض توضيحي. وقد كتبت المسودة وجميع التعليقات عليها من أجله.",
  },
  conditions: {
    en: "Any verified organisation may comment. Write one comment for each paragraph and say why; if you ask for a change, propose the wording. A moderator reads each comment before it is published and decides by the published reasons only. Comments appear under the name of the organisation, in the language in which they were written.",
    ar: "يجوز لأي منظمة جرى التحقق منها أن تعلق. اكتبوا تعليقا واحدا على كل فقرة وبينوا السبب؛ وإذا طلبتم تغييرا فاقترحوا الصياغة. ويقرأ مشرف كل تعليق قبل نشره ويبت فيه بناء على الأسباب المنشورة وحدها. وتظهر التعليقات باسم المنظمة وباللغة التي كتبت بها.",
  },
  contact: {
    en: "Questions on the text or on taking part: norms-desk@demo.example",
    ar: "للأسئلة عن النص أو عن المشاركة: norms-desk@demo.example",
  },
  contactEmail: "norms-desk@demo.example",
  areas: ["norms"],
  state: "published",
  round: {
    name: { en: "First reading", ar: "القراءة الأولى" },
    opensAt: { daysFromNow: -40, hour: 10 },
    closesAt: { daysFromNow: 9, hour: 18 },
    zone: "Europe/Zurich",
    eligibility: "verified_organisations",
  },
  draft: {
    slug: "guidance",
    symbol: "OEWG/DEMO/CRP.1",
    title: {
      en: "Guidance on implementing the eleven norms",
      ar: "إرشادات بشأن تنفيذ المعايير الأحد عشر",
    },
    versionSlug: "zero-draft",
    versionLabel: { en: "Zero draft", ar: "المسودة الصفرية" },
    files: { en: "guidance.en.md", ar: "guidance.ar.md" },
    earlier: {
      versionSlug: "pre-draft",
      versionLabel: { en: "Pre-draft", ar: "المسودة التمهيدية" },
      file: "guidance-pre-draft.en.md",
    },
  },
};
